using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Pages.Ideas;

namespace OS2.Catalog.Web.Pages.Secretariat.Ideas;

/// <summary>The secretariat edits an idea, to take a name out or to help it on.</summary>
public sealed class EditModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : IdeaEditPage(ideas, bodies, products)
{
    public override string Afterwards => Links.SecretariatIdea(View.Idea.IdeaSlug);

    protected override Actor Actor => Me!.SecretariatActor;
}

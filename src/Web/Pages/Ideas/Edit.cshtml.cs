using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>The lead's people edit their idea and its plan.</summary>
public sealed class EditModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : IdeaEditPage(ideas, bodies, products)
{
    public override string Afterwards => Links.Idea(View.Idea.IdeaSlug);

    protected override Actor Actor => Me!.Actor(RoleName.Member);
}

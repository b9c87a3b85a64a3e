using OS2.Catalog.Bodies;

namespace OS2.Catalog.Web.Pages.Members;

/// <summary>What a member has under way, and can begin.</summary>
public sealed class DeskModel(PublicBodyStore bodies) : CatalogPage
{
    /// <summary>Whom the person acts for, in words.</summary>
    public string Lede { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Desk.title"];
        Section = "desk";
        IsListed = false;
        var body = await bodies.FindAsync(Me!.BodySlug!, cancel);
        Lede = T["Desk.lede", Either(body?.Name, body?.NameEn)];
    }
}

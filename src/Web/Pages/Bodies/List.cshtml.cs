using OS2.Catalog.Bodies;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Bodies;

/// <summary>Public bodies, and how many products each says to use.</summary>
public sealed class ListModel(PublicBodyStore bodies, ProductUseStore uses, TimeProvider time) : CatalogPage
{
    /// <summary>By kind, in alphabetical order; the number is of the uses that everybody may see.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<(PublicBody Body, string Name, int Uses)> Rows)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Bodies.title"];
        Description = T["Bodies.lede"];
        Section = "bodies";
        var now = time.GetUtcNow();
        var shown = (await uses.AllAsync(cancel)).Where(use => use.IsNamedTo(isMember: false) && use.StateAt(now) is UseState.Use or UseState.Trial).ToLookup(use => use.BodySlug);
        var all = (await bodies.AllAsync(cancel)).Select(body => (Body: body, Name: Either(body.Name, body.NameEn)!, Uses: shown[body.BodySlug].Count())).OrderBy(row => row.Name, Show.Order).ToLookup(row => row.Body.Kind);
        string[] kinds = [PublicBody.Municipality, PublicBody.Region, PublicBody.State, PublicBody.Other];
        Groups = [.. kinds.Where(kind => all[kind].Any()).Select(kind => (kind, (IReadOnlyList<(PublicBody, string, int)>)[.. all[kind]]))];
    }
}

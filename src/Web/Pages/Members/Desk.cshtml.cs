using OS2.Catalog.Bodies;
using OS2.Catalog.Donations;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Pages.Donations;

namespace OS2.Catalog.Web.Pages.Members;

/// <summary>What a member has under way, and can begin.</summary>
public sealed class DeskModel(PublicBodyStore bodies, IdeaStore ideas, DonationStore donations, ProductUseStore uses, ProductStore products, TimeProvider time) : CatalogPage
{
    /// <summary>Whom the person acts for, in words.</summary>
    public string Lede { get; private set; } = "";

    /// <summary>What the body takes part in and is under way, the newest first.</summary>
    public IReadOnlyList<Idea> Ideas { get; private set; } = [];

    /// <summary>What the body says to use, what is due to be confirmed first.</summary>
    public IReadOnlyList<(Product Product, ProductUse Use, string State)> Uses { get; private set; } = [];

    public DonationsPart Donations { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Desk.title"];
        Section = "desk";
        IsListed = false;
        var body = await bodies.FindAsync(Me!.BodySlug!, cancel);
        Ideas = [.. (await ideas.OfBodyAsync(Me.BodySlug!, cancel)).Where(idea => IdeaStage.IsOpen(idea.Stage)).OrderByDescending(idea => idea.StageAt)];
        var byKey = (await products.AllAsync(cancel)).ToDictionary(product => product.ProductSlug, StringComparer.Ordinal);
        Uses = [.. (await uses.OfBodyAsync(Me.BodySlug!, cancel)).Where(use => byKey.ContainsKey(use.ProductSlug)).OrderBy(use => use.State == UseState.Former).ThenBy(use => use.ConfirmedAt)
            .Select(use => (byKey[use.ProductSlug], use, use.StateAt(time.GetUtcNow())))];
        Lede = T["Desk.lede", Either(body?.Name, body?.NameEn)];
        Donations = await DonationsPart.OfBodyAsync(this, donations, Me.BodySlug!, cancel);
    }
}

using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>Donations on a desk: where each stands.</summary>
/// <param name="Links">The addresses of the reader's language.</param>
/// <param name="Rows">Those that are to be shown, with their pages.</param>
/// <param name="Waiting">How many wait for the reader.</param>
public sealed record DonationsPart(Links Links, IReadOnlyList<(string Name, string Address, StateSign Sign)> Rows, int Waiting)
{
    private const int Shown = 6;

    /// <summary>A body's own; what is asked of it first.</summary>
    public static async Task<DonationsPart> OfBodyAsync(CatalogPage page, DonationStore donations, string bodySlug, CancellationToken cancel)
    {
        var all = (await donations.OfBodyAsync(bodySlug, cancel)).OrderByDescending(donation => donation.State == DonationState.Asked).ThenBy(donation => DonationState.IsOver(donation.State)).ToList();
        return new(page.Links, [.. all.Select(donation => (donation.Name.Length > 0 ? donation.Name : page.T["Donation.unnamed"], page.Links.Donation(donation.DonationId), DonationSign.Of(page.T, donation.State)))],
            all.Count(donation => donation.State == DonationState.Asked));
    }

    /// <summary>What waits for the secretariat, that which has waited longest first.</summary>
    public static async Task<DonationsPart> OfDeskAsync(CatalogPage page, DonationStore donations, CancellationToken cancel)
    {
        var waiting = (await donations.SentAsync(cancel)).Where(donation => DonationState.WaitsForSecretariat(donation.State)).OrderBy(donation => donation.SentAt).ToList();
        return new(page.Links, [.. waiting.Take(Shown).Select(donation => (donation.Name, page.Links.DeskDonation(donation.DonationId), DonationSign.Of(page.T, donation.State)))], waiting.Count);
    }
}

using System.Globalization;
using OS2.Catalog.Bodies;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>How code is handed over, and what was. Of what is under way nobody else hears.</summary>
public sealed class ListModel(DonationStore donations, PublicBodyStore bodies) : CatalogPage
{
    public IReadOnlyList<(string Slug, string Name, string Body, string Level, DateTimeOffset At)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Donations.title"];
        Description = T["Donations.lede"];
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        Rows =
        [
            .. (await donations.AcceptedAsync(cancel)).Select(donation => (donation.ProductSlug!, donation.Name, names.GetValueOrDefault(donation.BodySlug, donation.BodySlug),
                (donation.AcceptedLevel ?? 0).ToString(CultureInfo.InvariantCulture), donation.DecidedAt!.Value)),
        ];
    }
}

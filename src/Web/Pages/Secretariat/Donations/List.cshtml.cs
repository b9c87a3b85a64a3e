using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Pages.Donations;

namespace OS2.Catalog.Web.Pages.Secretariat.Donations;

/// <summary>The secretariat's inbox of donations.</summary>
public sealed class ListModel(DonationStore donations, PublicBodyStore bodies, AccountStore accounts) : CatalogPage
{
    private const string Waiting = "venter";
    private const string Mine = "mine";
    private const string Asked = "spurgt";
    private const string Handover = "overdrages";
    private const string Over = "afsluttet";

    private IReadOnlyList<Donation> _all = [];

    public static IReadOnlyList<string> Filters { get; } = [Waiting, Mine, Asked, Handover, Over];

    public string Filter { get; private set; } = Waiting;

    public IReadOnlyList<(Donation Donation, string Body, StateSign Sign, string? Assigned)> Rows { get; private set; } = [];

    public int CountOf(string filter) => _all.Count(donation => Belongs(donation, filter));

    public async Task OnGetAsync(string? vis, CancellationToken cancel)
    {
        Title = T["Inbox.title"];
        Section = "secretariat";
        IsListed = false;
        Filter = Filters.Contains(vis) ? vis! : Waiting;
        _all = await donations.SentAsync(cancel);
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        var people = (await accounts.AllAsync(cancel)).ToDictionary(person => person.AccountId, person => person.Name, StringComparer.Ordinal);
        Rows =
        [
            .. _all.Where(donation => Belongs(donation, Filter)).Select(donation => (donation, names.GetValueOrDefault(donation.BodySlug, donation.BodySlug), DonationSign.Of(T, donation.State),
                donation.AssignedTo is null ? null : people.GetValueOrDefault(donation.AssignedTo))),
        ];
    }

    private bool Belongs(Donation donation, string filter) => filter switch
    {
        Waiting => DonationState.WaitsForSecretariat(donation.State),
        Mine => donation.AssignedTo == Me!.AccountId && !DonationState.IsOver(donation.State),
        Asked => donation.State == DonationState.Asked,
        Handover => donation.State == DonationState.Accepted,
        _ => DonationState.IsOver(donation.State),
    };
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 5: who looks after it, and how it is run today.</summary>
public sealed class PeopleModel(DonationStore donations, DonationDesk desk, PublicBodyStore bodies) : DonationPage(donations, desk)
{
    private const int FirstPlaces = 2;
    private const int MorePlaces = 3;
    private const int MostPlaces = 30;

    [BindProperty]
    public DonationForm Input { get; set; } = new();

    /// <summary>The places of the team, empty ones too.</summary>
    [BindProperty]
    public IList<Representative> Team { get; set; } = [];

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => [new(T["Field.choose"], ""), .. DonationTeam.All.Select(kind => new SelectListItem(T.Of("Donation.teamKind", kind), kind))];

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.People, cancel))
            return NotFound();
        var places = Form.Team.Count == 0 ? FirstPlaces : Form.Team.Count + (Request.Query.ContainsKey("flere") ? MorePlaces : 0);
        Input = Form;
        Team = [.. Form.Team, .. Enumerable.Repeat(new Representative(), Math.Max(0, Math.Min(places, MostPlaces) - Form.Team.Count))];
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.People, cancel))
            return NotFound();
        await DrawAsync(cancel);
        var known = Bodies.Select(body => body.Value).ToHashSet(StringComparer.Ordinal);
        var team = Team.Take(MostPlaces)
            .Select(place => new Representative { BodySlug = place.BodySlug is { Length: > 0 } body && known.Contains(body) ? body : "", Name = Text(place.Name, 200) ?? "" }).Where(place => !place.IsEmpty).ToList();
        return await SaveAsync(Step, form => form with
        {
            CoordinatorName = Text(Input.CoordinatorName, 200), CoordinatorMail = Text(Input.CoordinatorMail, 254), TeamName = Text(Input.TeamName, 200),
            TeamKind = DonationTeam.All.Contains(Input.TeamKind) ? Input.TeamKind : null, Team = team, Suppliers = Text(Input.Suppliers), Operation = Text(Input.Operation),
        }, () => DrawAsync(cancel), cancel);
    }

    private async Task DrawAsync(CancellationToken cancel) => Bodies = BodyChoices.Of(await bodies.AllAsync(cancel), T["Donation.noBody"], IsEnglish);
}

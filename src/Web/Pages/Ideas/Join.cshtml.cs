using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Ideas;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>A member acts for the public body: "we too", seats in teams, the next step, giving up.</summary>
public sealed partial class JoinModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : IdeaPage(ideas, bodies, products)
{
    [BindProperty]
    public IReadOnlyList<string>? Brings { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool ShowsName { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Supplier { get; set; }

    [BindProperty]
    public string? AskNote { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether something was just saved.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>The reader's public body.</summary>
    public string Body => Bodies.GetValueOrDefault(Me!.BodySlug!) ?? Me.BodySlug!;

    public bool IsIn => View.Case.IsSupportedBy(Me!.BodySlug);
    public bool IsLead => View.Idea.LeadBody == Me!.BodySlug;
    public bool MayLeave => IsIn && IdeaActs.MayLeave(View.Case);
    public bool MaySeat => IdeaActs.MaySeat(View.Case, Actor, forSupplier: false);
    public bool MaySeatSupplier => IdeaActs.MaySeat(View.Case, Actor, forSupplier: true);
    public bool MayAsk => IsLead && View.Idea.AskedStage is null && View.Idea.Stage is IdeaStage.Idea or IdeaStage.Project;
    public Checks Bringing => Checks.OfContributions(T, "Brings", T["Field.brings"], T["Field.brings.hint"], Brings ?? []);
    public IReadOnlyList<SelectListItem> Teams => [.. TeamKind.All.Select(team => new SelectListItem(T.Of("Team", team), team))];

    /// <summary>The seats that the reader can do something with.</summary>
    public IReadOnlyList<(IdeaSeat Seat, SeatView View, string Team)> Seats => [.. View.Case.Seats.Where(seat => IdeaActs.IsTheirs(View.Case, seat, Actor))
        .Select(seat => (seat, View.Teams.SelectMany(team => team.Seats).First(view => view.SeatId == seat.SeatId), T.Of("Team", seat.Team)))];

    private Actor Actor => Me!.Actor(RoleName.Member);

    public async Task<IActionResult> OnGetAsync(string slug, string? gemt, CancellationToken cancel)
    {
        if (!await OpenAsync(slug, cancel))
            return NotFound();
        IsSaved = gemt is not null;
        if (View.Case.Supporters.FirstOrDefault(support => support.BodySlug == Me!.BodySlug) is { } mine)
            (Brings, Note, ShowsName) = (Contribution.Of(mine.Brings), mine.Note, mine.ShowsName && mine.AccountId == Me!.AccountId);
        return Page();
    }

    private async Task<bool> OpenAsync(string slug, CancellationToken cancel)
    {
        if (!await LookAsync(slug, found => found.IsSupportedBy(Me!.BodySlug), cancel) || !View.IsOpen)
            return false;
        Title = T["Join.title", View.Idea.Title];
        IsListed = false;
        // A form carries the version that it was drawn with; the page is drawn again with the newest.
        if (!HttpMethods.IsPost(Request.Method))
            Version = View.Idea.Version;
        return true;
    }
}

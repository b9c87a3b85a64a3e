using OS2.Catalog.Products;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>An idea in the reader's words.</summary>
public sealed class IdeaView
{
    private readonly IdeaPage _page;
    private readonly bool _isInside;

    internal IdeaView(IdeaPage page, IdeaCase found, bool isInside)
    {
        (_page, Case, _isInside) = (page, found, isInside);
        Asks = [.. IdeaRules.ForNext(found).Select(fact => FactView.Of(page.T, fact))];
        Lost = [.. IdeaRules.Lost(found).Select(fact => FactView.Of(page.T, fact))];
    }

    public IdeaCase Case { get; }
    public Idea Idea => Case.Idea;
    public string Address => _page.Links.Idea(Idea.IdeaSlug);
    public StateSign Sign => StateSign.OfIdea(_page.T, Idea.Stage);

    /// <summary>Null where none is chosen.</summary>
    public string? Domain { get; init; }

    /// <summary>What it is in the catalogue of products; null while it is not there.</summary>
    public Product? Product { get; init; }

    /// <summary>The idea that has taken it over; null for none.</summary>
    public Idea? MergedInto { get; init; }

    /// <summary>The page in the catalogue of products; null while it is not there.</summary>
    public string? ProductAddress => Product is null ? null : _page.Links.Product(Product.ProductSlug);

    /// <summary>The page of the idea that has taken it over; null for none.</summary>
    public string? MergedAddress => MergedInto is null ? null : _page.Links.Idea(MergedInto.IdeaSlug);

    public string? Lead => Body(Idea.LeadBody);

    public bool IsOpen => IdeaStage.IsOpen(Idea.Stage);

    public IReadOnlyList<string> Seeks => Words(Idea.Seeks);

    /// <summary>The way: each step with where it is, <c>done</c>, <c>now</c> or <c>ahead</c>.</summary>
    public IReadOnlyList<(string Name, string Meaning, string Place)> Way => [.. IdeaStage.Way.Select((step, i) =>
        (_page.T.Of("IdeaStage", step), _page.T.Of("IdeaStage.meaning", step), i < At ? "done" : i == At ? "now" : "ahead"))];

    /// <summary>The next step in words; null at the end of the way and beside it.</summary>
    public string? Next => IdeaStage.Next(Idea.Stage) is { } next ? _page.T.Of("IdeaStage", next) : null;

    /// <summary>What the next step asks for.</summary>
    public IReadOnlyList<FactView> Asks { get; }

    /// <summary>What its own stage asks for and has no longer.</summary>
    public IReadOnlyList<FactView> Lost { get; }

    /// <summary>Whether the next step can be asked for.</summary>
    public bool IsReady => Asks.Count > 0 && Asks.All(fact => fact.IsMet || !fact.IsMust);

    public IReadOnlyList<SupporterView> Supporters => [.. Case.Supporters.Select(support => new SupporterView
    {
        Body = Body(support.BodySlug)!,
        IsLead = support.BodySlug == Idea.LeadBody,
        Brings = Words(support.Brings),
        Note = support.Note,
        Contact = support.ShowsName || _isInside ? Named(support.ContactName) : null,
        Email = _isInside ? Named(support.ContactEmail) : null,
    })];

    public IReadOnlyList<TeamView> Teams => [.. TeamKind.All.Select(team => new TeamView
    {
        Name = _page.T.Of("Team", team),
        Meaning = _page.T.Of("Team.meaning", team),
        IsFormal = IdeaRules.IsFormal(Case, team),
        Seats = [.. Case.Seats.Where(seat => seat.Team == team).Select(seat => new SeatView
        {
            SeatId = seat.SeatId,
            Whose = Body(seat.BodySlug) ?? seat.Supplier ?? "",
            BodySlug = seat.BodySlug,
            Role = seat.Role.Length > 0 ? seat.Role : _page.T["Seat.plain"],
            Person = seat.ShowsName || _isInside ? Named(seat.PersonName) : null,
            AccountId = seat.AccountId,
        })],
    })];

    /// <summary>The parts of the plan that are written.</summary>
    public IReadOnlyList<(string Heading, string Text)> Plan => [.. new[]
    {
        (_page.T["Plan.governance"], Idea.PlanGovernance), (_page.T["Plan.money"], Idea.PlanMoney), (_page.T["Plan.anchoring"], Idea.PlanAnchoring),
    }.Where(part => part.Item2.Length > 0)];

    private int At => Idea.Stage is IdeaStage.Project ? 1 : Idea.Stage is IdeaStage.Product ? 2 : Idea.Stage == IdeaStage.Idea ? 0 : -1;

    private string? Body(string? slug) => slug is null ? null : _page.Bodies.GetValueOrDefault(slug) ?? slug;

    private static string? Named(string? name) => string.IsNullOrEmpty(name) ? null : name;

    private IReadOnlyList<string> Words(string kept) => [.. Contribution.Of(kept).Select(value => _page.T.Of("Contribution", value))];
}

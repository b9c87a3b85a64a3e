using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <summary>What people write on an idea.</summary>
public sealed record IdeaText
{
    /// <summary>Texts that stand in the record by their hash, because people write freely in them and the record is kept for ever.</summary>
    private static readonly HashSet<string> Long = ["need", "benefit", "existing", "plan-governance", "plan-money", "plan-anchoring"];

    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Need { get; init; }
    public string Benefit { get; init; } = "";
    public string Existing { get; init; } = "";
    public string? DomainSlug { get; init; }
    public string Seeks { get; init; } = "";
    public string PlanGovernance { get; init; } = "";
    public string PlanMoney { get; init; } = "";
    public string PlanAnchoring { get; init; } = "";
    public string? Licence { get; init; }
    public string? CodeAddress { get; init; }
    public string? GovernanceAddress { get; init; }

    public static IdeaText Of(Idea idea) => new()
    {
        Title = idea.Title, Summary = idea.Summary, Need = idea.Need, Benefit = idea.Benefit, Existing = idea.Existing, DomainSlug = idea.DomainSlug, Seeks = idea.Seeks,
        PlanGovernance = idea.PlanGovernance, PlanMoney = idea.PlanMoney, PlanAnchoring = idea.PlanAnchoring, Licence = idea.Licence, CodeAddress = idea.CodeAddress,
        GovernanceAddress = idea.GovernanceAddress,
    };

    public Idea On(Idea idea) => idea with
    {
        Title = Title, Summary = Summary, Need = Need, Benefit = Benefit, Existing = Existing, DomainSlug = DomainSlug, Seeks = Seeks, PlanGovernance = PlanGovernance,
        PlanMoney = PlanMoney, PlanAnchoring = PlanAnchoring, Licence = Licence, CodeAddress = CodeAddress, GovernanceAddress = GovernanceAddress,
    };

    /// <summary>What differs, a line each of <c>name: value</c>; null for both when nothing does.</summary>
    internal static (string? Before, string? After) Between(IdeaText? before, IdeaText after)
    {
        var known = before?.Fields().ToDictionary(field => field.Name, field => field.Value);
        var changed = after.Fields().Where(field => (known?.GetValueOrDefault(field.Name) ?? "") != field.Value).ToList();
        if (changed.Count == 0)
            return (null, null);
        return (known is null ? null : Lines(changed.Select(field => (field.Name, known[field.Name]))), Lines(changed));
    }

    private static string Lines(IEnumerable<(string Name, string Value)> fields) => string.Join('\n', fields.Select(field => $"{field.Name}: {Shown(field.Name, field.Value)}"));

    private static string Shown(string name, string value) => Long.Contains(name) && value.Length > 0 ? "sha256:" + Keys.Hash(value) : value.ReplaceLineEndings(" ");

    private IEnumerable<(string Name, string Value)> Fields() =>
    [
        ("title", Title), ("summary", Summary), ("need", Need), ("benefit", Benefit), ("existing", Existing), ("domain", DomainSlug ?? ""), ("seeks", Seeks),
        ("plan-governance", PlanGovernance), ("plan-money", PlanMoney), ("plan-anchoring", PlanAnchoring), ("licence", Licence ?? ""), ("code", CodeAddress ?? ""),
        ("governance", GovernanceAddress ?? ""),
    ];
}

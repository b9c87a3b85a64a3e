using System.Text.RegularExpressions;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>What a form about an idea asks for. A form that leaves a part out leaves that part as it is.</summary>
public sealed partial class IdeaFields
{
    private const int MostTitle = 120;
    private const int MostSummary = 300;
    private const int MostText = 4000;
    private const int MostAddress = 400;

    public string? Title { get; set; }
    public string? Summary { get; set; }
    public string? Need { get; set; }
    public string? Benefit { get; set; }
    public string? Existing { get; set; }
    public string? Domain { get; set; }
    
    /// <summary>Null when nothing is ticked.</summary>
    public IReadOnlyList<string>? Seeks { get; set; }

    public string? Governance { get; set; }
    public string? Money { get; set; }
    public string? Anchoring { get; set; }
    public string? Licence { get; set; }
    public string? Code { get; set; }
    public string? GovernanceAddress { get; set; }

    public static IdeaFields Of(Idea idea) => new()
    {
        Title = idea.Title, Summary = idea.Summary, Need = idea.Need, Benefit = idea.Benefit, Existing = idea.Existing, Domain = idea.DomainSlug,
        Seeks = Contribution.Of(idea.Seeks), Governance = idea.PlanGovernance, Money = idea.PlanMoney, Anchoring = idea.PlanAnchoring, Licence = idea.Licence,
        Code = idea.CodeAddress, GovernanceAddress = idea.GovernanceAddress,
    };

    /// <summary>What is wrong: the property, and which text of <c>Fault.idea</c> says how to mend it.</summary>
    /// <param name="domains">The fields of work that can be chosen.</param>
    internal IEnumerable<(string Field, string Text)> Faults(IEnumerable<Domain> domains)
    {
        if (Clean(Title).Length is < 5 or > MostTitle)
            yield return (nameof(Title), "title");
        if (Clean(Summary).Length is < 10 or > MostSummary)
            yield return (nameof(Summary), "summary");
        if (Clean(Need).Length is < 20 or > MostText)
            yield return (nameof(Need), "need");
        foreach (var (field, text) in new[] { (nameof(Benefit), Benefit), (nameof(Existing), Existing), (nameof(Governance), Governance), (nameof(Money), Money), (nameof(Anchoring), Anchoring) })
        {
            if (Clean(text).Length > MostText)
                yield return (field, "long");
        }

        if (Domain is { Length: > 0 } && domains.All(known => known.DomainSlug != Domain))
            yield return (nameof(Domain), "domain");
        if (Clean(Licence) is { Length: > 0 } licence && !OsiLicences.IsExpression(licence))
            yield return (nameof(Licence), "licence");
        foreach (var (field, text) in new[] { (nameof(Code), Code), (nameof(GovernanceAddress), GovernanceAddress) })
        {
            if (Clean(text) is { Length: > 0 } address && !IsAddress(address))
                yield return (field, "address");
        }
    }

    internal IdeaText ToText() => new()
    {
        Title = OneLine(Title), Summary = OneLine(Summary), Need = Clean(Need), Benefit = Clean(Benefit), Existing = Clean(Existing), DomainSlug = OrNull(Domain),
        Seeks = Contribution.Kept(Seeks ?? []), PlanGovernance = Clean(Governance), PlanMoney = Clean(Money), PlanAnchoring = Clean(Anchoring), Licence = OrNull(Licence),
        CodeAddress = OrNull(Code), GovernanceAddress = OrNull(GovernanceAddress),
    };

    /// <summary>Trimmed, with the line breaks of the web; a browser counts them as one character, so do we.</summary>
    internal static string Clean(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";

    private static string OneLine(string? text) => Spaces().Replace(Clean(text), " ");

    private static string? OrNull(string? text) => Clean(text) is { Length: > 0 } given ? given : null;

    private static bool IsAddress(string text) =>
        text.Length <= MostAddress && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && text.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}

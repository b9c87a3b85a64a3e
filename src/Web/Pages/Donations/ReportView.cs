using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>What the check saw, as it is drawn.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Code">The reading that it came from.</param>
/// <param name="Groups">Findings by kind, gravest first.</param>
public sealed record ReportView(CodeReport Report, DonationCode Code, IReadOnlyList<ReportView.Group> Groups)
{
    /// <summary>The reading of a code as a page draws it.</summary>
    public static ReportView? Of(CatalogPage page, DonationCode code) => code.Found is not { } report ? null : new(report, code,
    [
        .. report.Findings.GroupBy(finding => finding.Kind, StringComparer.Ordinal).Select(group => new Group(
            group.Key, page.T.Of("Finding", group.Key), FindingKind.IsGrave(group.Key), report.Counts.GetValueOrDefault(group.Key), [.. group.Where(finding => finding.Path is not null || finding.Excerpt is not null)],
            code.Address is { } address && code.CommitId is { } commit ? path => Links.Source(address, commit, path) : null)),
    ]);

    /// <summary>Findings of one kind.</summary>
    /// <param name="Kind">Which.</param>
    /// <param name="Title">In words.</param>
    /// <param name="IsGrave">Whether it must be mended before others see the code.</param>
    /// <param name="Count">How many, those without a place here too.</param>
    /// <param name="Places">Where.</param>
    /// <param name="Source">The address of a path at the code host; null for an upload.</param>
    public sealed record Group(string Kind, string Title, bool IsGrave, int Count, IReadOnlyList<CodeFinding> Places, Func<string, string>? Source)
    {
        /// <summary>Where a finding stands at the code host; null when nobody can look there.</summary>
        public string? AddressOf(CodeFinding finding) => finding.Path is null || Source is null ? null
            : Source(finding.Path) + (finding.Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#L{line}") : "");
    }
}

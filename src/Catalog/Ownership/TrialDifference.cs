namespace OS2.Catalog.Ownership;

/// <summary>What rules that are tried would say of a repository otherwise than those in force.</summary>
/// <param name="FullName">"owner/name".</param>
/// <param name="Before">The four answers in force, as <see cref="Verdict.Line"/>.</param>
/// <param name="After">The four answers of the rules that are tried.</param>
/// <param name="New">Findings that would come.</param>
/// <param name="Gone">Rules whose findings would go.</param>
public sealed record TrialDifference(string FullName, string Before, string After, IReadOnlyList<VerdictFinding> New, IReadOnlyList<string> Gone)
{
    /// <summary>Whether one of the four answers would be another.</summary>
    public bool ChangesAnswers => Before != After;

    /// <summary>Null when both say the same.</summary>
    /// <param name="inForce">The verdict that stands.</param>
    /// <param name="line">The four answers of the rules that are tried.</param>
    /// <param name="tried">Their findings.</param>
    internal static TrialDifference? Between(StoredVerdict inForce, string line, Verdict tried)
    {
        var stands = inForce.ToVerdict();
        var (before, after) = (stands.Findings.Select(Said).ToHashSet(StringComparer.Ordinal), tried.Findings.Select(Said).ToHashSet(StringComparer.Ordinal));
        IReadOnlyList<VerdictFinding> come = [.. tried.Findings.Where(finding => !before.Contains(Said(finding)))];
        IReadOnlyList<string> gone = [.. stands.Findings.Where(finding => !after.Contains(Said(finding))).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)];
        return stands.Line == line && come.Count == 0 && gone.Count == 0 ? null : new(inForce.FullName, stands.Line, line, come, gone);
    }

    private static string Said(VerdictFinding finding) => $"{finding.Rule} {finding.Tone} {string.Join('|', finding.Values)} {string.Join('|', finding.Quotes)}";
}

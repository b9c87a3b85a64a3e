namespace OS2.Catalog.Governance;

/// <summary>What came of reading a file as a report.</summary>
/// <param name="Report">Null when it is none; what is wrong with single rows of one stands in the report.</param>
/// <param name="Faults">Why it is none; empty when it is one.</param>
public sealed record ReportReading(GovernanceReport? Report, IReadOnlyList<ReportFault> Faults)
{
    internal static ReportReading Failed(string kind, string detail = "") => new(null, [new ReportFault(kind, detail)]);
}

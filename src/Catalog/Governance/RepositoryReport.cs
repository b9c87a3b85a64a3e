namespace OS2.Catalog.Governance;

/// <summary>A report that lies in a repository.</summary>
/// <param name="Path">Where.</param>
/// <param name="Report">What it says.</param>
public sealed record RepositoryReport(string Path, GovernanceReport Report);

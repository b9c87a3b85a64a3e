namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>A table of repositories.</summary>
/// <param name="Rows">In order.</param>
/// <param name="WithRole">Whether the role has a column.</param>
public sealed record RepositoryTable(IReadOnlyList<RepositoryRow> Rows, bool WithRole);

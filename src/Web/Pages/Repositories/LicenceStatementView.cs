using OS2.Catalog.Licences;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>One place that says something about the licence, as the page shows it.</summary>
/// <param name="Licence">What it says, in SPDX's words; null when it names no licence.</param>
/// <param name="Source">Where it stands, in the reader's words.</param>
/// <param name="Place">Path and line.</param>
/// <param name="Address">The file at the code host, at the commit that was read; null for none.</param>
/// <param name="Verdict">How near a text is; null for what is no text.</param>
/// <param name="Tone">The CSS class of the sign.</param>
/// <param name="Statement">The statement itself.</param>
public sealed record LicenceStatementView(string? Licence, string Source, string Place, string? Address, string? Verdict, string Tone, LicenceStatement Statement)
{
    private const int Shown = 40;

    /// <summary>The statements that speak for the repository; vendored ones are left to the evidence page.</summary>
    internal static IReadOnlyList<LicenceStatementView> Of(CatalogPage page, OwnershipEvidence evidence, string repositoryAddress, string? commit) =>
        [.. evidence.Licences.Where(s => !s.IsVendored).Take(Shown).Select(s => Of(page, s, repositoryAddress, commit))];

    private static LicenceStatementView Of(CatalogPage page, LicenceStatement statement, string repositoryAddress, string? commit) => new(
        statement.Expression,
        page.T.Of("LicenceSource", statement.Source.ToString()),
        statement.Line > 0 ? $"{statement.Path}:{statement.Line}" : statement.Path,
        statement.Path.Length == 0 ? null : Links.Source(repositoryAddress, commit, statement.Path) + (statement.Line > 0 ? $"#L{statement.Line}" : ""),
        statement.Match is { } match ? page.T.Of("LicenceMatch", match.ToString()) : null,
        statement.Problem is not null || statement.Match == LicenceMatchKind.None ? "poor" : statement.Match is LicenceMatchKind.Near or LicenceMatchKind.ExactWithText || statement.IsDefault ? "fair" : "good",
        statement);
}

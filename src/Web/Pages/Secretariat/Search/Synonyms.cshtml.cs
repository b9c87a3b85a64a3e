using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Secretariat.Search;

/// <summary>The words that are searched together.</summary>
public sealed class SynonymsModel(SynonymStore synonyms) : CatalogPage
{
    /// <summary>The word that groups must hold; empty for all.</summary>
    public string Asked { get; private set; } = "";

    public IReadOnlyList<Synonym> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? ord, CancellationToken cancel)
    {
        Title = T["Synonyms.title"];
        Section = "secretariat";
        IsListed = false;
        Asked = ord?.Trim() ?? "";
        Rows = [.. (await synonyms.AllAsync(cancel))
            .Where(row => Asked.Length == 0 || $"{row.Words}\n{row.LeadsTo}".Contains(Asked, StringComparison.OrdinalIgnoreCase))
            .OrderBy(row => row.Words, DanishOrder.Comparer)];
    }
}

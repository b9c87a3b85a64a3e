namespace OS2.Catalog.Search;

/// <summary>The search index: found in it is what people see on lists. Derived from the database and rebuilt when it is damaged.</summary>
public sealed class CatalogIndex
{
    /// <summary>Finds products, and repositories and documents beside them. Any text is a valid question.</summary>
    public CatalogResult Search(CatalogQuery query) => throw new NotSupportedException();
}

namespace OS2.Catalog.Search;

/// <summary>How a field is read.</summary>
internal enum Reading
{
    /// <summary>As names: no stemming.</summary>
    Name,

    /// <summary>As running text, in a field for each language.</summary>
    Text,
}

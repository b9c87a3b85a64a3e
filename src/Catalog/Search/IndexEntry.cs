using System.Globalization;
using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>Reading of entries.</summary>
internal static class IndexEntry
{
    /// <summary>The stored text of a field; null when the entry has none.</summary>
    internal static string? Stored(this Document entry, string field) => entry.Get(field, CultureInfo.InvariantCulture);
}

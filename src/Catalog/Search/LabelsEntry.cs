using System.Text.Json;
using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>The labels of the facets as an entry of the index.</summary>
internal static class LabelsEntry
{
    internal static Document Of(FacetLabels labels) => new()
    {
        new StringField(IndexField.Key, IndexKind.Labels, Field.Store.YES),
        new StringField(IndexField.Kind, IndexKind.Labels, Field.Store.NO),
        new StoredField(IndexField.Json, JsonSerializer.Serialize(labels, IndexJson.Default.FacetLabels)),
    };
}

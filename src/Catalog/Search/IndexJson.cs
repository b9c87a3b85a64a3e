using System.Text.Json.Serialization;

namespace OS2.Catalog.Search;

/// <summary>How what is stored in the index is written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProductCard))]
[JsonSerializable(typeof(FacetLabels))]
[JsonSerializable(typeof(List<SynonymGroup>))]
internal sealed partial class IndexJson : JsonSerializerContext;

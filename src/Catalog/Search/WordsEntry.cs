using System.Text.Json;
using Lucene.Net.Documents;

namespace OS2.Catalog.Search;

/// <summary>The lexicon and the synonyms as entries of the index: what was indexed with them is searched with them.</summary>
internal static class WordsEntry
{
    internal static Document Of(Lexicon lexicon) => new()
    {
        new StringField(IndexField.Key, IndexKind.Words, Field.Store.YES),
        new StringField(IndexField.Kind, IndexKind.Words, Field.Store.NO),
        new StoredField(IndexField.Text, lexicon.Kept()),
    };

    internal static Document Of(IReadOnlyList<SynonymGroup> groups)
    {
        var entry = new Document
        {
            new StringField(IndexField.Key, IndexKind.Synonyms, Field.Store.YES),
            new StringField(IndexField.Kind, IndexKind.Synonyms, Field.Store.NO),
            new StoredField(IndexField.Json, JsonSerializer.Serialize([.. groups], IndexJson.Default.ListSynonymGroup)),
        };
        foreach (var word in groups.SelectMany(group => group.Words))
            SpellingFields.Add(entry, word);
        return entry;
    }
}

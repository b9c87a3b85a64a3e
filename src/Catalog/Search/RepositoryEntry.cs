using Lucene.Net.Documents;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>A repository as an entry of the index.</summary>
internal static class RepositoryEntry
{
    /// <summary>What of a repository stands in the entries of its documents too.</summary>
    internal static string State(string fullName, string lifeCycle) => $"{fullName} {lifeCycle}";

    internal static Document Of(Repository repository, WordAnalysis analysis)
    {
        var entry = new Document
        {
            new StringField(IndexField.Key, IndexKind.KeyOfRepository(repository.RepositoryId), Field.Store.YES),
            new StringField(IndexField.Kind, IndexKind.Repository, Field.Store.NO),
            new StoredField(IndexField.FullName, repository.FullName),
            new StoredField(IndexField.LifeCycle, repository.LifeCycle),
            new TextField(IndexField.RepositoryName, repository.FullName, Field.Store.NO),
        };
        foreach (var topic in repository.Topics.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            entry.Add(new TextField(IndexField.RepositoryTopics, topic, Field.Store.NO));
        if (repository.PrimaryLanguage is { } language)
        {
            entry.Add(new StoredField(IndexField.Language, language));
            entry.Add(new TextField(IndexField.RepositoryTopics, language, Field.Store.NO));
        }

        if (repository.Description is { Length: > 0 } description)
        {
            entry.Add(new StoredField(IndexField.Description, description));
            ProductEntry.AddText(entry, IndexField.RepositoryDescription, description, language: null, analysis);
        }

        return entry;
    }
}

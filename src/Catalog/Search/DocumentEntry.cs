using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>A document of a repository as an entry of the index.</summary>
internal static class DocumentEntry
{
    internal static Lucene.Net.Documents.Document Of(StoredDocument document, Repository repository, string text)
    {
        var title = document.Title.Length > 0 ? document.Title : document.Path;
        var entry = new Lucene.Net.Documents.Document
        {
            new StringField(IndexField.Key, IndexKind.KeyOfDocument(document.RepositoryId, document.PathKey), Field.Store.YES),
            new StringField(IndexField.Kind, IndexKind.Document, Field.Store.NO),
            new StringField(IndexField.Of, Number(document.RepositoryId), Field.Store.NO),
            new StoredField(IndexField.FullName, repository.FullName),
            new StoredField(IndexField.Path, document.Path),
            new StoredField(IndexField.Title, title),
            new StoredField(IndexField.Text, text),
            new TextField(IndexField.DocumentName, $"{repository.FullName} {document.Path}", Field.Store.NO),
        };
        ProductEntry.AddText(entry, IndexField.DocumentTitle, title, document.Language);
        ProductEntry.AddText(entry, IndexField.DocumentText, text, document.Language);
        return entry;
    }

    /// <summary>All documents of a repository.</summary>
    internal static Term Of(long repositoryId) => new(IndexField.Of, Number(repositoryId));

    private static string Number(long repositoryId) => repositoryId.ToString(CultureInfo.InvariantCulture);
}

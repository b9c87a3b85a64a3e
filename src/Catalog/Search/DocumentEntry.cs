using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>A document of a repository as entries of the index: one for each section, the first of which stands for the whole.</summary>
internal static class DocumentEntry
{
    internal static IReadOnlyList<Lucene.Net.Documents.Document> Of(StoredDocument document, Repository repository, IReadOnlyList<PlainSection> sections, WordAnalysis analysis)
    {
        var title = document.Title.Length > 0 ? document.Title : document.Path;
        var first = sections.Count > 0 ? sections[0] : new PlainSection(null, null, 1, "");
        // The first heading is the document's title on its page: what stands below it is the beginning.
        if (first.Heading == title)
            first = first with { Heading = null, Anchor = null };
        IReadOnlyList<PlainSection> all = first.Heading is null ? [first, .. sections.Skip(1)] : [new PlainSection(null, null, 1, ""), .. sections];
        var headings = string.Join(" · ", all.Select(section => section.Heading).OfType<string>());
        var name = CatalogAnalyzer.Placed(CatalogAnalyzer.Names, $"{repository.FullName} {document.Path}");
        return [.. all.Select((section, i) => Entry(document, repository, title, section, i == 0 ? headings : null, name, analysis))];
    }

    /// <summary>All sections of a repository's documents.</summary>
    internal static Term Of(long repositoryId) => new(IndexField.Of, Number(repositoryId));

    private static Lucene.Net.Documents.Document Entry(
        StoredDocument document, Repository repository, string title, PlainSection section, string? headings, IReadOnlyList<(string Term, int Step)> name, WordAnalysis analysis)
    {
        var entry = new Lucene.Net.Documents.Document
        {
            ReadyField.Of(IndexField.Key, IndexKind.KeyOfDocument(document.RepositoryId, document.PathKey), Field.Store.YES),
            ReadyField.Of(IndexField.Kind, headings is null ? IndexKind.Section : IndexKind.Document, Field.Store.NO),
            ReadyField.Of(IndexField.Of, Number(document.RepositoryId), Field.Store.YES),
            new NumericDocValuesField(IndexField.Of, document.RepositoryId),
            new NumericDocValuesField(IndexField.DocumentNumber, DocumentNumber(document)),
            new StoredField(IndexField.FullName, repository.FullName),
            new StoredField(IndexField.Path, document.Path),
            new StoredField(IndexField.Title, title),
            new StoredField(IndexField.Text, section.Text),
            ReadyField.OfName(IndexField.SectionName, name),
            new TermsField(IndexField.SectionTitle, title, document.Language, analysis),
            new TermsField(IndexField.SectionText, section.Text, document.Language, analysis),
        };
        // What has none has 0.
        if (repository.LifeCycle == LifeCycle.Archived)
            entry.Add(new NumericDocValuesField(IndexField.Rank, 1));
        if (section.Part > 1)
            entry.Add(new StoredField(IndexField.Part, Number(section.Part)));
        if (section.Heading is not null)
        {
            entry.Add(new StoredField(IndexField.Heading, section.Heading));
            entry.Add(new StoredField(IndexField.Anchor, section.Anchor!));
            entry.Add(new TermsField(IndexField.SectionHeading, section.Heading, document.Language, analysis));
        }

        if (headings is not { Length: > 0 })
            return entry;
        entry.Add(new TermsField(IndexField.SectionHeadings, headings, document.Language, analysis));
        SpellingFields.Add(entry, title);
        SpellingFields.Add(entry, headings);
        return entry;
    }

    /// <summary>Eight bytes of the path's SHA-256 and the repository's number: no two documents share it but by a miracle.</summary>
    private static long DocumentNumber(StoredDocument document) =>
        HashOf(document.PathKey) ^ (document.RepositoryId * unchecked((long)0x9E3779B97F4A7C15UL));

    private static long HashOf(string key) => long.TryParse(key.AsSpan(0, Math.Min(15, key.Length)), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

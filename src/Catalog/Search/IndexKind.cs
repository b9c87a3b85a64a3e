namespace OS2.Catalog.Search;

/// <summary>The kinds of entries in the index, and their keys.</summary>
internal static class IndexKind
{
    internal const string Product = "product";
    internal const string Repository = "repository";

    /// <summary>The first section of a document, which stands for the whole.</summary>
    internal const string Document = "document";

    /// <summary>Every further section.</summary>
    internal const string Section = "section";

    internal const string Labels = "labels";

    /// <summary>The lexicon that the index was analysed with.</summary>
    internal const string Words = "words";

    internal const string Synonyms = "synonyms";

    internal static string KeyOfProduct(string slug) => $"{Product}:{slug}";

    internal static string KeyOfRepository(long repositoryId) => FormattableString.Invariant($"{Repository}:{repositoryId}");

    internal static string KeyOfDocument(long repositoryId, string pathKey) => FormattableString.Invariant($"{Document}:{repositoryId}:{pathKey}");
}

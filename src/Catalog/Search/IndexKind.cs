namespace OS2.Catalog.Search;

/// <summary>The kinds of entries in the index, and their keys.</summary>
internal static class IndexKind
{
    internal const string Product = "product";
    internal const string Repository = "repository";
    internal const string Document = "document";
    internal const string Labels = "labels";

    internal static string KeyOfProduct(string slug) => $"{Product}:{slug}";

    internal static string KeyOfRepository(long repositoryId) => FormattableString.Invariant($"{Repository}:{repositoryId}");

    internal static string KeyOfDocument(long repositoryId, string pathKey) => FormattableString.Invariant($"{Document}:{repositoryId}:{pathKey}");
}

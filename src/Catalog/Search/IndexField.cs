namespace OS2.Catalog.Search;

/// <summary>The fields of the index. Each kind of thing has fields of its own, so that a rare word is judged among its like.</summary>
internal static class IndexField
{
    internal const string InDanish = ".da";
    internal const string InEnglish = ".en";

    /// <summary>What an entry is replaced by.</summary>
    internal const string Key = "key";

    internal const string Kind = "kind";

    /// <summary>The number of the repository that a document is of.</summary>
    internal const string Of = "of";

    /// <summary>Stored: a product's card, or the labels of the facets, as JSON.</summary>
    internal const string Json = "json";

    /// <summary>Stored, for hits.</summary>
    internal const string FullName = "full-name";
    internal const string Description = "description";
    internal const string Language = "language";
    internal const string LifeCycle = "life-cycle";
    internal const string Path = "path";
    internal const string Title = "title";
    internal const string Text = "text";

    /// <summary>Sort keys of products.</summary>
    internal const string Order = "order";
    internal const string Pushed = "pushed";
    internal const string Rank = "rank";

    internal const string ProductWhole = "product.whole";
    internal const string ProductName = "product.name";
    internal const string ProductAlias = "product.alias";
    internal const string ProductPeople = "product.people";
    internal const string ProductDomain = "product.domain";
    internal const string ProductSummary = "product.summary";
    internal const string ProductMore = "product.more";

    internal const string RepositoryName = "repository.name";
    internal const string RepositoryTopics = "repository.topics";
    internal const string RepositoryDescription = "repository.description";

    internal const string DocumentName = "document.name";
    internal const string DocumentTitle = "document.title";
    internal const string DocumentText = "document.text";

    /// <summary>The field that holds the values of a facet.</summary>
    internal static string Facet(string name) => "facet." + name;
}

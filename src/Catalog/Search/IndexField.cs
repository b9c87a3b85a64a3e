namespace OS2.Catalog.Search;

/// <summary>The fields of the index. Each kind of thing has fields of its own, so that a rare word is judged among its like.</summary>
internal static class IndexField
{
    /// <summary>What an entry is replaced by. All sections of a document have one key.</summary>
    internal const string Key = "key";

    internal const string Kind = "kind";

    /// <summary>The number of the repository that a section is of.</summary>
    internal const string Of = "of";

    /// <summary>A number that the sections of one document share and no other document has.</summary>
    internal const string DocumentNumber = "document";

    /// <summary>Stored: a product's card, the labels of the facets, or the synonyms, as JSON.</summary>
    internal const string Json = "json";

    /// <summary>Stored, for hits.</summary>
    internal const string FullName = "full-name";
    internal const string Description = "description";
    internal const string Language = "language";
    internal const string LifeCycle = "life-cycle";
    internal const string Path = "path";
    internal const string Title = "title";
    internal const string Text = "text";
    internal const string Heading = "heading";
    internal const string Anchor = "anchor";
    internal const string Part = "part";

    /// <summary>Sort keys of products.</summary>
    internal const string Order = "order";
    internal const string Pushed = "pushed";
    internal const string Users = "users";

    /// <summary>1 for what is over: ended products, archived repositories.</summary>
    internal const string Rank = "rank";

    internal const string ProductWhole = "product.whole";
    internal const string ProductName = "product.name";
    internal const string ProductAlias = "product.alias";
    internal const string ProductPeople = "product.people";
    internal const string ProductDomain = "product.domain";
    internal const string ProductSummary = "product.summary";
    internal const string ProductFeature = "product.feature";
    internal const string ProductRequirements = "product.requirements";
    internal const string ProductReadme = "product.readme";

    /// <summary>Names of the product's repositories, for <c>repo:</c>.</summary>
    internal const string ProductRepository = "product.repository";

    /// <summary>Numbers of the product's repositories.</summary>
    internal const string ProductRepositoryId = "product.repository-id";

    internal const string RepositoryName = "repository.name";
    internal const string RepositoryTopics = "repository.topics";
    internal const string RepositoryDescription = "repository.description";

    internal const string SectionName = "section.name";
    internal const string SectionTitle = "section.title";
    internal const string SectionHeading = "section.heading";
    internal const string SectionHeadings = "section.headings";
    internal const string SectionText = "section.text";

    /// <summary>Folded words of names, summaries and headings: what a typing error may have meant.</summary>
    internal const string Spelling = "spelling";

    /// <summary>The same words as they are written, behind their folded form and a tab: what is shown and suggested.</summary>
    internal const string Surface = "surface";

    /// <summary>The field that holds the values of a facet.</summary>
    internal static string Facet(string name) => "facet." + name;
}

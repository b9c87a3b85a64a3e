namespace OS2.Catalog.Search;

/// <summary>How much a match counts, by where it stands. Only the proportions matter.</summary>
internal static class Weights
{
    /// <summary>Who types the whole name of a product wants that product, whatever else mentions it.</summary>
    internal const float WholeName = 60;

    /// <summary>The other language is found too, but what the person can read comes first.</summary>
    internal const float OtherLanguage = 0.8f;

    /// <summary>A word that is only begun: below every whole word in the same place.</summary>
    internal const float Begun = 0.4f;

    /// <summary>A word that is found in several places is a little better than in the best of them alone.</summary>
    internal const float OtherPlaces = 0.1f;

    internal static IReadOnlyList<WeightedField> Products { get; } =
    [
        new(IndexField.ProductName, Reading.Name, 10), // most people look for a thing whose name they know
        new(IndexField.ProductAlias, Reading.Name, 7), // former and short names are names, but another product may bear them now
        new(IndexField.ProductSummary, Reading.Text, 4), // two sentences that an editor weighed
        new(IndexField.ProductDomain, Reading.Text, 3), // true of the product, and of many others
        new(IndexField.ProductPeople, Reading.Name, 2), // "magenta" is rather a question for a facet
        new(IndexField.ProductMore, Reading.Text, 0.4f), // a README mentions much that the product is not about
    ];

    internal static IReadOnlyList<WeightedField> Repositories { get; } =
    [
        new(IndexField.RepositoryName, Reading.Name, 6), // the one thing that every repository has
        new(IndexField.RepositoryTopics, Reading.Name, 3), // chosen by hand as words to be found by
        new(IndexField.RepositoryDescription, Reading.Text, 3), // one line about the whole
    ];

    internal static IReadOnlyList<WeightedField> Documents { get; } =
    [
        new(IndexField.DocumentTitle, Reading.Text, 4), // says what the whole document is about
        new(IndexField.DocumentText, Reading.Text, 2), // what is looked for
        new(IndexField.DocumentName, Reading.Name, 1), // lets "kitos installation" find the installation page of kitos
    ];
}

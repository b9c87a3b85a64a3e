namespace OS2.Catalog.Search;

/// <summary>How much a match counts, by where it stands and how it came about. Only the proportions matter; the reason of each stands behind it.</summary>
internal static class Weights
{
    /// <summary>Who types the whole name of a product wants that product, whatever else mentions it.</summary>
    internal const float WholeName = 1000;

    /// <summary>A word that is found in several places is a little better than in the best of them alone.</summary>
    internal const float OtherPlaces = 0.15f;

    /// <summary>What was typed, as it was typed.</summary>
    internal const float Typed = 1;

    /// <summary>"borger pc" is BorgerPC: two words that are one.</summary>
    internal const float Joined = 0.95f;

    /// <summary>The secretariat says that the words mean the same; a person who typed one of them may still have meant just that.</summary>
    internal const float Synonym = 0.8f;

    /// <summary>The secretariat says that the one leads to the other: "cpr" to "personoplysninger".</summary>
    internal const float LeadsTo = 0.6f;

    /// <summary>The nearest word that exists: likely, but a guess.</summary>
    internal const float Spelling = 0.6f;

    /// <summary>All pieces of a compound, each on its own: "bilflåde" finds "flåde af biler". One piece of two counts half of it.</summary>
    internal const float Pieces = 0.5f;

    /// <summary>Of a compound with an unknown beginning its end alone: "kaffemaskine" is a machine, and not much more is known.</summary>
    internal const float LastPiece = 0.25f;

    /// <summary>A word that is only begun: below every whole word in the same place.</summary>
    internal const float Begun = 0.4f;

    /// <summary>What has the same meaning as a piece of a compound: two guesses in a row.</summary>
    internal const float PieceSynonym = 0.3f;

    /// <summary>Words that many a question begins with ("system", "løsning"): they decide between two that are equal otherwise.</summary>
    internal const float Filler = 0.1f;

    /// <summary>Of products that match worse than this share of the best coverage, nothing is shown: they hold one word of several.</summary>
    internal const float LeastCoverage = 0.6f;

    /// <summary>What is over stands last among what matches about as well: at least this share of the best score.</summary>
    internal const float SameLeague = 0.25f;

    /// <summary>Documentation of an archived repository: still worth reading, after that of living ones.</summary>
    internal const float ArchivedDocument = 0.6f;

    internal static IReadOnlyList<WeightedField> Products { get; } =
    [
        new(IndexField.ProductName, IsName: true, 10), // most people look for a thing whose name they know
        new(IndexField.ProductAlias, IsName: true, 8), // former and short names are names, but another product may bear them now
        new(IndexField.ProductDomain, IsName: false, 6), // what it is for, in the words of those who look for it
        new(IndexField.ProductSummary, IsName: false, 5), // two sentences that an editor weighed
        new(IndexField.ProductFeature, IsName: false, 2), // what publiccode.yml and the repositories say of themselves: much, and unweighed
        new(IndexField.ProductPeople, IsName: true, 2), // "magenta" is rather a question for a facet
        new(IndexField.ProductRequirements, IsName: false, 0.5f), // all products answer the same forty demands: who asks for "styregruppe" wants no list of all that have one
        new(IndexField.ProductReadme, IsName: false, 0.5f), // a README mentions much that the product is not about
    ];

    internal static IReadOnlyList<WeightedField> Repositories { get; } =
    [
        new(IndexField.RepositoryName, IsName: true, 6), // the one thing that every repository has
        new(IndexField.RepositoryTopics, IsName: true, 3), // chosen by hand as words to be found by
        new(IndexField.RepositoryDescription, IsName: false, 3), // one line about the whole
    ];

    internal static IReadOnlyList<WeightedField> Sections { get; } =
    [
        new(IndexField.SectionHeading, IsName: false, 5), // says what the section is about
        new(IndexField.SectionTitle, IsName: false, 4), // says what the whole document is about
        new(IndexField.SectionText, IsName: false, 2), // what is looked for
        new(IndexField.SectionHeadings, IsName: false, 2), // of the document's beginning: what its other sections are about
        new(IndexField.SectionName, IsName: true, 2.5f), // lets "kitos installation" find the installation page of kitos
    ];
}

namespace OS2.Catalog.Ownership;

/// <summary>One rule that fired, with the words it rests on.</summary>
public sealed record VerdictFinding
{
    /// <summary>The rule, such as L1.</summary>
    public required string Rule { get; init; }

    /// <summary><c>good</c>, <c>fair</c> (a person looks) or <c>poor</c>.</summary>
    public required string Tone { get; init; }

    /// <summary>What stands in the places of the rule's text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Up to eight quotes.</summary>
    public IReadOnlyList<VerdictQuote> Quotes { get; init; } = [];
}

namespace OS2.Catalog.Search;

/// <summary>What was typed, understood. Signs that make no sense mean nothing, and what is too long is cut: any text is a question.</summary>
internal sealed record Question
{
    /// <summary>The words that are looked for, in order.</summary>
    internal IReadOnlyList<QuestionWord> Words { get; init; } = [];

    /// <summary>Quoted: words that must stand so.</summary>
    internal IReadOnlyList<Alternative> Phrases { get; init; } = [];

    /// <summary>Behind a minus: words that must not stand anywhere.</summary>
    internal IReadOnlyList<Alternative> Excluded { get; init; } = [];

    internal IReadOnlyList<QuestionCondition> Conditions { get; init; } = [];

    /// <summary>The whole as a name in one form; empty when it is more than a name.</summary>
    internal string Whole { get; init; } = "";

    /// <summary>Whether anything is looked for, conditions apart.</summary>
    internal bool IsEmpty => Words.Count == 0 && Phrases.Count == 0;

    /// <summary>Whether letters were typed that mean nothing.</summary>
    internal bool HasText { get; init; }
}

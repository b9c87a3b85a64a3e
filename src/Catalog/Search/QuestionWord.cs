namespace OS2.Catalog.Search;

/// <summary>One word of a question, with all the ways in which it may be found.</summary>
internal sealed record QuestionWord
{
    /// <summary>As it was typed.</summary>
    internal required string Text { get; init; }

    /// <summary>What was typed first, then what else is looked for.</summary>
    internal required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>False for words that tell nothing of what is looked for.</summary>
    internal required bool IsNeeded { get; init; }

    /// <summary>For the last word, which may be only begun: its folded letters; else null.</summary>
    internal required string? Beginning { get; init; }
}

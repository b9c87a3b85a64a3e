namespace OS2.Catalog.Search;

/// <summary>One word of a question, as each reading has it.</summary>
internal sealed record QuestionWord
{
    internal required IReadOnlyList<string> Names { get; init; }
    internal required IReadOnlyList<string> Danish { get; init; }
    internal required IReadOnlyList<string> English { get; init; }

    /// <summary>False for words that hold no meaning in one of the languages.</summary>
    internal required bool IsNeeded { get; init; }

    /// <summary>For the last word, which may be only begun: its folded letters; else null.</summary>
    internal required string? Beginning { get; init; }
}

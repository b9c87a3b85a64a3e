namespace OS2.Catalog.Search;

/// <summary>One way in which a word of a question may be found.</summary>
internal sealed record Alternative
{
    internal required AlternativeKind Kind { get; init; }

    /// <summary>As people read it.</summary>
    internal required string Text { get; init; }

    /// <summary>How much it counts beside what was typed.</summary>
    internal required float Weight { get; init; }

    /// <summary>For each of its words the stems that it has in running text.</summary>
    internal required IReadOnlyList<string[]> Stems { get; init; }

    /// <summary>The forms that it has as a name; none when it is no single word.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether all its words must be found; else each counts its share.</summary>
    internal bool NeedsAll { get; init; } = true;

    internal static Alternative Of(AlternativeKind kind, string text, float weight)
    {
        var words = Words.Of(text).Select(word => text[word.Start..word.End]).ToList();
        return new Alternative
        {
            Kind = kind,
            Text = text,
            Weight = weight,
            Stems = [.. words.Select(WordAnalysis.Stems).Where(stems => stems.Length > 0)],
            Names = words.Count == 1 ? NameParts.Asked(words[0]) : [],
        };
    }
}

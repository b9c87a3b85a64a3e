namespace OS2.Catalog.Search;

/// <summary>Words that are searched together, as they are kept.</summary>
public sealed record Synonym
{
    /// <summary>The key in the file that ships, or a UUID version 7 in hexadecimal.</summary>
    public string SynonymKey { get; init; } = "";

    /// <summary>One a line; each finds what the others find.</summary>
    public string Words { get; init; } = "";

    /// <summary>One a line; found by all of <see cref="Words"/>, but does not find them.</summary>
    public string LeadsTo { get; init; } = "";

    /// <summary><see cref="Register"/> or <see cref="Person"/>.</summary>
    public string Origin { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was taken out; null while it is used.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>It stands as it ships.</summary>
    public const string Register = "register";

    /// <summary>A person wrote or changed it.</summary>
    public const string Person = "person";

    internal SynonymGroup Group => new(Lines(Words), Lines(LeadsTo));

    /// <summary>The lines of a text, without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

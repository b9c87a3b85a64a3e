using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>One demand in a sheet.</summary>
public sealed record SheetRow
{
    /// <summary>The longest text.</summary>
    public const int MostCharacters = 4000;

    private const int SeenCharacters = 16;

    public string SheetId { get; init; } = "";

    /// <summary>The demand's id, such as <c>F6</c>.</summary>
    public string Requirement { get; init; } = "";

    /// <summary>An answer or a light, as <see cref="SheetChoice"/> has them; null while nobody has chosen.</summary>
    public string? Choice { get; init; }

    /// <summary>How it is met and where one can see it, or why not.</summary>
    public string Body { get; init; } = "";

    /// <summary>The account that wrote it.</summary>
    public string ChangedBy { get; init; } = "";

    public string ChangedRole { get; init; } = "";
    public DateTimeOffset ChangedAt { get; init; }

    public bool IsEmpty => Choice is null && Body.Length == 0;

    /// <summary>What stands there, in short: a form carries it, so that two who write the same row hear of each other.</summary>
    public string Seen => SeenOf(Choice, Body);

    public AnswerRow ToAnswer() => new() { Requirement = Requirement, Answer = SheetChoice.AnswerOf(Choice), Documentation = Body };

    public LightRow ToLight() => new() { Requirement = Requirement, Light = SheetChoice.LightOf(Choice), Reason = Body };

    /// <summary>Text as it is kept: without space around it, and no longer than its column.</summary>
    public static string Tidy(string? text) => Keys.Fit(text?.ReplaceLineEndings("\n").Trim(), MostCharacters) ?? "";

    internal static string SeenOf(string? choice, string body) => Keys.Hash($"{choice}\n{body}")[..SeenCharacters];
}

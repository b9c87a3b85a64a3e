using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OS2.Catalog.Web.Pages;

/// <summary>A governance level as it is drawn.</summary>
/// <param name="Level">0 to 3; null when not known.</param>
/// <param name="Text">In words.</param>
public sealed record LevelSign(int? Level, string Text)
{
    private const string SelfDeclared = "self-declared";
    private const string Evaluation = "evaluation ";
    private const string Admission = "admission ";
    private const string Decision = "decision ";

    public static LevelSign Of(Texts texts, int? level) => new(level, texts.Of("Level", Key(level)));

    /// <summary>Levels to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Choices(Texts texts, IEnumerable<int> levels) => [.. levels.Select(level => new SelectListItem(texts.Of("Level", Key(level)), Key(level)))];

    /// <summary>The value of the level in addresses and texts.</summary>
    public static string Key(int? level) => level?.ToString(CultureInfo.InvariantCulture) ?? Search.FacetName.Unknown;

    /// <summary>Who says so, in words; null when nobody has said anything.</summary>
    public static string? Source(Texts texts, string? source)
    {
        if (source is null)
            return null;
        if (source == SelfDeclared)
            return texts["Level.source.self"];
        return MonthOf(source, Evaluation) is { } evaluated ? texts["Level.source.evaluation", evaluated]
            : MonthOf(source, Admission) is { } admitted ? texts["Level.source.admission", admitted]
            : MonthOf(source, Decision) is { } decided ? texts["Level.source.decision", decided]
            : source;
    }

    private static string? MonthOf(string source, string kind) =>
        source.StartsWith(kind, StringComparison.Ordinal) && DateTime.TryParseExact(source[kind.Length..], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
            : null;
}

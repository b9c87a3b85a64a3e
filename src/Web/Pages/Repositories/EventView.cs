using System.Globalization;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>One line of a repository's history, in words.</summary>
/// <param name="At">When a crawl noticed it.</param>
/// <param name="Text">What happened.</param>
public sealed record EventView(DateTimeOffset At, string Text)
{
    private const int CommitLength = 7;
    private const int ValueLength = 300;

    internal static EventView Of(Texts texts, RepositoryEvent happened)
    {
        var (before, after) = Values(texts, happened);
        var kind = happened.ValueAfter is null && Ends.Contains(happened.Kind) ? $"{happened.Kind}.ended"
            : happened.Kind == RepositoryEventKind.Read && string.IsNullOrEmpty(happened.ValueAfter) ? "read.unnamed"
            : happened.ValueBefore is null && Begins.Contains(happened.Kind) ? $"{happened.Kind}.begun"
            : happened.Kind;
        return new EventView(happened.At, string.Format(CultureInfo.CurrentCulture, texts.Of("Event", kind), before, after));
    }

    /// <summary>Kinds that have words of their own for something that went away.</summary>
    internal static readonly string[] Ends =
    [
        RepositoryEventKind.Description, RepositoryEventKind.HostLicence, RepositoryEventKind.Readme, RepositoryEventKind.LicenceFile, RepositoryEventKind.PublicCode,
    ];

    /// <summary>Kinds that have words of their own for something new.</summary>
    internal static readonly string[] Begins = [.. Ends, RepositoryEventKind.Read];

    private static (object? Before, object? After) Values(Texts texts, RepositoryEvent happened) => happened.Kind switch
    {
        RepositoryEventKind.LifeCycle => (State(texts, happened.ValueBefore), State(texts, happened.ValueAfter)),
        RepositoryEventKind.PublicCode => (Errors(texts, happened.ValueBefore), Errors(texts, happened.ValueAfter)),
        RepositoryEventKind.Read => (Short(happened.ValueBefore, CommitLength, ""), Short(happened.ValueAfter, CommitLength, "")),
        RepositoryEventKind.Documents => (null, Documents(texts, happened.ValueAfter)),
        _ => (Short(happened.ValueBefore, ValueLength, "…"), Short(happened.ValueAfter, ValueLength, "…")),
    };

    /// <summary><c>moved owner/name</c> is stored as one value.</summary>
    private static string State(Texts texts, string? value)
    {
        var parts = (value ?? "").Split(' ', 2);
        var word = texts.Of("LifeCycle", parts[0]);
        return parts.Length == 2 ? $"{word} ({parts[1]})" : word;
    }

    private static string Errors(Texts texts, string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var errors) ? texts.Count("PublicCode.errors", errors) : texts["PublicCode.valid"];

    private static string Documents(Texts texts, string? value)
    {
        var numbers = (value ?? "").Split(' ');
        return numbers.Length == 3 ? texts["Event.documents.counts", numbers[0], numbers[1], numbers[2]] : value ?? "";
    }

    private static string Short(string? value, int length, string mark) =>
        value is null ? "" : value.Length <= length ? value : value[..length] + mark;
}

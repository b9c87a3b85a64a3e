using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>holders --list FILE</c>: whom files name, one JSON object a line.</summary>
internal static class HoldersCommand
{
    /// <summary>Reads the list and prints.</summary>
    /// <returns>0; 1 when a file could not be read; 2 when the list could not.</returns>
    internal static Task<int> RunAsync(FileInfo list, TextWriter output, TextWriter errors, CancellationToken cancel) =>
        ListedFiles.PrintAsync(list, (path, text) => new Answer(path, text.Value is null ? [] : HoldersOf(path, text.Value)) { Problem = text.Problem }, output, errors, cancel);

    private static List<Named> HoldersOf(string path, string text) =>
        [.. FileClaims.Of(path, text).Where(c => c.Name.Length > 0 && c.Role != ClaimRole.Placeholder).Select(c => new Named(c.Name, c.Role.ToString().ToLowerInvariant(), c.Line, c.Years) { For = c.For })];

    /// <summary>One line of output.</summary>
    private sealed record Answer(string File, IReadOnlyList<Named> Holders)
    {
        public string? Problem { get; init; }
    }

    /// <summary>One name, with the role that the words give it.</summary>
    private sealed record Named(string Name, string Role, int Line, string? Years)
    {
        /// <summary>For whom it was developed.</summary>
        public string? For { get; init; }
    }
}

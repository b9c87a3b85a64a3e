using OS2.Catalog.Licences;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>licence --list FILE</c>: the licences of files, one JSON object a line.</summary>
internal static class LicenceCommand
{
    /// <summary>Reads the list and prints.</summary>
    /// <returns>0; 1 when a file could not be read; 2 when the list could not.</returns>
    internal static Task<int> RunAsync(FileInfo list, TextWriter output, TextWriter errors, CancellationToken cancel) =>
        ListedFiles.PrintAsync(list, (path, text) => text.Value is null ? new Answer(path, [], "none") { Problem = text.Problem } : Answer.Of(path, text.Value), output, errors, cancel);

    /// <summary>One line of output.</summary>
    /// <param name="File">The path as it was given.</param>
    /// <param name="Licences">SPDX identifiers, in the order of the file.</param>
    /// <param name="Match">exact, exact-with-text, near or none.</param>
    private sealed record Answer(string File, IReadOnlyList<string> Licences, string Match)
    {
        /// <summary>Identifiers whose texts are the same words as the first licence's; null when there are none.</summary>
        public IReadOnlyList<string>? SameWords { get; init; }

        /// <summary>What tags and sentences of the file say, as SPDX expressions; null when they say nothing.</summary>
        public IReadOnlyList<string>? Stated { get; init; }

        /// <summary>Why it could not be read.</summary>
        public string? Problem { get; init; }

        internal static Answer Of(string path, string text)
        {
            var reading = LicenceMatcher.Read(text);
            var stated = LicenceStatements.Stated(path, text);
            IReadOnlyList<string> licences = reading.Ids.Count > 0 ? reading.Ids : [.. stated.SelectMany(e => SpdxExpression.Parse(e)?.Ids ?? []).Distinct()];
            return new(path, licences, Word(reading.Kind))
            {
                SameWords = reading.Matches is [{ Family: { Count: > 1 } family }, ..] ? family : null, Stated = stated.Count > 0 ? stated : null, Problem = reading.Problem,
            };
        }

        private static string Word(LicenceMatchKind kind) => kind switch
        {
            LicenceMatchKind.Exact => "exact",
            LicenceMatchKind.ExactWithText => "exact-with-text",
            LicenceMatchKind.Near => "near",
            _ => "none",
        };
    }
}

using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>Traces the lines of the own source files to who wrote them: moved and copied lines to where they came from, blank space ignored.</summary>
internal static class LineTrace
{
    /// <summary>Traces file by file; when the time is up, the rest is told as left.</summary>
    internal static async Task<HistoryLines> ReadAsync(GitProcess git, string tip, int mostFiles, DateTimeOffset now, CancellationToken cancel)
    {
        var paths = new List<string>();
        await git.RunAsync(["ls-tree", "-r", "--name-only", "-z", tip], cancel, path =>
        {
            if (SourceFiles.IsSource(path) && SourceFiles.KindOf(path) == SourceKind.Own)
                paths.Add(path);
        }, '\0');
        var count = new Count(now);
        var files = 0;
        string? problem = null;
        foreach (var path in paths.Take(mostFiles))
        {
            try
            {
                count.Begin();
                var (code, _) = await git.TryAsync(["blame", "--line-porcelain", "-w", "-M", "-C", tip, "--", path], cancel, count.Add);
                files += code == 0 ? 1 : 0;
                count.End(isWhole: code == 0);
            }
            catch (OperationCanceledException)
            {
                problem = MakerProblem.TooSlow;
                break;
            }
        }

        return new() { Files = files, FilesLeft = paths.Count - files, Lines = count.Counts, Bots = count.Bots, Problem = files == 0 && paths.Count > 0 ? problem ?? MakerProblem.Broken : null };
    }

    private sealed class Count(DateTimeOffset now)
    {
        private readonly YearCounts _lines = new();
        private readonly Dictionary<(string Domain, int Year), int> _ofFile = [];
        private string _name = "";
        private string _mail = "";
        private long _at;
        private int _botsOfFile;

        public int Bots { get; private set; }

        public IReadOnlyList<MakerCount> Counts => _lines.Counts;

        public void Begin()
        {
            _ofFile.Clear();
            _botsOfFile = 0;
        }

        public void Add(string line)
        {
            if (line.StartsWith('\t'))
                Line(line);
            else if (line.StartsWith("author ", StringComparison.Ordinal))
                _name = line[7..];
            else if (line.StartsWith("author-mail ", StringComparison.Ordinal))
                _mail = line[12..].Trim('<', '>');
            else if (line.StartsWith("author-time ", StringComparison.Ordinal))
                _at = CommitLog.Seconds(line[12..]);
        }

        public void End(bool isWhole)
        {
            if (!isWhole)
                return;
            Bots += _botsOfFile;
            foreach (var ((domain, year), number) in _ofFile)
                _lines.Add(domain, year, number);
        }

        /// <summary>Lines without a letter or a digit are brackets: everybody writes the same.</summary>
        private void Line(string line)
        {
            if (!line.Any(char.IsLetterOrDigit))
                return;
            var person = new CommitPerson(_name, _mail);
            if (EmployerTable.Shipped.IsBot(person))
                _botsOfFile++;
            else
                _ofFile[(person.Domain, YearCounts.YearOf(_at, now))] = _ofFile.GetValueOrDefault((person.Domain, YearCounts.YearOf(_at, now))) + 1;
        }
    }
}

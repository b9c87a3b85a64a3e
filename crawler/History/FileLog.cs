using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>Which commits brought the files that are there now: names alone, no content.</summary>
internal static class FileLog
{
    private const char Mark = '\u0001';
    private const char Field = '\u001f';
    private const int MostPaths = 300_000;

    /// <summary>Looks through a branch, newest first.</summary>
    /// <exception cref="HistoryException">git cannot tell, or there are too many files.</exception>
    internal static async Task<HistoryFiles> ReadAsync(GitProcess git, string tip, DateTimeOffset now, CancellationToken cancel)
    {
        var present = new Dictionary<string, bool>(StringComparer.Ordinal);
        await git.RunAsync(["ls-tree", "-r", "--name-only", tip], cancel, path => present[path] = IsOwn(path));
        var count = new Count(present, now);
        await git.RunAsync(["log", "--no-merges", "--no-renames", "--name-only", "--no-ext-diff", "--no-textconv", "--topo-order", $"--format={Mark}%at{Field}%an{Field}%ae", tip, "--"], cancel, count.Add);
        return count.Whole();
    }

    internal static bool IsOwn(string path) => SourceFiles.KindOf(path.Trim('"')) == SourceKind.Own;

    private sealed class Count(Dictionary<string, bool> present, DateTimeOffset now)
    {
        private readonly List<int> _changes = [];
        private readonly HashSet<string> _ever = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _arrivedIn = new(StringComparer.Ordinal);
        private readonly List<(string Domain, int Year)> _commits = [];

        public void Add(string line)
        {
            if (line.Length == 0)
                return;
            if (line[0] == Mark)
            {
                var fields = line[1..].Split(Field);
                var person = fields.Length == 3 ? new CommitPerson(fields[1], fields[2]) : new("", "");
                _commits.Add((person.Domain, YearCounts.YearOf(CommitLog.Seconds(fields[0]), now)));
                _changes.Add(0);
                return;
            }

            if (_commits.Count == 0 || !(present.TryGetValue(line, out var isOwn) ? isOwn : _ever.Contains(line) || IsOwn(line)))
                return;
            if (_ever.Add(line) && _ever.Count > MostPaths)
                throw new HistoryException(MakerProblem.TooLarge, $"more than {MostPaths} files");
            if (!present.ContainsKey(line))
                return;
            _changes[^1]++;
            _arrivedIn[line] = _commits.Count - 1; // The last that is told of is the oldest.
        }

        public HistoryFiles Whole()
        {
            var own = present.Values.Count(isOwn => isOwn);
            var release = Math.Max(HistoryFiles.ReleaseFiles, (own + 9) / 10);
            var arrived = new YearCounts();
            foreach (var commit in _arrivedIn.Values)
                arrived.Add(_commits[commit].Domain, _commits[commit].Year);
            return new()
            {
                Own = own, Other = present.Count - own, Ever = _ever.Count, Changes = _changes.Sum(),
                ReleaseCommits = _changes.Count(number => number >= release), ReleaseChanges = _changes.Where(number => number >= release).Sum(),
                LargestArrival = _arrivedIn.Values.CountBy(commit => commit).Select(pair => pair.Value).DefaultIfEmpty().Max(),
                Arrived = arrived.Counts,
            };
        }
    }
}

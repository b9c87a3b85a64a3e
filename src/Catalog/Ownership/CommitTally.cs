namespace OS2.Catalog.Ownership;

/// <summary>Counts commits, newest first, by mail domain and year. Names and addresses go into nothing that leaves it.</summary>
/// <param name="now">The moment of the reading: later dates are not believed.</param>
public sealed class CommitTally(DateTimeOffset now)
{
    private const int MostRoots = 20;
    private static readonly long Day = 24 * 60 * 60;

    private readonly YearCounts _authored = new();
    private readonly YearCounts _committed = new();
    private readonly YearCounts _coAuthored = new();
    private readonly YearCounts _signedOff = new();
    private readonly MonthCounts _months = new();
    private readonly Dictionary<string, long> _children = [];
    private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _roots = [];
    private MakerEvidence _sum = new();
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>How many different addresses wrote: known while counting, and not kept with the evidence.</summary>
    public int People => _people.Count;

    public void Add(Commit commit)
    {
        var at = Dates(commit);
        _sum = _sum with { Commits = _sum.Commits + 1 };
        if (commit.Parents.Count == 0)
        {
            _roots.Enqueue(commit.Id);
            if (_roots.Count > MostRoots)
                _roots.Dequeue(); // The last that are told of are the oldest.
        }

        if (commit.Parents.Count > 1)
            _sum = _sum with { Merges = _sum.Merges + 1 };
        else if (EmployerTable.Shipped.IsBot(commit.Author))
            Program(at);
        else
            Work(commit, at);
    }

    /// <summary>What was counted, with the oldest first commit first.</summary>
    public MakerEvidence Whole(string branch, string tip, bool isShallow = false) => _sum with
    {
        Branch = branch, Tip = tip, IsShallow = isShallow, Roots = [.. _roots.Reverse()],
        FirstAt = _first == long.MaxValue ? null : DateTimeOffset.FromUnixTimeSeconds(_first),
        LastAt = _last == long.MinValue ? null : DateTimeOffset.FromUnixTimeSeconds(_last),
        Authored = _authored.Counts, Committed = _committed.Counts, CoAuthored = _coAuthored.Counts, SignedOff = _signedOff.Counts,
        Months = _months.Counts,
    };

    private void Program(long? at)
    {
        _sum = _sum with { Bots = _sum.Bots + 1 };
        _months.Add(at, mail: null);
    }

    private void Work(Commit commit, long? at)
    {
        var year = at is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds).Year : 0;
        _months.Add(at, commit.Author.Mail);
        var author = commit.Author.Domain;
        _people.Add(commit.Author.Mail.Trim());
        _authored.Add(author, year);
        if (!EmployerTable.Shipped.IsBot(commit.Committer) && commit.Committer.Domain != author)
            _committed.Add(commit.Committer.Domain, year);
        foreach (var other in commit.CoAuthors.Where(other => !EmployerTable.Shipped.IsAssistant(other) && !EmployerTable.Shipped.IsBot(other)).Select(other => other.Domain).Distinct(StringComparer.Ordinal))
            _coAuthored.Add(other, year);
        foreach (var signer in commit.SignOffs.Where(signer => !EmployerTable.Shipped.IsBot(signer)).Select(signer => signer.Domain).Distinct(StringComparer.Ordinal))
            _signedOff.Add(signer, year);
        _sum = _sum with
        {
            SignedOffCommits = _sum.SignedOffCommits + (commit.SignOffs.Count > 0 ? 1 : 0),
            Assisted = _sum.Assisted + (commit.CoAuthors.Any(EmployerTable.Shipped.IsAssistant) || EmployerTable.Shipped.IsAssistant(commit.Author) ? 1 : 0),
        };
    }

    /// <summary>When the commit was made in seconds since 1970, and what is wrong with its dates; null for a date that nobody believes.</summary>
    private long? Dates(Commit commit)
    {
        var isFuture = YearCounts.IsFuture(commit.AuthoredAt, now) || YearCounts.IsFuture(commit.CommittedAt, now);
        var isAncient = YearCounts.IsAncient(commit.AuthoredAt) || YearCounts.IsAncient(commit.CommittedAt);
        var isBackward = _children.Remove(commit.Id, out var child) && child < commit.CommittedAt - Day;
        foreach (var parent in commit.Parents)
            _children[parent] = Math.Min(commit.CommittedAt, _children.GetValueOrDefault(parent, long.MaxValue));
        _sum = _sum with
        {
            FutureDates = _sum.FutureDates + (isFuture ? 1 : 0), AncientDates = _sum.AncientDates + (isAncient ? 1 : 0), BackwardDates = _sum.BackwardDates + (isBackward ? 1 : 0),
        };
        var believed = Believed(commit.AuthoredAt) ? commit.AuthoredAt : Believed(commit.CommittedAt) ? commit.CommittedAt : (long?)null;
        if (believed is not { } at)
            return null;
        _first = Math.Min(_first, at);
        _last = Math.Max(_last, at);
        return at;
    }

    private bool Believed(long seconds) => YearCounts.IsBelievable(seconds, now);
}

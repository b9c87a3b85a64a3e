using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>What the history of a repository tells of its makers: counted by mail domain and year, not judged. No person's name or address is in it.</summary>
public sealed record MakerEvidence
{
    /// <summary>Most mail domains that stand alone.</summary>
    public const int MostDomains = 100;

    private const int MostRoots = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Why nothing could be read, one of <see cref="MakerProblem"/>; null when it was read.</summary>
    public string? Problem { get; init; }

    /// <summary>What was found and what was wanted, in English, for the operator; null without a problem.</summary>
    public string? Detail { get; init; }

    /// <summary>The branch that was read, and the commit that it ended in.</summary>
    public string Branch { get; init; } = "";

    /// <inheritdoc cref="Branch"/>
    public string Tip { get; init; } = "";

    /// <summary>All commits on the branch: those of <see cref="Merges"/>, of <see cref="Bots"/>, and those that <see cref="Authored"/> tells of.</summary>
    public int Commits { get; init; }

    /// <summary>Commits that only join two lines of work.</summary>
    public int Merges { get; init; }

    /// <summary>Commits of programs.</summary>
    public int Bots { get; init; }

    /// <summary>Commits that say that a writing program helped.</summary>
    public int Assisted { get; init; }

    /// <summary>Commits that somebody signed off (Developer Certificate of Origin: a licence in, not a transfer).</summary>
    public int SignedOffCommits { get; init; }

    /// <summary>The first and last believable date of an author.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <inheritdoc cref="FirstAt"/>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Commits without parents; of more than twenty the oldest twenty.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Whether older commits are cut off, so that the first ones here are not the first.</summary>
    public bool IsShallow { get; init; }

    /// <summary>Dates that cannot be: after the reading, before version control was (1990), or more than a day before the commit that it builds on.</summary>
    public int FutureDates { get; init; }

    /// <inheritdoc cref="FutureDates"/>
    public int AncientDates { get; init; }

    /// <inheritdoc cref="FutureDates"/>
    public int BackwardDates { get; init; }

    /// <summary>Commits by the domain of their author, without merges and programs.</summary>
    public IReadOnlyList<MakerCount> Authored { get; init; } = [];

    /// <summary>Of the same commits: by whom they were put in where that is not the author.</summary>
    public IReadOnlyList<MakerCount> Committed { get; init; } = [];

    /// <summary>Of the same commits: whom they name as co-author.</summary>
    public IReadOnlyList<MakerCount> CoAuthored { get; init; } = [];

    /// <summary>Of the same commits: who signed them off.</summary>
    public IReadOnlyList<MakerCount> SignedOff { get; init; } = [];

    /// <summary>What was done month by month, the oldest first: people, and programs beside them.</summary>
    public IReadOnlyList<MakerMonth> Months { get; init; } = [];

    /// <summary>Releases (tags), the newest first.</summary>
    public IReadOnlyList<MakerRelease> Releases { get; init; } = [];

    /// <summary>Other branches of the repository; null when they were not looked at.</summary>
    public int? OtherBranches { get; init; }

    /// <summary>Commits that are on other branches alone; null when they were not looked at.</summary>
    public int? CommitsElsewhere { get; init; }

    /// <summary>Which commits brought the files; null when the history is longer than what is looked through for that.</summary>
    public HistoryFiles? Files { get; init; }

    /// <summary>Who wrote the lines that are there now; null when they were not traced.</summary>
    public HistoryLines? Lines { get; init; }

    /// <summary>Number of commits in <see cref="Authored"/>.</summary>
    [JsonIgnore]
    public int AuthoredCommits => Authored.Sum(count => count.Total);

    /// <summary>SHA-256 of all of it, 64 hex digits.</summary>
    [JsonIgnore]
    public string Hash => Keys.Hash(ToJson());

    /// <summary>Nothing but why there is nothing.</summary>
    public static MakerEvidence Unread(string problem, string detail, string branch = "") => new() { Problem = problem, Detail = detail, Branch = branch };

    /// <summary>This evidence, and that of the commits that came on top of it.</summary>
    /// <param name="newer">The newer commits alone.</param>
    public MakerEvidence With(MakerEvidence newer) => newer with
    {
        Commits = Commits + newer.Commits,
        Merges = Merges + newer.Merges,
        Bots = Bots + newer.Bots,
        Assisted = Assisted + newer.Assisted,
        SignedOffCommits = SignedOffCommits + newer.SignedOffCommits,
        FirstAt = Least(FirstAt, newer.FirstAt),
        LastAt = LastAt > newer.LastAt ? LastAt : newer.LastAt ?? LastAt,
        Roots = [.. Roots.Concat(newer.Roots).Distinct(StringComparer.Ordinal).Take(MostRoots)],
        IsShallow = IsShallow,
        OtherBranches = OtherBranches,
        CommitsElsewhere = CommitsElsewhere,
        FutureDates = FutureDates + newer.FutureDates,
        AncientDates = AncientDates + newer.AncientDates,
        BackwardDates = BackwardDates + newer.BackwardDates,
        Authored = MakerCount.Sum([.. Authored, .. newer.Authored], MostDomains),
        Committed = MakerCount.Sum([.. Committed, .. newer.Committed], MostDomains),
        CoAuthored = MakerCount.Sum([.. CoAuthored, .. newer.CoAuthored], MostDomains),
        SignedOff = MakerCount.Sum([.. SignedOff, .. newer.SignedOff], MostDomains),
        Months = MakerMonth.Sum([.. Months, .. newer.Months]),
        Releases = Releases,
    };

    /// <summary>As it is kept; the same evidence always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static MakerEvidence FromJson(string text) => JsonSerializer.Deserialize<MakerEvidence>(text, Json) ?? new();

    private static DateTimeOffset? Least(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}

using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>
/// Reads who made a repository: its commits without its files, by a bare fetch that asks for no trees; the files' names where the history is short; the files
/// themselves only where lines are to be traced. Needs <c>git</c> on the machine. What was fetched is deleted once it is counted.
/// </summary>
internal sealed class GitHistory(CrawlSettings settings)
{
    private const string Read = "refs/heads/read";

    /// <summary>Histories up to this long may be a template whose code lies on other branches.</summary>
    private const int ShortHistory = 50;

    private const int MostTagCharacters = 100;

    private readonly HistoryLimits _limits = new((long)settings.HistoryMegabytes << 20, settings.HistoryTimeout, settings.HistoryFileCommits, settings.HistoryLineFiles);

    /// <summary>The history of a branch in the form of a donation's check; null when there is no git, no address to clone from, or the host does not give it.</summary>
    internal async Task<CodeHistory?> ReadAsync(string owner, string name, string branch, CancellationToken cancel) =>
        settings.Git is null ? null : (await ReadAsync(owner, name, branch, null, TimeProvider.System.GetUtcNow(), cancel)).ToCodeHistory();

    /// <summary>Reads a branch, or only what is new since it was read before. What cannot be read is told with its reason.</summary>
    /// <param name="owner">Of the address in <c>Crawl:Git</c>.</param>
    /// <param name="name">The same.</param>
    /// <param name="branch">The default branch.</param>
    /// <param name="before">What was read before; null for nothing.</param>
    /// <param name="now">Later dates are not believed.</param>
    /// <param name="cancel">Ends it at once.</param>
    internal async Task<HistoryReading> ReadAsync(string owner, string name, string branch, MakerEvidence? before, DateTimeOffset now, CancellationToken cancel)
    {
        var template = settings.Git!;
        var remote = new Remote(
            template.Replace("{owner}", Uri.EscapeDataString(owner), StringComparison.Ordinal).Replace("{name}", Uri.EscapeDataString(name), StringComparison.Ordinal),
            new Uri(template.Split('{')[0]).Scheme, branch);
        using var timeout = new CancellationTokenSource(_limits.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            var reading = await NewerAsync(remote, before, now, either.Token) ?? await WholeAsync(remote, now, either.Token);
            var releases = await ReleasesAsync(remote, now, either.Token) ?? reading.Evidence.Releases;
            return reading with { Evidence = await DeeperAsync(remote, reading.Evidence with { Releases = releases }, now, cancel, either.Token) };
        }
        catch (HistoryException problem)
        {
            return Unread(problem.Problem, problem.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Unread(MakerProblem.TooSlow, $"not read within {_limits.Time.TotalSeconds:0} s (Crawl:HistoryTimeout)");
        }
        catch (IOException problem)
        {
            return Unread(MakerProblem.Broken, $"the disk refused: {problem.Message}");
        }

        HistoryReading Unread(string problem, string detail) => new(MakerEvidence.Unread(problem, detail, branch), null);
    }

    /// <summary>Asks for the commit that the last reading ended in, without its parents, and then for what stands on top. Null when that is not possible, and the whole has to be read.</summary>
    /// <remarks>A path that goes by that commit to an older one leads to a commit without parents: then older ones would be counted twice, and all are counted anew.</remarks>
    private async Task<HistoryReading?> NewerAsync(Remote remote, MakerEvidence? before, DateTimeOffset now, CancellationToken cancel)
    {
        if (before is not { Problem: null, IsShallow: false, Tip.Length: > 0 } || before.Branch != remote.Branch)
            return null;
        using var folder = new WorkFolder();
        var git = await BareAsync(folder, remote, cancel);
        if ((await git.TryAsync(["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=tree:0", remote.Address, before.Tip], cancel)).Code != 0)
            return null;
        await FetchAsync(git, remote, "tree:0", cancel);
        var tip = await git.TellAsync(["rev-parse", Read], cancel);
        if (tip == before.Tip)
            return new(before, null);
        var tally = new CommitTally(now);
        var isWhole = true;
        await git.RunAsync(CommitLog.Arguments($"{before.Tip}..{Read}"), cancel, record =>
        {
            if (CommitLog.Read(record) is not { } commit)
                return;
            isWhole &= commit.Parents.Count > 0;
            tally.Add(commit);
        }, '\0');
        if (isWhole)
            return new(before.With(tally.Whole(remote.Branch, tip)), null);
        // Most of it is here by now: only what lies below is still to come.
        return (await git.TryAsync(["fetch", "--quiet", "--no-tags", "--unshallow", "--filter=tree:0", remote.Address, $"+refs/heads/{remote.Branch}:{Read}"], cancel)).Code == 0
            ? await CountedAsync(git, remote, now, cancel) : null;
    }

    private async Task<HistoryReading> WholeAsync(Remote remote, DateTimeOffset now, CancellationToken cancel)
    {
        using var folder = new WorkFolder();
        var git = await BareAsync(folder, remote, cancel);
        await FetchAsync(git, remote, "tree:0", cancel);
        return await CountedAsync(git, remote, now, cancel);
    }

    private static async Task<HistoryReading> CountedAsync(GitProcess git, Remote remote, DateTimeOffset now, CancellationToken cancel)
    {
        var (evidence, people) = await CountAsync(git, Read, remote.Branch, now, cancel);
        return new(evidence.Commits <= ShortHistory ? await BranchesAsync(git, remote, evidence, cancel) : evidence, people);
    }

    /// <summary>Counts the commits up to a ref.</summary>
    internal static async Task<(MakerEvidence Evidence, int People)> CountAsync(GitProcess git, string tip, string branch, DateTimeOffset now, CancellationToken cancel)
    {
        var tally = new CommitTally(now);
        var number = 0;
        await git.RunAsync(CommitLog.Arguments(tip), cancel, record =>
        {
            if (number++ < HistoryLimits.Commits && CommitLog.Read(record) is { } commit)
                tally.Add(commit);
        }, '\0');
        if (number > HistoryLimits.Commits)
            throw new HistoryException(MakerProblem.TooLarge, $"more than {HistoryLimits.Commits} commits");
        var isShallow = await git.TellAsync(["rev-parse", "--is-shallow-repository"], cancel) == "true";
        return (tally.Whole(branch, await git.TellAsync(["rev-parse", tip], cancel), isShallow), tally.People);
    }

    /// <summary>A short history may be a template, and the work lie on another branch.</summary>
    private static async Task<MakerEvidence> BranchesAsync(GitProcess git, Remote remote, MakerEvidence evidence, CancellationToken cancel)
    {
        if ((await git.TryAsync(["fetch", "--quiet", "--no-tags", "--update-shallow", "--filter=tree:0", remote.Address, "+refs/heads/*:refs/all/*"], cancel)).Code != 0)
            return evidence;
        var branches = 0;
        await git.RunAsync(["for-each-ref", "--format=%(refname)", "refs/all"], cancel, _ => branches++);
        var elsewhere = await git.TellAsync(["rev-list", "--count", "--glob=refs/all/*", "--not", Read], cancel);
        return evidence with { OtherBranches = branches - 1, CommitsElsewhere = int.Parse(elsewhere, System.Globalization.CultureInfo.InvariantCulture) };
    }

    /// <summary>Which commits brought the files, and who wrote the lines, as far as the limits go. What is too much for that leaves the rest as it is.</summary>
    private async Task<MakerEvidence> DeeperAsync(Remote remote, MakerEvidence evidence, DateTimeOffset now, CancellationToken outer, CancellationToken cancel)
    {
        var wantsFiles = evidence is { Files: null, Commits: > 0 } && evidence.Commits <= _limits.FileCommits;
        var wantsLines = evidence is { Lines: null, Commits: > 0 } && _limits.LineFiles > 0;
        if (!wantsFiles && !wantsLines)
            return evidence;
        using var folder = new WorkFolder();
        try
        {
            var git = await BareAsync(folder, remote, cancel);
            await FetchAsync(git, remote, wantsLines ? null : "blob:none", cancel);
            if (wantsFiles)
                evidence = evidence with { Files = await FileLog.ReadAsync(git, Read, now, cancel) };
            return wantsLines ? evidence with { Lines = await LineTrace.ReadAsync(git, Read, _limits.LineFiles, now, cancel) } : evidence;
        }
        catch (HistoryException problem) when (problem.Problem != MakerProblem.Unreachable)
        {
            return wantsLines ? evidence with { Lines = new() { Problem = problem.Problem } } : evidence;
        }
        catch (OperationCanceledException) when (!outer.IsCancellationRequested)
        {
            return wantsLines ? evidence with { Lines = new() { Problem = MakerProblem.TooSlow } } : evidence;
        }
    }

    /// <summary>The tags with their dates: what each names, without anything before it. Null when the host does not give them.</summary>
    private async Task<IReadOnlyList<MakerRelease>?> ReleasesAsync(Remote remote, DateTimeOffset now, CancellationToken cancel)
    {
        using var folder = new WorkFolder();
        var git = await BareAsync(folder, remote, cancel);
        if ((await git.TryAsync(["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=tree:0", remote.Address, "+refs/tags/*:refs/tags/*"], cancel)).Code != 0)
            return null;
        var releases = new List<MakerRelease>();
        await git.RunAsync(["for-each-ref", "--format=%(creatordate:unix) %(refname:strip=2)", "refs/tags"], cancel, line =>
        {
            if (line.Split(' ', 2) is [var at, { Length: > 0 and <= MostTagCharacters } name] && CommitLog.Seconds(at) is > 0 and var seconds && seconds <= now.ToUnixTimeSeconds())
                releases.Add(new MakerRelease(name, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        });
        return [.. releases.OrderByDescending(release => release.At).ThenBy(release => release.Name, StringComparer.Ordinal).Take(MakerRelease.Most)];
    }

    private async Task<GitProcess> BareAsync(WorkFolder folder, Remote remote, CancellationToken cancel)
    {
        var git = new GitProcess(folder.Path, remote.Scheme, _limits.Bytes);
        await git.RunAsync(["init", "--quiet", "--bare", "."], cancel);
        return git;
    }

    private static Task FetchAsync(GitProcess git, Remote remote, string? filter, CancellationToken cancel) =>
        git.RunAsync(["fetch", "--quiet", "--no-tags", "--update-shallow", .. filter is null ? [] : (string[])[$"--filter={filter}"], remote.Address, $"+refs/heads/{remote.Branch}:{Read}"], cancel);

    private sealed record Remote(string Address, string Scheme, string Branch);
}

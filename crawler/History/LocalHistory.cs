using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>Reads the history of a repository that lies on this machine. Nothing in it is written, and its own settings and hooks are not used: only its objects are read, from a repository of ours.</summary>
internal static class LocalHistory
{
    /// <summary>The history that the checked-out commit ends; null when the folder is not the root of a git repository.</summary>
    /// <param name="path">A working tree.</param>
    /// <param name="tracesLines">Whether the lines are to be traced to who wrote them, which takes time.</param>
    /// <param name="now">Later dates are not believed.</param>
    /// <param name="cancel">Ends it at once.</param>
    internal static async Task<MakerEvidence?> ReadAsync(string path, bool tracesLines, DateTimeOffset now, CancellationToken cancel)
    {
        var root = Path.GetFullPath(path);
        if (!Path.Exists(Path.Combine(root, ".git")))
            return null;
        try
        {
            var source = new GitProcess(root, null, null);
            var places = new List<string>();
            await source.RunAsync(["rev-parse", "--git-path", "objects", "--git-path", "shallow", "--abbrev-ref", "HEAD"], cancel, places.Add);
            var (code, _) = await source.TryAsync(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], cancel, places.Add);
            if (code != 0)
                return new();
            using var folder = new WorkFolder();
            var git = new GitProcess(folder.Path, null, null);
            await git.RunAsync(["init", "--quiet", "--bare", "."], cancel);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "objects", "info", "alternates"), Path.Combine(root, places[0]) + "\n", cancel);
            if (File.Exists(Path.Combine(root, places[1])))
                File.Copy(Path.Combine(root, places[1]), Path.Combine(folder.Path, "shallow"));
            var (evidence, _) = await GitHistory.CountAsync(git, places[^1], places[2], now, cancel);
            evidence = evidence with { Files = await FileLog.ReadAsync(git, places[^1], now, cancel) };
            return tracesLines ? evidence with { Lines = await LineTrace.ReadAsync(git, places[^1], int.MaxValue, now, cancel) } : evidence;
        }
        catch (HistoryException problem)
        {
            return MakerEvidence.Unread(problem.Problem, problem.Message);
        }
    }
}

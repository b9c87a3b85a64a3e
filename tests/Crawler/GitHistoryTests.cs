using System.Diagnostics;
using OS2.Catalog.Crawler;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>Histories of repositories that git itself made.</summary>
public class GitHistoryTests
{
    [Fact]
    public async Task Counts_commits_and_domains_and_knows_the_first()
    {
        await using var folder = new TemporaryFolder();
        var root = await RepositoryAsync(folder, "aarhus", "vejhul", ("bo@aarhus.example", "2020-01-02T03:04:05Z"), ("ida@supplier.example", "2021-01-01T00:00:00Z"), ("bo@aarhus.example", "2024-05-06T07:08:09Z"));
        var history = await ReadAsync(folder, "aarhus", "vejhul");
        Assert.NotNull(history);
        Assert.Equal((3, 2, root), (history.Commits, history.Authors, history.RootCommit));
        Assert.Equal([("aarhus.example", 2), ("supplier.example", 1)], history.Domains.Select(domain => (domain.Name, domain.Commits)));
        Assert.Equal((2020, 2024), (history.FirstAt.Year, history.LastAt.Year));
        Assert.DoesNotContain("bo@", history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_nothing_of_what_is_not_there()
    {
        await using var folder = new TemporaryFolder();
        Assert.Null(await ReadAsync(folder, "nobody", "nothing"));
        Assert.Null(await new GitHistory(new CrawlSettings { Git = null }).ReadAsync("a", "b", "main", CancellationToken.None));
    }

    [Fact]
    public async Task A_name_is_never_taken_for_an_option()
    {
        await using var folder = new TemporaryFolder();
        Assert.Null(await ReadAsync(folder, "--upload-pack=touch", "-x"));
    }

    private static Task<OS2.Catalog.Donations.CodeHistory?> ReadAsync(TemporaryFolder folder, string owner, string name) =>
        new GitHistory(new CrawlSettings { Git = $"file://{folder.Path}/{{owner}}/{{name}}" }).ReadAsync(owner, name, "main", TestContext.Current.CancellationToken);

    /// <summary>The first commit's id.</summary>
    internal static async Task<string> RepositoryAsync(TemporaryFolder folder, string owner, string name, params (string Mail, string At)[] commits)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, owner, name)).FullName;
        await GitAsync(path, [], "init", "--quiet", "--initial-branch=main", ".");
        await GitAsync(path, [], "config", "uploadpack.allowFilter", "true");
        foreach (var (mail, at) in commits)
        {
            (string, string)[] who = [("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", mail), ("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", mail), ("GIT_AUTHOR_DATE", at), ("GIT_COMMITTER_DATE", at)];
            await GitAsync(path, who, "commit", "--quiet", "--allow-empty", "--message", "x");
        }

        return (await GitAsync(path, [], "rev-list", "--max-parents=0", "HEAD")).Trim();
    }

    private static async Task<string> GitAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}

using System.Diagnostics;
using OS2.Catalog.Crawler;
using OS2.Catalog.Crawler.History;
using OS2.Catalog.Ownership;
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

    [Fact]
    public async Task Reads_only_what_is_new_and_comes_to_the_same()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"), ("ida@magenta.dk", "2021-01-01T00:00:00Z"));
        var (before, people) = await ReadAsync(folder, null);
        Assert.Equal((2, 2), (people, before.Commits));
        Assert.Equal(before.ToJson(), (await ReadAsync(folder, before)).Evidence.ToJson());

        await CommitAsync(folder, "ida@magenta.dk", "2022-01-01T00:00:00Z");
        var (after, unknown) = await ReadAsync(folder, before);
        Assert.Null(unknown); // Only the newer commits were read, and who wrote the older is not kept.
        Assert.Equal((await ReadAsync(folder, null)).Evidence.ToJson(), after.ToJson());
    }

    [Fact]
    public async Task Tags_are_releases_with_their_dates()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"), ("bo@aarhus.dk", "2021-01-01T00:00:00Z"));
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await GitAsync(path, [], "tag", "v1.0", "HEAD~1");
        await GitAsync(path, Who("bo@aarhus.dk", "2022-02-02T00:00:00Z"), "tag", "-a", "-m", "two", "v2.0");
        var (before, _) = await ReadAsync(folder, null);
        Assert.Equal([("v2.0", 2022), ("v1.0", 2020)], before.Releases.Select(release => (release.Name, release.At.Year)));
        Assert.Equal(["2020-01", "2021-01"], before.Months.Select(month => month.Month));
        await GitAsync(path, [], "tag", "v3.0");
        Assert.Equal(3, (await ReadAsync(folder, before)).Evidence.Releases.Count);
    }

    [Fact]
    public async Task Counts_nothing_twice_when_an_old_branch_is_joined_or_history_is_rewritten()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"), ("ida@magenta.dk", "2021-01-01T00:00:00Z"), ("ida@magenta.dk", "2021-02-01T00:00:00Z"));
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await GitAsync(path, [], "branch", "old", "HEAD~2");
        var (before, _) = await ReadAsync(folder, null);
        await GitAsync(path, [], "checkout", "--quiet", "old");
        await CommitAsync(folder, "bo@aarhus.dk", "2021-03-01T00:00:00Z");
        await GitAsync(path, [], "checkout", "--quiet", "main");
        await GitAsync(path, Who("bo@aarhus.dk", "2021-04-01T00:00:00Z"), "merge", "--quiet", "--no-edit", "old");
        var (joined, _) = await ReadAsync(folder, before);
        Assert.Equal((5, 1, 4), (joined.Commits, joined.Merges, joined.AuthoredCommits));

        await GitAsync(path, [], "reset", "--quiet", "--hard", "HEAD~1");
        await GitAsync(path, [], "reset", "--quiet", "--hard", "HEAD~1");
        Assert.Equal(2, (await ReadAsync(folder, joined)).Evidence.Commits);
    }

    [Fact]
    public async Task Tells_code_that_came_in_heaps_and_keeps_copies_apart()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n");
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        for (var i = 0; i < 30; i++)
            await WriteAsync(path, $"src/a{i}.cs", "class A;");
        await WriteAsync(path, "wwwroot/lib/jquery.js", "x");
        await CommitAsync(folder, "ida@magenta.dk", "2021-01-01T00:00:00Z");
        await WriteAsync(path, "src/a0.cs", "class B;");
        File.Delete(System.IO.Path.Combine(path, "src", "a1.cs"));
        await CommitAsync(folder, "bo@aarhus.dk", "2021-02-01T00:00:00Z");
        var files = (await ReadAsync(folder, null)).Evidence.Files!;
        Assert.Equal((29, 1, 30, 30, 1, 29, 29), (files.Own, files.Other, files.Ever, files.Changes, files.ReleaseCommits, files.ReleaseChanges, files.LargestArrival));
        Assert.Equal(("magenta.dk", 29), files.Arrived.Select(count => (count.Domain, count.Total)).Single());
        Assert.True(MakerRules.IsDump(files));
    }

    [Fact]
    public async Task Traces_lines_to_who_wrote_them_where_that_is_asked_for()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n");
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await WriteAsync(path, "a.cs", "class A\n{\n    int first = 1;\n    int second = 2;\n}\n");
        await WriteAsync(path, "vendor/b.cs", "class Theirs;\n");
        await CommitAsync(folder, "ida@magenta.dk", "2021-01-01T00:00:00Z");
        await WriteAsync(path, "a.cs", "class A\n{\n        int first = 1;\n    int second = 3;\n}\n");
        await CommitAsync(folder, "bo@aarhus.dk", "2022-01-01T00:00:00Z");
        Assert.Null((await ReadAsync(folder, null)).Evidence.Lines);
        var lines = (await ReadAsync(folder, null, settings => settings with { HistoryLineFiles = 10 })).Evidence.Lines!;
        Assert.Equal((1, 0, null), (lines.Files, lines.FilesLeft, lines.Problem));
        Assert.Equal([("magenta.dk", 2), ("aarhus.dk", 1)], lines.Lines.Select(count => (count.Domain, count.Total)));
        Assert.Equal(1, (await ReadAsync(folder, null, settings => settings with { HistoryLineFiles = 10, HistoryFileCommits = 0 })).Evidence.Lines!.Files);
    }

    [Fact]
    public async Task Tells_why_a_history_could_not_be_read()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"));
        Assert.Equal(MakerProblem.NotFound, (await new GitHistory(Settings(folder)).ReadAsync("o", "gone", "main", null, Now, CancellationToken.None)).Evidence.Problem);
        Assert.Equal(MakerProblem.NoBranch, (await new GitHistory(Settings(folder)).ReadAsync("o", "n", "trunk", null, Now, CancellationToken.None)).Evidence.Problem);
        Assert.Equal(MakerProblem.TooSlow, (await ReadAsync(folder, null, settings => settings with { HistoryTimeout = TimeSpan.FromMilliseconds(1) })).Evidence.Problem);
        Assert.Equal(MakerProblem.Unreachable, (await new GitHistory(new CrawlSettings { Git = "http://127.0.0.1:9/{owner}/{name}.git" }).ReadAsync("o", "n", "main", null, Now, CancellationToken.None)).Evidence.Problem);
        var broken = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "o", "broken")).FullName;
        await GitAsync(broken, [], "init", "--quiet", "--initial-branch=main", ".");
        await WriteAsync(broken, ".git/refs/heads/main", "0123456789012345678901234567890123456789\n");
        Assert.NotNull((await new GitHistory(Settings(folder)).ReadAsync("o", "broken", "main", null, Now, CancellationToken.None)).Evidence.Problem);
    }

    [Fact]
    public async Task A_fetch_that_grows_over_the_limit_is_given_up()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n");
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        var noise = new byte[24 << 20];
        new Random(1).NextBytes(noise);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(path, "a.bin"), noise);
        await CommitAsync(folder, "ida@magenta.dk", "2021-01-01T00:00:00Z");
        var work = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "work")).FullName;
        var git = new GitProcess(work, "file", 1 << 20);
        await git.RunAsync(["init", "--quiet", "--bare", "."], CancellationToken.None);
        var problem = await Assert.ThrowsAsync<HistoryException>(() => git.RunAsync(["fetch", "--quiet", $"file://{path}", "+refs/heads/main:refs/heads/read"], CancellationToken.None));
        Assert.Equal(MakerProblem.TooLarge, problem.Problem);
    }

    [Fact]
    public async Task Says_that_a_history_is_shallow_empty_or_that_the_code_lies_on_other_branches()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n", ("bo@aarhus.dk", "2020-01-01T00:00:00Z"), ("bo@aarhus.dk", "2020-01-02T00:00:00Z"), ("bo@aarhus.dk", "2099-01-03T00:00:00Z"));
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await GitAsync(folder.Path, [], "clone", "--quiet", "--bare", "--depth=1", $"file://{path}", System.IO.Path.Combine(folder.Path, "o", "cut"));
        await GitAsync(System.IO.Path.Combine(folder.Path, "o", "cut"), [], "config", "uploadpack.allowFilter", "true");
        var (cut, _) = await new GitHistory(Settings(folder)).ReadAsync("o", "cut", "main", null, Now, CancellationToken.None);
        Assert.Equal((1, true, 1), (cut.Commits, cut.IsShallow, cut.FutureDates));

        Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "o", "empty"));
        await GitAsync(System.IO.Path.Combine(folder.Path, "o", "empty"), [], "init", "--quiet", "--initial-branch=main", ".");
        Assert.Equal(MakerProblem.NoBranch, (await new GitHistory(Settings(folder)).ReadAsync("o", "empty", "main", null, Now, CancellationToken.None)).Evidence.Problem);

        await GitAsync(path, [], "checkout", "--quiet", "--orphan", "template");
        await CommitAsync(folder, "bo@aarhus.dk", "2021-01-01T00:00:00Z");
        var (template, _) = await new GitHistory(Settings(folder)).ReadAsync("o", "n", "template", null, Now, CancellationToken.None);
        Assert.Equal((1, 1, 3), (template.Commits, template.OtherBranches, template.CommitsElsewhere));
    }

    [Fact]
    public async Task Names_with_any_character_break_nothing()
    {
        await using var folder = new TemporaryFolder();
        await RepositoryAsync(folder, "o", "n");
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await GitAsync(path, [("GIT_AUTHOR_NAME", "A\rB\u001eC\u0001 Ærø"), .. Who("a\rb@aarhus.dk", "2020-01-01T00:00:00Z").Skip(1)], "commit", "--quiet", "--allow-empty", "--message", "x\n\nCo-authored-by: \nCo-authored-by: <<>>\nSigned-off-by: Bo <bo@magenta.dk>");
        await CommitAsync(folder, "bo@aarhus.dk", "2021-01-01T00:00:00Z");
        var (evidence, _) = await ReadAsync(folder, null);
        Assert.Equal((2, 2), (evidence.Commits, evidence.AuthoredCommits));
        Assert.Equal("magenta.dk", Assert.Single(evidence.SignedOff).Domain);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CrawlSettings Settings(TemporaryFolder folder) => new() { Git = $"file://{folder.Path}/{{owner}}/{{name}}" };

    private static async Task<(MakerEvidence Evidence, int? People)> ReadAsync(TemporaryFolder folder, MakerEvidence? before, Func<CrawlSettings, CrawlSettings>? with = null)
    {
        var reading = await new GitHistory((with ?? (settings => settings))(Settings(folder))).ReadAsync("o", "n", "main", before, Now, TestContext.Current.CancellationToken);
        return (reading.Evidence, reading.People);
    }

    private static Task WriteAsync(string repository, string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(repository, path))!);
        return File.WriteAllTextAsync(System.IO.Path.Combine(repository, path), text);
    }

    /// <summary>Commits all that lies in <c>o/n</c>.</summary>
    private static async Task CommitAsync(TemporaryFolder folder, string mail, string at)
    {
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await GitAsync(path, [], "add", "--all");
        await GitAsync(path, Who(mail, at), "commit", "--quiet", "--allow-empty", "--message", "x");
    }

    private static (string, string)[] Who(string mail, string at) =>
        [("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", mail), ("GIT_COMMITTER_NAME", "A"), ("GIT_COMMITTER_EMAIL", mail), ("GIT_AUTHOR_DATE", at), ("GIT_COMMITTER_DATE", at)];

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
            await GitAsync(path, Who(mail, at), "commit", "--quiet", "--allow-empty", "--message", "x");
        }

        return commits.Length == 0 ? "" : (await GitAsync(path, [], "rev-list", "--max-parents=0", "HEAD")).Trim();
    }

    internal static async Task<string> GitAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
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

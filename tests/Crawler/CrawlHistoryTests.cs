using System.Text.Json;
using OS2.Catalog.Crawler.Commands;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>Crawls that read histories which git itself made.</summary>
public sealed class CrawlHistoryTests
{
    [Theory, Engines]
    public async Task A_crawl_reads_who_made_a_repository_and_the_next_reads_what_is_new(string engine)
    {
        await using var folder = new TemporaryFolder();
        await GitHistoryTests.RepositoryAsync(folder, "one", "a", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"), ("ida@magenta.dk", "2021-01-01T00:00:00Z"));
        await using var test = await OpenAsync(folder, engine);
        test.GitHub.Add(test.Simple("a"));
        Assert.True((await test.CrawlAsync()).IsWhole);
        var repository = await test.RepositoryAsync("one/a");
        Assert.Equal(MakerAnswer.Mixed, (await test.Verdicts.FindAsync(repository.RepositoryId, CancellationToken.None))!.MakerAnswer);
        var first = (await test.Makers.FindAsync(repository.RepositoryId, CancellationToken.None))!;
        Assert.Equal(2, MakerEvidence.FromJson(first.Evidence).Commits);

        await GitHistoryTests.RepositoryAsync(folder, "one", "a", ("bo@aarhus.dk", "2022-01-02T03:04:05Z"));
        await test.CrawlAsync();
        Assert.Equal(first.MakersHash, (await test.Makers.FindAsync(repository.RepositoryId, CancellationToken.None))!.MakersHash); // Nothing was pushed that GitHub tells of.
        test.GitHub.Push("one/a", new Dictionary<string, MemoryFile?> { ["x.cs"] = MemoryFile.Text("class X;") });
        await test.CrawlAsync();
        Assert.Equal(3, MakerEvidence.FromJson((await test.Makers.FindAsync(repository.RepositoryId, CancellationToken.None))!.Evidence).Commits);
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_is_evidence_and_no_failure_and_takes_nothing_away()
    {
        await using var folder = new TemporaryFolder();
        await GitHistoryTests.RepositoryAsync(folder, "one", "a", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"));
        await using var test = await OpenAsync(folder);
        test.GitHub.Add(test.Simple("a"));
        test.GitHub.Add(test.Simple("b"));
        Assert.True((await test.CrawlAsync()).IsWhole);
        var (a, b) = (await test.RepositoryAsync("one/a"), await test.RepositoryAsync("one/b"));
        Assert.Equal(MakerAnswer.Unread, (await test.Verdicts.FindAsync(b.RepositoryId, CancellationToken.None))!.MakerAnswer);
        Assert.Equal(MakerProblem.NotFound, (await test.Makers.FindAsync(b.RepositoryId, CancellationToken.None))!.Problem);

        Directory.Move(System.IO.Path.Combine(folder.Path, "one", "a"), System.IO.Path.Combine(folder.Path, "one", "away"));
        test.GitHub.Push("one/a", new Dictionary<string, MemoryFile?> { ["x.cs"] = MemoryFile.Text("class X;") });
        Assert.True((await test.CrawlAsync()).IsWhole);
        var kept = (await test.Makers.FindAsync(a.RepositoryId, CancellationToken.None))!;
        Assert.Equal((MakerProblem.NotFound, 1), (kept.Problem, MakerEvidence.FromJson(kept.Evidence).Commits));
        Assert.Equal(MakerAnswer.PublicBodies, (await test.Verdicts.FindAsync(a.RepositoryId, CancellationToken.None))!.MakerAnswer);
    }

    [Fact]
    public async Task Repositories_that_begin_with_the_same_commit_are_told_of_each_other_in_both_directions()
    {
        await using var folder = new TemporaryFolder();
        await GitHistoryTests.RepositoryAsync(folder, "one", "a", ("bo@aarhus.dk", "2020-01-02T03:04:05Z"));
        var source = System.IO.Path.Combine(folder.Path, "one", "a");
        await GitHistoryTests.GitAsync(folder.Path, [], "clone", "--quiet", source, System.IO.Path.Combine(folder.Path, "one", "copy"));
        await GitHistoryTests.RepositoryAsync(folder, "one", "copy", ("ida@magenta.dk", "2021-01-02T03:04:05Z"));
        await using var test = await OpenAsync(folder);
        test.GitHub.Add(test.Simple("a"));
        test.GitHub.Add(test.Simple("copy"));
        await test.CrawlAsync();
        Assert.Equal("one/copy", await CopyOfAsync(test, "one/a"));
        Assert.Equal("one/a", await CopyOfAsync(test, "one/copy"));
    }

    [Fact]
    public async Task Check_reads_the_history_of_a_local_repository_and_uses_none_of_its_settings()
    {
        await using var folder = new TemporaryFolder();
        await GitHistoryTests.RepositoryAsync(folder, "o", "n");
        var path = System.IO.Path.Combine(folder.Path, "o", "n");
        await File.WriteAllTextAsync(System.IO.Path.Combine(path, "a.cs"), "class A\n{\n}\n");
        await GitHistoryTests.GitAsync(path, [], "add", "--all");
        await GitHistoryTests.RepositoryAsync(folder, "o", "n", ("ida@magenta.dk", "2021-01-01T00:00:00Z"), ("bo@gmail.com", "2021-02-01T00:00:00Z"));
        var trap = System.IO.Path.Combine(folder.Path, "trap");
        foreach (var (key, value) in ((string, string)[])[("core.fsmonitor", $"touch {trap}"), ("log.showSignature", "true"), ("gpg.program", $"touch {trap}"), ("diff.external", $"touch {trap}"), ("core.pager", $"touch {trap}")])
            await GitHistoryTests.GitAsync(path, [], "config", key, value);
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        Assert.Equal(ExitCode.Failures, await CheckCommand.RunAsync(path, isJson: true, tracesLines: true, new(new(System.IO.Path.Combine(folder.Path, "memory"))), output, errors, CancellationToken.None));
        var makers = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("makers");
        Assert.Equal((2, "Magenta ApS", "free-mail"), (makers.GetProperty("commits").GetInt32(), makers.GetProperty("shares")[0].GetProperty("name").GetString(), makers.GetProperty("shares")[1].GetProperty("unknown").GetString()));
        Assert.Equal(1, makers.GetProperty("lines").GetProperty("files").GetInt32());
        Assert.False(File.Exists(trap));
        Assert.DoesNotContain("ida@", output.ToString(), StringComparison.Ordinal);
        await using var table = new StringWriter();
        await CheckCommand.RunAsync(path, isJson: false, tracesLines: false, new(new(System.IO.Path.Combine(folder.Path, "memory"))), table, errors, CancellationToken.None);
        Assert.Contains("2 commits, 0 merges, 0 by programs, 2 written by people", table.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> CopyOfAsync(CrawlTest test, string fullName) =>
        (await test.Verdicts.FindAsync((await test.RepositoryAsync(fullName)).RepositoryId, CancellationToken.None))!.ToVerdict().Findings.Single(f => f.Rule == "F3").Values[0];

    private static async Task<CrawlTest> OpenAsync(TemporaryFolder folder, string engine = EnginesAttribute.Sqlite)
    {
        var test = await CrawlTest.OpenAsync(engine);
        test.Settings = test.Settings with { Git = $"file://{folder.Path}/{{owner}}/{{name}}" };
        test.GitHub.AddOrganisation("one");
        return test;
    }
}

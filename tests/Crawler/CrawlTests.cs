using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

public class CrawlTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, Engines]
    public async Task A_first_crawl_reads_everything_and_its_figures_add_up(string engine)
    {
        await using var test = await CrawlTest.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));

        var outcome = await test.CrawlAsync();

        Assert.True(outcome.IsWhole, string.Join("; ", outcome.Failures.Select(f => f.Message)));
        var run = outcome.Run!;
        Assert.Equal((CrawlRun.Done, 5, 5, 0, 0), (run.State, run.RepositoriesListed, run.ReadChanged, run.Skipped, run.Failures));
        Assert.Equal(run.RepositoriesListed, run.ReadChanged + run.ReadUnchanged + run.Skipped);
        var repository = await test.RepositoryAsync("one/repo-3");
        Assert.Equal("README.md", (await test.Repositories.SnapshotAsync(repository.RepositoryId, None))!.ReadmePath);
        Assert.Contains("What repo-3 is for", (await test.Documents.FindAsync(repository.RepositoryId, "README.md", None))!.Text);
    }

    [Fact]
    public async Task A_first_crawl_costs_one_request_per_hundred_repositories()
    {
        await using var test = await CrawlTest.OpenAsync();
        for (var i = 0; i < 201; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        var outcome = await test.CrawlAsync();
        Assert.Equal((3, 3), (outcome.Run!.Requests, outcome.Run.Charged));
        Assert.Equal(201, outcome.Run.ReadChanged);
    }

    [Fact]
    public async Task A_second_crawl_of_an_unchanged_network_is_charged_nothing_with_a_token()
    {
        await using var test = await CrawlTest.OpenAsync();
        for (var i = 0; i < 120; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        await test.CrawlAsync();
        test.GitHub.ResetStatistics();

        var run = (await test.CrawlAsync()).Run!;

        Assert.Equal((2, 0, 2, 120, 0), (run.Requests, run.Charged, run.NotModified, run.Skipped, run.Archives));
        Assert.Equal(0, test.GitHub.Statistics.Charged);
    }

    [Fact]
    public async Task An_unchanged_crawl_publishes_nothing_but_says_when_it_looked()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.CrawlAsync();
        var before = await test.RepositoryAsync("one/thing");
        test.Test.Time.Advance(TimeSpan.FromHours(6));
        await test.CrawlAsync();
        var after = await test.RepositoryAsync("one/thing");
        Assert.Equal(before.Tick, after.Tick);
        Assert.True(after.LastSeenAt >= before.LastSeenAt.AddHours(6));
    }

    [Fact]
    public async Task Only_what_was_pushed_to_is_read_again()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("still"));
        test.GitHub.Add(test.Simple("moving"));
        await test.CrawlAsync();
        test.Test.Time.Advance(TimeSpan.FromHours(1));
        test.GitHub.Push("one/moving", new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("# Moving\n\nNew words."), ["LICENSE"] = null });

        var run = (await test.CrawlAsync()).Run!;

        Assert.Equal((1, 1, 1), (run.Archives, run.ReadChanged, run.Skipped));
        var moving = await test.RepositoryAsync("one/moving");
        Assert.Contains("New words", (await test.Documents.FindAsync(moving.RepositoryId, "README.md", None))!.Text);
        Assert.Null(await test.Documents.FindAsync(moving.RepositoryId, "LICENSE", None));
        Assert.Contains(RepositoryEventKind.LicenceFile, await test.HistoryAsync("one/moving"));
    }

    [Fact]
    public async Task A_push_to_another_branch_publishes_nothing()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.CrawlAsync();
        var before = await test.RepositoryAsync("one/thing");
        test.Test.Time.Advance(TimeSpan.FromHours(1));
        test.GitHub.Push("one/thing", new Dictionary<string, MemoryFile?>());
        var run = (await test.CrawlAsync()).Run!;
        Assert.Equal((0, 1), (run.ReadChanged, run.ReadUnchanged));
        Assert.Equal(await test.HistoryAsync("one/thing"), ["read", "first-seen"]);
        Assert.NotEqual(before.PushedAt, (await test.RepositoryAsync("one/thing")).PushedAt);
    }

    [Fact]
    public async Task A_rename_keeps_the_repository_and_its_old_address()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("old"));
        await test.CrawlAsync();
        var id = (await test.RepositoryAsync("one/old")).RepositoryId;
        test.GitHub.Rename("one/old", "new");
        await test.CrawlAsync();

        Assert.Equal(id, (await test.RepositoryAsync("one/new")).RepositoryId);
        Assert.Equal("one/new", (await test.RepositoryAsync("one/old")).FullName);
        Assert.Contains(RepositoryEventKind.Renamed, await test.HistoryAsync("one/new"));
    }

    [Fact]
    public async Task A_transfer_within_the_network_is_no_loss()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.Settings = test.Settings with { Organisations = ["one", "two"] };
        test.GitHub.AddOrganisation("two");
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Add(test.Simple("stays"));
        await test.CrawlAsync();
        test.GitHub.Transfer("one/thing", "two");
        await test.CrawlAsync();

        var moved = await test.RepositoryAsync("two/thing");
        Assert.Equal((LifeCycle.Live, "two"), (moved.LifeCycle, moved.OrganisationKey));
        Assert.Contains(RepositoryEventKind.Transferred, await test.HistoryAsync("two/thing"));
    }

    [Fact]
    public async Task A_transfer_out_of_the_network_is_told_with_where_to()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.AddOrganisation("supplier");
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Add(test.Simple("stays"));
        await test.CrawlAsync();
        test.GitHub.Transfer("one/thing", "supplier");
        await test.CrawlAsync();
        var moved = await test.RepositoryAsync("one/thing");
        Assert.Equal((LifeCycle.Moved, "supplier/thing"), (moved.LifeCycle, moved.MovedTo));
    }

    [Fact]
    public async Task A_deleted_repository_is_believed_gone_only_after_days()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Add(test.Simple("stays"));
        await test.CrawlAsync();
        test.GitHub.Delete("one/thing");
        for (var day = 0; day < 2; day++)
        {
            await test.CrawlAsync();
            Assert.Equal(LifeCycle.Live, (await test.RepositoryAsync("one/thing")).LifeCycle);
            test.Test.Time.Advance(TimeSpan.FromDays(1));
        }

        await test.CrawlAsync();
        Assert.Equal(LifeCycle.PrivateOrGone, (await test.RepositoryAsync("one/thing")).LifeCycle);
        Assert.NotNull(await test.Documents.FindAsync((await test.RepositoryAsync("one/thing")).RepositoryId, "README.md", None));
        Assert.Equal(LifeCycle.Live, (await test.RepositoryAsync("one/stays")).LifeCycle);
    }

    [Fact]
    public async Task A_blocked_repository_is_told_as_blocked()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        test.GitHub.Add(test.Simple("stays"));
        await test.CrawlAsync();
        test.GitHub.Block("one/thing");
        await test.CrawlAsync();
        Assert.Equal(LifeCycle.Blocked, (await test.RepositoryAsync("one/thing")).LifeCycle);
    }

    [Fact]
    public async Task An_archived_repository_is_told_as_archived_and_stays_readable()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.CrawlAsync();
        test.GitHub.Archive("one/thing");
        await test.CrawlAsync();
        Assert.Equal(LifeCycle.Archived, (await test.RepositoryAsync("one/thing")).LifeCycle);
    }

    [Fact]
    public async Task An_empty_repository_is_no_failure()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("empty") with { Files = MemoryRepository.NoFiles });
        var outcome = await test.CrawlAsync();
        Assert.True(outcome.IsWhole);
        Assert.Equal(0, (await test.Repositories.SnapshotAsync((await test.RepositoryAsync("one/empty")).RepositoryId, None))!.FileCount);
        Assert.Equal(1, (await test.CrawlAsync()).Run!.Skipped);
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_is_named_and_the_rest_goes_on()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.Settings = test.Settings with { Organisations = ["nobody", "one"] };
        test.GitHub.Add(test.Simple("thing"));
        var outcome = await test.CrawlAsync();
        var failure = Assert.Single(outcome.Failures);
        Assert.Equal(("nobody", "listing"), (failure.Subject, failure.Stage));
        Assert.Equal(1, outcome.Run!.ReadChanged);
        Assert.Equal(failure.Message, (await test.Organisations.AllAsync(None)).Single(o => o.Login == "nobody").Problem);
        Assert.Equal(failure, Assert.Single(await test.Crawls.FailuresAsync(outcome.Run.RunId, None)) with { At = failure.At });
    }

    [Fact]
    public async Task Only_registered_organisations_are_crawled_where_no_setting_names_others()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.CrawlAsync();
        test.Settings = test.Settings with { Organisations = [] };
        Assert.Equal(0, (await test.CrawlAsync()).Run!.Organisations);
    }

    [Fact]
    public async Task Two_crawlers_do_not_work_at_the_same_time()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        var run = new CrawlRun { RunId = "0", State = CrawlRun.Running, Host = "other", StartedAt = test.Test.Time.GetUtcNow(), ProgressAt = test.Test.Time.GetUtcNow() };
        Assert.True(await test.Crawls.BeginAsync(run, "elsewhere 1 1 x", dead: null, TimeSpan.FromMinutes(1), None));
        Assert.Null((await test.CrawlAsync()).Run);
        Assert.Equal(0, test.GitHub.Statistics.Requests);

        test.Test.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True((await test.CrawlAsync()).IsWhole);
        Assert.Equal(CrawlRun.Interrupted, (await test.Crawls.FindAsync("0", None))!.State);
    }
}

using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class CrawlPageTests : IAsyncLifetime
{
    private const string Refresh = "<meta http-equiv=\"refresh\" content=\"3\">";
    private const string Holder = "a process";

    private SiteHost _site = null!;

    public async ValueTask InitializeAsync() => _site = await SiteHost.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Says_when_there_has_been_no_crawl() =>
        Assert.Contains("Der har endnu ikke været et gennemløb", await _site.PageAsync("/crawl"), StringComparison.Ordinal);

    [Fact]
    public async Task Fetches_itself_again_only_while_a_crawl_runs()
    {
        var run = await BeginAsync();
        Assert.Contains(Refresh, await _site.PageAsync("/crawl"), StringComparison.Ordinal);
        Assert.Contains(Refresh, await _site.PageAsync($"/en/crawl/{run.RunId}"), StringComparison.Ordinal);

        await EndAsync(run with { State = CrawlRun.Done });
        Assert.DoesNotContain(Refresh, await _site.PageAsync("/crawl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_for_every_listed_repository_and_names_what_failed()
    {
        var run = await BeginAsync();
        var failure = new CrawlFailure { RunId = run.RunId, Number = 1, At = run.StartedAt, Subject = "OS2mo/os2mo", Stage = "archive", Message = "503 where 200 was wanted" };
        await EndAsync(run with { State = CrawlRun.Failed, RepositoriesListed = 1234, ReadChanged = 30, ReadUnchanged = 3, Skipped = 1200, Failures = 1 }, failure);

        var page = await _site.PageAsync("/crawl");
        Assert.Contains("GitHub nævnte 1.234 repositories", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1.200 ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke nået", page, StringComparison.Ordinal);
        Assert.Contains("OS2mo/os2mo", page, StringComparison.Ordinal);
        Assert.Contains("503 where 200 was wanted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_organisations_do_not_answer()
    {
        await _site.Of<OrganisationStore>().SaveProblemAsync("os2mo", "no route to host", CancellationToken.None);

        Assert.Contains("1 organisation svarede ikke", await _site.PageAsync("/crawl"), StringComparison.Ordinal);
        Assert.Contains("no route to host", await _site.PageAsync("/en/organisationer"), StringComparison.Ordinal);
        Assert.Contains("no route to host", await _site.PageAsync("/organisationer/OS2mo"), StringComparison.Ordinal);
    }

    private async Task<CrawlRun> BeginAsync()
    {
        var now = _site.Database.Now;
        var run = new CrawlRun { RunId = Guid.CreateVersion7(now).ToString("N"), State = CrawlRun.Running, Host = "https://github.test/", StartedAt = now, ProgressAt = now };
        Assert.True(await _site.Of<CrawlStore>().BeginAsync(run, Holder, dead: null, TimeSpan.FromMinutes(1), CancellationToken.None));
        return run;
    }

    private Task EndAsync(CrawlRun run, params CrawlFailure[] failures) =>
        _site.Of<CrawlStore>().EndAsync(run with { EndedAt = run.StartedAt }, failures, Holder, CancellationToken.None);
}

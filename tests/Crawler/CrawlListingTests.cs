using System.Net;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler;

/// <summary>What a listing leaves behind for the next one.</summary>
public class CrawlListingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_unchanged_page_puts_right_what_the_catalogue_has_otherwise()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.CrawlAsync();
        var thing = await test.RepositoryAsync("one/thing");
        // As a crawler does that lost its lease and answers late.
        await test.Repositories.SaveSightingAsync(thing.RepositoryId, new Sighting(SightingKind.FoundElsewhere, FullName: "two/thing"), AbsenceQuorum.Default, None);

        await test.CrawlAsync();

        Assert.Equal(LifeCycle.Live, (await test.RepositoryAsync("one/thing")).LifeCycle);
    }

    [Fact]
    public async Task A_full_page_that_has_not_changed_may_have_got_a_successor()
    {
        await using var test = await CrawlTest.OpenAsync();
        for (var i = 0; i < 100; i++)
            test.GitHub.Add(test.Simple($"repo-{i}"));
        using var network = new ETagOfBody(test.GitHub);
        await test.CrawlAsync(network);
        test.GitHub.Add(test.Simple("repo-100"));

        var outcome = await test.CrawlAsync(network);

        Assert.Equal(101, outcome.Run!.RepositoriesListed);
    }

    [Fact]
    public async Task An_organisation_that_the_register_gave_up_is_crawled_where_a_setting_names_it()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.Add(test.Simple("thing"));
        await test.Organisations.EnsureAsync("one", None);
        await test.Test.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE Organisation SET WithdrawnAt = @At, IsRegistered = @Yes", new { change.At, Yes = true }), None);

        Assert.Equal(1, (await test.CrawlAsync()).Run!.ReadChanged);

        Assert.False(Assert.Single(await test.Organisations.AllAsync(None)).IsRegistered);
    }

    [Fact]
    public async Task Long_words_of_the_code_host_fit_their_columns()
    {
        await using var test = await CrawlTest.OpenAsync();
        await test.Organisations.EnsureAsync("one", None);
        await test.Organisations.SaveProblemAsync("one", new string('x', 5000), None);
        var organisation = Assert.Single(await test.Organisations.AllAsync(None));
        Assert.Equal(1000, organisation.Problem!.Length);
        await test.Repositories.SaveListingAsync(organisation, [new ListingPage { OrganisationKey = "one", Page = 1, Api = "a", ETag = new string('x', 5000), Repositories = [] }], None);
        Assert.Equal(400, Assert.Single(await test.Organisations.PagesAsync("one", None)).ETag!.Length);
        var run = new CrawlRun { RunId = "1", State = CrawlRun.Running, Host = "h", StartedAt = test.Test.Time.GetUtcNow(), ProgressAt = test.Test.Time.GetUtcNow() };
        await test.Crawls.BeginAsync(run, "me", null, TimeSpan.FromMinutes(1), None);
        await test.Crawls.EndAsync(run with { State = CrawlRun.Failed, Note = new string('x', 5000) }, [], "me", None);
        Assert.Equal(1000, (await test.Crawls.FindAsync("1", None))!.Note!.Length);
    }

    [Theory, Engines]
    public async Task A_failure_that_is_reported_twice_is_kept_once(string engine)
    {
        await using var test = await CrawlTest.OpenAsync(engine);
        var now = test.Test.Time.GetUtcNow();
        var run = new CrawlRun { RunId = "1", State = CrawlRun.Running, Host = "h", StartedAt = now, ProgressAt = now };
        var failure = new CrawlFailure { RunId = "1", Number = 1, At = now, Subject = "one", Stage = "listing", Message = "no" };
        await test.Crawls.BeginAsync(run, "me", null, TimeSpan.FromMinutes(1), None);

        // The line to the database broke after the commit and before its answer.
        await test.Crawls.ProgressAsync(run, [failure], "me", TimeSpan.FromMinutes(1), None);
        await test.Crawls.ProgressAsync(run, [failure], "me", TimeSpan.FromMinutes(1), None);

        Assert.Equal(failure, Assert.Single(await test.Crawls.FailuresAsync("1", None)));
    }

    /// <summary>A host whose ETag is of the body alone, so that a page's new successor does not show in it.</summary>
    private sealed class ETagOfBody(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.StartsWith("/orgs/", StringComparison.Ordinal))
                return await base.SendAsync(request, cancellationToken);
            var known = request.Headers.IfNoneMatch.FirstOrDefault()?.Tag;
            request.Headers.IfNoneMatch.Clear();
            var response = await base.SendAsync(request, cancellationToken);
            var tag = $"\"{Catalog.Data.Keys.Hash(await response.Content.ReadAsStringAsync(cancellationToken))}\"";
            if (tag == known)
                response = new HttpResponseMessage(HttpStatusCode.NotModified) { RequestMessage = request };
            response.Headers.Remove("ETag");
            response.Headers.TryAddWithoutValidation("ETag", tag);
            return response;
        }
    }
}

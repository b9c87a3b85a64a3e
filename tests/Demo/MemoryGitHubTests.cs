using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Octokit;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Tests.Demo;

public sealed class MemoryGitHubTests : IDisposable
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly MemoryGitHub github;

    public MemoryGitHubTests() => github = new MemoryGitHub(time);

    public void Dispose() => github.Dispose();

    [Fact]
    public async Task Lists_an_organisation_page_by_page()
    {
        for (var i = 0; i < 23; i++) github.Add(MemoryGitHubClient.Repository("proeve-by", $"r{i:00}", ("README.md", MemoryFile.Text("# Prøve"))));

        var all = await MemoryGitHubClient.Octokit(github).Repository.GetAllForOrg("proeve-by", new ApiOptions { PageSize = 10 });

        Assert.Equal(Enumerable.Range(0, 23).Select(i => $"r{i:00}"), all.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, github.Statistics.ByRoute["org repos"]);
    }

    [Fact]
    public async Task Gives_links_to_the_pages_around()
    {
        for (var i = 0; i < 5; i++) github.Add(MemoryGitHubClient.Repository("o", $"r{i}"));
        using var client = MemoryGitHubClient.Http(github);

        using var response = await client.GetAsync("/orgs/o/repos?per_page=2&page=2&sort=full_name");

        Assert.Equal(["prev", "next", "last", "first"], response.Headers.GetValues("Link").Single().Split(", ").Select(l => l.Split('"')[1]));
        Assert.Contains("<https://api.example.test/orgs/o/repos?per_page=2&page=3&sort=full_name>; rel=\"next\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_all_that_a_client_reads_of_a_repository()
    {
        github.Add(new MemoryRepository { Owner = "upstream", Name = "kerne" });
        github.Add(MemoryGitHubClient.Repository("o", "r", ("a.cs", MemoryFile.Text("class A;")), ("README.md", MemoryFile.Text("æøå"))) with
        {
            Description = "Søg og find",
            Topics = ["kommune", "søgning"],
            Licence = "MPL-2.0",
            DefaultBranch = "develop",
            Homepage = "https://example.test",
            Parent = "upstream/kerne",
            Stars = 4,
            Archived = true,
            CreatedAt = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
        });

        var r = await MemoryGitHubClient.Octokit(github).Repository.Get("O", "R");

        Assert.Equal(("o/r", "Søg og find", "develop", "MPL-2.0", "C#"), (r.FullName, r.Description, r.DefaultBranch, r.License.SpdxId, r.Language));
        Assert.Equal(["kommune", "søgning"], r.Topics);
        Assert.Equal("upstream/kerne", r.Parent.FullName);
        Assert.True(r is { Fork: true, Archived: true, StargazersCount: 4, Size: 1 });
        Assert.Equal(new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), r.PushedAt);
    }

    [Fact]
    public async Task An_unchanged_answer_is_free_with_a_token_and_costs_without()
    {
        github.Add(MemoryGitHubClient.Repository("o", "r"));
        using var client = MemoryGitHubClient.Http(github);
        foreach (var (authorization, charged) in new[] { ((AuthenticationHeaderValue?)null, 2), (new AuthenticationHeaderValue("Bearer", "t"), 1) })
        {
            github.ResetStatistics();
            client.DefaultRequestHeaders.Authorization = authorization;
            using var first = await client.GetAsync("/repos/o/r");
            using var again = new HttpRequestMessage(HttpMethod.Get, "/repos/o/r") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await client.SendAsync(again);

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.False(first.Headers.ETag!.IsWeak);
            Assert.Equal(charged, github.Statistics.Charged);
            Assert.Equal(1, github.Statistics.NotModified);
        }
    }

    [Fact]
    public async Task A_change_makes_another_tag()
    {
        github.Add(MemoryGitHubClient.Repository("o", "r"));
        using var client = MemoryGitHubClient.Http(github);
        using var before = await client.GetAsync("/orgs/o/repos");
        github.Edit("o/r", r => r with { Description = "ny" });
        using var after = await client.GetAsync("/orgs/o/repos");

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task The_sixty_first_request_without_a_token_is_refused_until_the_hour_is_over()
    {
        github.Add(MemoryGitHubClient.Repository("o", "r"));
        var client = MemoryGitHubClient.Octokit(github);
        for (var i = 0; i < 60; i++) await client.Repository.Get("o", "r");

        var refused = await Assert.ThrowsAsync<RateLimitExceededException>(() => client.Repository.Get("o", "r"));
        Assert.Equal(60, refused.Limit);
        Assert.Equal(time.GetUtcNow().AddHours(1), refused.Reset);
        Assert.Equal(5000, (await MemoryGitHubClient.Octokit(github, "token").RateLimit.GetRateLimits()).Resources.Core.Remaining);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("r", (await client.Repository.Get("o", "r")).Name);
    }

    [Fact]
    public async Task A_quota_can_be_nearly_used_up_from_the_start()
    {
        github.Add(MemoryGitHubClient.Repository("o", "r"));
        github.SetQuota(1, TimeSpan.FromMinutes(5));
        var client = MemoryGitHubClient.Octokit(github);
        await client.Repository.Get("o", "r");

        await Assert.ThrowsAsync<RateLimitExceededException>(() => client.Repository.Get("o", "r"));
        time.Advance(TimeSpan.FromMinutes(5));
        await client.Repository.Get("o", "r");
    }

    [Fact]
    public async Task A_renamed_or_transferred_repository_keeps_its_id_and_redirects()
    {
        var id = github.Add(MemoryGitHubClient.Repository("o", "gammel"));
        github.Rename("o/gammel", "ny");
        github.Transfer("o/ny", "andre");
        var client = MemoryGitHubClient.Octokit(github);

        Assert.Equal("andre/ny", (await client.Repository.Get("o", "gammel")).FullName);
        Assert.Equal("andre/ny", (await client.Repository.Get(id)).FullName);
        Assert.Empty(await client.Repository.GetAllForOrg("o"));
        Assert.Equal(id, (await client.Repository.GetAllForOrg("andre")).Single().Id);
    }

    [Fact]
    public async Task What_is_deleted_or_private_is_not_found_and_what_is_blocked_says_so()
    {
        var ids = new[] { "slettet", "privat", "spærret" }.Select(n => github.Add(MemoryGitHubClient.Repository("o", n))).ToList();
        github.Delete("o/slettet");
        github.MakePrivate("o/privat");
        github.Block("o/spærret");
        using var client = MemoryGitHubClient.Http(github);

        var byId = new List<HttpStatusCode>();
        foreach (var id in ids) byId.Add((await client.GetAsync($"/repositories/{id}")).StatusCode);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.UnavailableForLegalReasons], byId);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/o/privat/tar.gz/refs/heads/main")).StatusCode);
        Assert.Equal("[]", await client.GetStringAsync("/orgs/o/repos"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/orgs/ukendt/repos")).StatusCode);
    }

    [Fact]
    public async Task A_deleted_name_can_be_used_again_under_another_id()
    {
        var first = github.Add(MemoryGitHubClient.Repository("o", "r"));
        github.Delete("o/r");
        var second = github.Add(MemoryGitHubClient.Repository("o", "r"));

        Assert.NotEqual(first, second);
        Assert.Equal(second, (await MemoryGitHubClient.Octokit(github).Repository.Get("o", "r")).Id);
    }

    [Fact]
    public async Task A_client_without_a_name_is_refused()
    {
        using var client = new HttpClient(github, disposeHandler: false);
        using var response = await client.GetAsync(new Uri(MemoryGitHubClient.Address, "/orgs/o"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("User-Agent", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_rightly_when_asked_by_many_at_once()
    {
        github.Add(MemoryGitHubClient.Repository("o", "r", ("a.txt", MemoryFile.Text("a"))));
        using var client = MemoryGitHubClient.Http(github);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "t");

        await Parallel.ForAsync(0, 200, async (i, cancel) => (await client.GetAsync(i % 2 == 0 ? "/repos/o/r" : "/o/r/tar.gz/refs/heads/main", cancel)).Dispose());

        Assert.Equal((200, 100, 100), (github.Statistics.Requests, github.Statistics.Charged, github.Statistics.Archives));
    }
}

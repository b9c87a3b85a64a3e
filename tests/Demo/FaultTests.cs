using System.Net;
using Microsoft.Extensions.Time.Testing;
using Octokit;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Tests.Demo;

public sealed class FaultTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly MemoryGitHub github;
    private readonly HttpClient client;

    public FaultTests()
    {
        github = new MemoryGitHub(time);
        client = MemoryGitHubClient.Http(github);
        github.Add(MemoryGitHubClient.Repository("o", "r", ("README.md", MemoryFile.Text(new string('æ', 5000)))));
    }

    public void Dispose()
    {
        client.Dispose();
        github.Dispose();
    }

    [Fact]
    public async Task Happens_as_many_times_as_told_and_only_where_it_matches()
    {
        github.Faults.Add(new Fault { Match = FaultList.Path("^/repos/o/r$"), Status = HttpStatusCode.BadGateway, Times = 2 });
        var statuses = new List<int>();
        foreach (var path in new[] { "/orgs/o", "/repos/o/r", "/repos/o/r", "/repos/o/r" }) statuses.Add((int)(await client.GetAsync(path)).StatusCode);

        Assert.Equal([200, 502, 502, 200], statuses);
        Assert.Equal(0, github.Faults.Count);
        Assert.Equal((4, 2), (github.Statistics.Requests, github.Statistics.Charged));
    }

    [Fact]
    public async Task A_secondary_limit_is_seen_as_one()
    {
        github.Faults.Add(new Fault
        {
            Match = _ => true,
            Status = HttpStatusCode.Forbidden,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            Body = """{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}""",
        });

        await Assert.ThrowsAsync<SecondaryRateLimitExceededException>(() => MemoryGitHubClient.Octokit(github).Repository.Get("o", "r"));
    }

    [Fact]
    public async Task A_dropped_connection_is_a_request_that_failed()
    {
        github.Faults.Add(new Fault { Match = _ => true, DropConnection = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/repos/o/r"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/repos/o/r")).StatusCode);
    }

    [Fact]
    public async Task A_truncated_body_breaks_while_it_is_read()
    {
        var whole = await client.GetByteArrayAsync("/o/r/tar.gz/refs/heads/main");
        github.Faults.Add(new Fault { Match = _ => true, TruncateTo = 0.5 });

        using var response = await client.GetAsync("/o/r/tar.gz/refs/heads/main", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var arrived = 0;
        await Assert.ThrowsAsync<HttpIOException>(async () =>
        {
            var buffer = new byte[64];
            while (await body.ReadAsync(buffer) is var read and > 0) arrived += read;
        });
        Assert.Equal(whole.Length / 2, arrived);
    }

    [Fact]
    public async Task A_truncated_body_can_end_as_if_it_were_whole()
    {
        var whole = await client.GetByteArrayAsync("/o/r/tar.gz/refs/heads/main");
        github.Faults.Add(new Fault { Match = _ => true, TruncateTo = 0.5, EndsQuietly = true });

        Assert.Equal(whole.Length / 2, (await client.GetByteArrayAsync("/o/r/tar.gz/refs/heads/main")).Length);
    }

    [Fact]
    public async Task A_delay_follows_the_given_clock_and_can_be_cancelled()
    {
        github.Faults.Add(new Fault { Match = _ => true, Delay = TimeSpan.FromMinutes(1), Times = 2 });
        var answer = client.GetAsync("/repos/o/r");
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);

        using var cancel = new CancellationTokenSource();
        var slow = client.GetAsync("/repos/o/r", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }
}

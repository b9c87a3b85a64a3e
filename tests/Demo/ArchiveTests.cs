using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Tests.Demo;

public sealed class ArchiveTests : IDisposable
{
    private readonly MemoryGitHub github = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero)));
    private readonly HttpClient client;

    public ArchiveTests()
    {
        client = MemoryGitHubClient.Http(github);
        github.Add(MemoryGitHubClient.Repository("o", "r",
            ("LICENSE", MemoryFile.Link("LICENSES/MPL-2.0.txt")),
            ("LICENSES/MPL-2.0.txt", MemoryFile.Text("Mozilla")),
            ("README.md", MemoryFile.Text("stor")),
            ("byg.sh", MemoryFile.Text("#!/bin/sh\n") with { Executable = true }),
            ("docs/smørrebrød.md", MemoryFile.Text("æøå")),
            ("readme.md", MemoryFile.Text("lille")),
            ("stor.csv", MemoryFile.Generated(3_000_000, "1", () => new byte[3_000_000])),
            ($"{string.Join('/', Enumerable.Repeat("mappe", 30))}/dyb.txt", MemoryFile.Text("dyb"))));
    }

    public void Dispose()
    {
        client.Dispose();
        github.Dispose();
    }

    [Fact]
    public async Task Holds_every_file_with_its_content_under_one_folder()
    {
        var entries = await Read("/o/r/tar.gz/refs/heads/main");
        var top = $"o-r-{github.CommitOf("o/r")[..7]}/";

        Assert.All(entries.Where(e => e.Type != TarEntryType.GlobalExtendedAttributes), e => Assert.StartsWith(top, e.Name, StringComparison.Ordinal));
        string Text(string path) => Encoding.UTF8.GetString(entries.Single(e => e.Name == top + path).Content);
        Assert.Equal(("stor", "lille", "æøå"), (Text("README.md"), Text("readme.md"), Text("docs/smørrebrød.md")));
        Assert.Equal("dyb", Text($"{string.Join('/', Enumerable.Repeat("mappe", 30))}/dyb.txt"));
        Assert.Equal(3_000_000, entries.Single(e => e.Name == top + "stor.csv").Content.Length);
    }

    [Fact]
    public async Task Tells_the_commit_in_the_global_header()
    {
        var first = (await Read("/o/r/tar.gz/refs/heads/main"))[0];

        Assert.Equal(github.CommitOf("o/r"), first.Comment);
        Assert.Matches("^[0-9a-f]{40}$", first.Comment!);
    }

    [Fact]
    public async Task Keeps_links_and_the_right_to_run()
    {
        var entries = await Read("/_codeload/o/r/legacy.tar.gz/main");

        Assert.Equal("LICENSES/MPL-2.0.txt", entries.Single(e => e.Type == TarEntryType.SymbolicLink && e.Name.EndsWith("/LICENSE", StringComparison.Ordinal)).Link);
        Assert.True(entries.Single(e => e.Name.EndsWith("/byg.sh", StringComparison.Ordinal)).Mode.HasFlag(UnixFileMode.UserExecute));
        Assert.False(entries.Single(e => e.Name.EndsWith("/README.md", StringComparison.Ordinal)).Mode.HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task The_api_points_to_it()
    {
        using var response = await client.GetAsync("/repos/o/r/tarball/main");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.NotEmpty(await Read(response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Is_not_sent_again_until_something_is_pushed()
    {
        using var first = await client.GetAsync("/o/r/tar.gz/refs/heads/main");
        using var same = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/o/r/tar.gz/refs/heads/main") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
        github.Push("o/r", new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("ny"), ["readme.md"] = null });
        using var changed = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/o/r/tar.gz/refs/heads/main") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
        var names = (await Read("/o/r/tar.gz/refs/heads/main")).Select(e => e.Name).ToList();

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
        Assert.DoesNotContain(names, n => n.EndsWith("/readme.md", StringComparison.Ordinal));
        Assert.Equal(0, github.Statistics.Charged);
    }

    [Fact]
    public async Task Is_not_there_for_an_empty_repository_or_another_branch()
    {
        github.Add(MemoryGitHubClient.Repository("o", "tom"));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/o/tom/tar.gz/refs/heads/main")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/o/r/tar.gz/refs/heads/master")).StatusCode);
        Assert.Equal(0, (await MemoryGitHubClient.Octokit(github).Repository.Get("o", "tom")).Size);
    }

    private async Task<List<Entry>> Read(string path)
    {
        await using var body = await client.GetStreamAsync(path);
        await using var gzip = new GZipStream(body, CompressionMode.Decompress);
        await using var tar = new TarReader(gzip);
        var entries = new List<Entry>();
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            using var content = new MemoryStream();
            if (entry.DataStream is { } data) await data.CopyToAsync(content);
            var comment = (entry as PaxGlobalExtendedAttributesTarEntry)?.GlobalExtendedAttributes.GetValueOrDefault("comment");
            entries.Add(new Entry(entry.Name, entry.EntryType, entry.Mode, entry.LinkName, comment, content.ToArray()));
        }

        return entries;
    }

    private sealed record Entry(string Name, TarEntryType Type, UnixFileMode Mode, string? Link, string? Comment, byte[] Content);
}

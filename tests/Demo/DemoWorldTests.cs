using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Octokit;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Tests.Demo;

public sealed class DemoWorldTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Organisations = ["demo-fjordby", "demo-engkilde", "demo-vaerksted"];

    private readonly FakeTimeProvider time = new(Now - TimeSpan.FromDays(13));
    private readonly MemoryGitHub github;

    public DemoWorldTests() => github = DemoWorld.Create(time);

    public void Dispose() => github.Dispose();

    [Fact]
    public async Task Every_repository_can_be_listed_and_its_archive_read()
    {
        using var client = MemoryGitHubClient.Http(github);
        foreach (var repository in await ListAll())
        {
            using var response = await client.GetAsync($"/{repository.FullName}/tar.gz/refs/heads/{repository.DefaultBranch}");
            Assert.Equal(repository.Size == 0, !response.IsSuccessStatusCode);
            if (repository.Size == 0) continue;
            await using var tar = new TarReader(new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
            var files = 0;
            while (await tar.GetNextEntryAsync() is { } entry) files += entry.EntryType is TarEntryType.RegularFile or TarEntryType.SymbolicLink ? 1 : 0;
            Assert.Equal(github[repository.FullName].Files.Count, files);
        }
    }

    [Fact]
    public async Task Nineteen_repositories_are_there_at_the_start()
    {
        var all = await ListAll();

        Assert.Equal(19, all.Count);
        Assert.All(all, r => Assert.True(r.CreatedAt <= r.PushedAt && r.PushedAt < time.GetUtcNow()));
    }

    [Fact]
    public async Task The_history_leaves_what_is_told_of_it()
    {
        var posthuset = github.IdOf("demo-engkilde/posthuset");
        var sporet = github.IdOf("demo-vaerksted/bibliotekssporet-udkast");
        PlayHistory();
        var client = MemoryGitHubClient.Octokit(github, "token");

        Assert.Equal("demo-brombaer/posthuset", (await client.Repository.Get(posthuset)).FullName);
        Assert.Equal("demo-vaerksted/bibliotekssporet", (await client.Repository.Get(sporet)).FullName);
        Assert.True((await client.Repository.Get("demo-engkilde", "moedelokalet")).Archived);
        Assert.Equal("MPL-2.0", (await client.Repository.Get("demo-vaerksted", "skiltning")).License.SpdxId);
        Assert.Equal(Now - TimeSpan.FromDays(2) + TimeSpan.FromHours(5), (await client.Repository.Get("demo-fjordby", "fjordtid")).PushedAt);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Repository.Get("demo-engkilde", "prislisten"));
        Assert.Contains("## 4.3.0", Text("demo-fjordby/fjordtid", "CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Contains("fjordtid:4.3.0", Text("demo-fjordby/fjordtid", "docs/drift/installation.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_runs_from_the_oldest_to_the_newest_within_twelve_days()
    {
        Assert.Equal(DemoWorld.History.OrderByDescending(e => e.Before), DemoWorld.History);
        Assert.All(DemoWorld.History, e => Assert.InRange(e.Before, TimeSpan.Zero, TimeSpan.FromDays(12)));
    }

    [Fact]
    public void Links_and_pictures_in_the_kept_pages_lead_to_files()
    {
        PlayHistory();
        var missing = new List<string>();
        foreach (var name in new[] { "demo-fjordby/fjordtid", "demo-fjordby/havnelog", "demo-fjordby/skolekoekken", "demo-fjordby/vejhul", "demo-fjordby/traeregister", "demo-vaerksted/haandbog" })
        {
            var files = github[name].Files;
            foreach (var page in files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
                foreach (var target in Targets(Text(name, page)))
                {
                    var path = new Uri(new Uri($"http://x/{page}"), target).AbsolutePath[1..];
                    if (!files.ContainsKey(path)) missing.Add($"{name}:{page} -> {target}");
                }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void Pictures_are_whole_png_files()
    {
        var pictures = (from name in new[] { "demo-fjordby/fjordtid", "demo-fjordby/skolekoekken", "demo-fjordby/havnelog", "demo-vaerksted/stroemmaaler" }
                        from file in github[name].Files
                        where file.Key.EndsWith(".png", StringComparison.Ordinal)
                        select file.Value.Read()).ToList();

        Assert.Equal(8, pictures.Count);
        Assert.All(pictures, p =>
        {
            using var bitmap = SkiaSharp.SKBitmap.Decode(p);
            Assert.InRange(bitmap.Width, 320, 1040);
        });
    }

    [Fact]
    public void The_large_one_is_large_and_the_odd_ones_are_odd()
    {
        var large = github["demo-engkilde/affaldskalender"].Files;
        Assert.Equal(5000, large.Keys.Count(f => f.StartsWith("data/ruter/", StringComparison.Ordinal)));
        Assert.Equal(large["data/adresser.csv"].SizeBytes, large["data/adresser.csv"].Read().Length);
        Assert.Equal("LICENSES/MPL-2.0.txt", github["demo-vaerksted/bibliotekssporet-udkast"].Files["LICENSE"].LinkTarget);
        Assert.Subset(github["demo-vaerksted/skiltning"].Files.Keys.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "README.md", "readme.md" });
        Assert.All(github["demo-engkilde/laanerkoe"].Files.Where(f => f.Key.EndsWith(".java", StringComparison.Ordinal)), f => Assert.Contains("Blæksprutte Data ApS", Encoding.UTF8.GetString(f.Value.Read()), StringComparison.Ordinal));
        Assert.Empty(github["demo-vaerksted/tom-kasse"].Files);
    }

    [Fact]
    public async Task The_register_names_only_repositories_that_are_there()
    {
        PlayHistory();
        var known = (await ListAll()).Select(r => r.FullName).ToHashSet(StringComparer.Ordinal);
        await using var stream = typeof(CatalogServices).Assembly.GetManifestResourceStream("db/seed/demo/products.json")!;
        using var products = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        var named = products.RootElement.EnumerateArray().SelectMany(p => p.GetProperty("repositories").EnumerateArray()).Select(r => r.GetProperty("name").GetString()!).ToList();
        Assert.Equal(11, named.Count);
        Assert.Subset(known, named.ToHashSet());
    }

    [Fact]
    public async Task Fits_into_an_hour_without_a_token()
    {
        using var client = MemoryGitHubClient.Http(github);
        foreach (var organisation in Organisations) (await client.GetAsync($"/orgs/{organisation}/repos?per_page=100")).EnsureSuccessStatusCode();

        Assert.Equal(3, github.Statistics.Charged);
    }

    private void PlayHistory()
    {
        foreach (var e in DemoWorld.History)
        {
            time.SetUtcNow(Now - e.Before);
            e.Happen(github);
        }

        time.SetUtcNow(Now);
    }

    private async Task<List<Repository>> ListAll()
    {
        var client = MemoryGitHubClient.Octokit(github, "token");
        var all = new List<Repository>();
        foreach (var organisation in Organisations) all.AddRange(await client.Repository.GetAllForOrg(organisation));
        return all;
    }

    private string Text(string repository, string path) => Encoding.UTF8.GetString(github[repository].Files[path].Read());

    private static IEnumerable<string> Targets(string markdown) => System.Text.RegularExpressions.Regex.Matches(markdown, @"\]\((?<to>[^)\s]+)\)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        .Select(m => m.Groups["to"].Value)
        .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith('#'));
}

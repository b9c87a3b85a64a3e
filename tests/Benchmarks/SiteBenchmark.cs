using System.Diagnostics;
using System.Text.Json;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Benchmarks;

/// <summary>The web process with 300 products and 3,000 documents: how soon it is ready, and how long the search page takes.</summary>
internal static class SiteBenchmark
{
    private const int Products = 300;
    private const int DocumentsEach = 10;
    private const int Requests = 400;

    private static readonly string[] Questions = ["organisation", "login", "selvbetjening", "roller og rettigheder", "dokumentation installation", "borger", "emne 7", "kommune", "data", ""];

    internal static async Task RunAsync(FigureTable table)
    {
        using var bench = new Bench();
        await FillAsync(bench);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        var address = "http://127.0.0.1:5391";
        var settings = new Dictionary<string, string?> { ["Crawl__Enabled"] = "false", ["Catalog__DataFolder"] = bench.Folder, ["Urls"] = address };
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var (first, indexed) = await StartAsync(client, settings, measureIndex: true);
        table.Add("web process ready, empty index, seconds", first, "s", 3);
        table.Add($"index built from the database, {Products} products and {Products * DocumentsEach} documents, seconds", indexed, "s");

        using var web = Child.Start(Child.Web, [], settings);
        try
        {
            table.Add("web process ready, index there, seconds", await ReadyAsync(client), "s", 3);
            await SearchAsync(client, Requests / 4);
            var times = await SearchAsync(client, Requests);
            table.Add("search page over loopback, median, milliseconds", times[times.Count / 2], "ms", 20);
            table.Add("search page over loopback, 99th percentile, milliseconds", times[times.Count * 99 / 100], "ms");
            web.Refresh();
            table.Add("memory of the web process afterwards", web.WorkingSet64 / 1e6, "MB");
        }
        finally
        {
            web.Kill(entireProcessTree: true);
        }
    }

    private static async Task<(double Ready, double Indexed)> StartAsync(HttpClient client, Dictionary<string, string?> settings, bool measureIndex)
    {
        using var web = Child.Start(Child.Web, [], settings);
        try
        {
            var ready = await ReadyAsync(client);
            var watch = Stopwatch.StartNew();
            while (measureIndex && JsonDocument.Parse(await client.GetStringAsync("/readyz")).RootElement.GetProperty("ticksBehind").GetInt64() > 0)
                await Task.Delay(50);
            return (ready, ready + watch.Elapsed.TotalSeconds);
        }
        finally
        {
            web.Kill(entireProcessTree: true);
        }
    }

    private static async Task<double> ReadyAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await client.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode)
                    return watch.Elapsed.TotalSeconds;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("The web process was not ready within a minute.");
    }

    private static async Task<IReadOnlyList<double>> SearchAsync(HttpClient client, int requests)
    {
        var times = new List<double>(requests);
        for (var i = 0; i < requests; i++)
        {
            var address = $"/produkter?q={Uri.EscapeDataString(Questions[i % Questions.Length])}" + (i % 3 == 0 ? "&tilstand=product" : "");
            var watch = Stopwatch.GetTimestamp();
            (await client.GetAsync(address)).EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private static async Task FillAsync(Bench bench)
    {
        await bench.RegisterAsync();
        var shipped = RegisterFiles.Shipped(Register.Real);
        var products = Enumerable.Range(0, Products).Select(i => shipped.Products[i % shipped.Products.Count] with
        {
            Slug = $"product-{i}", Name = $"{shipped.Products[i % shipped.Products.Count].Name} {i}", OnlyListedRepositories = true,
            Repositories = [new RegisterFiles.ListedRepository { Name = $"OS2offdig/repository-{i}", Role = RepositoryRole.Core }],
        });
        await new Register(bench.Database).ImportAsync(shipped with { Products = [.. shipped.Products, .. products] }, CancellationToken.None);
        await bench.KeepAsync("product-", CancellationToken.None);
        var organisation = (await bench.Organisations.AllAsync(CancellationToken.None)).Single(o => o.Login == "OS2offdig");
        var listed = Enumerable.Range(0, Products).Select(i => new ListedRepository
        {
            Id = 1000 + i, Owner = "OS2offdig", Name = $"repository-{i}", Address = $"https://example.test/{i}", DefaultBranch = "main", HostLicence = i % 4 == 0 ? null : "MPL-2.0",
            Description = $"Repository {i}", PushedAt = DateTimeOffset.UtcNow.AddDays(-i), CreatedAt = DateTimeOffset.UtcNow.AddYears(-2), PrimaryLanguage = "C#",
        }).ToList();
        await bench.Repositories.SaveListingAsync(organisation, [new ListingPage
        {
            OrganisationKey = organisation.OrganisationKey, Page = 1, Api = "benchmark", RepositoryIds = string.Join(' ', listed.Select(l => l.Id)), Repositories = listed,
        }], CancellationToken.None);
        foreach (var repository in listed)
            await bench.Repositories.SaveSnapshotAsync(repository.Id, Snapshot(repository), new ReadingMark(repository.PushedAt, "main", null), CancellationToken.None);
    }

    private static RepositorySnapshot Snapshot(ListedRepository repository) => new()
    {
        Commit = new string('a', 40), Fingerprint = Keys.Hash(repository.Name), Tree = [], FileCount = 100, TotalBytes = 1_000_000, ReadmePath = "README.md",
        Languages = [new LanguageShare("C#", 100_000), new LanguageShare("HTML", 10_000)],
        Documents = [.. Enumerable.Range(0, DocumentsEach).Select(d => new Document
        {
            Path = d == 0 ? "README.md" : $"docs/page-{d}.md", Kind = d == 0 ? DocumentKind.Readme : DocumentKind.Documentation, Format = DocumentFormat.Markdown,
            Title = $"Side {d} om {repository.Name}", Language = d % 2 == 0 ? "da" : "en", SizeBytes = 5000, Text = Text(repository.Id, d),
        })],
    };

    private static string Text(long id, int document) => $"# Side {document}\n\n" + string.Join("\n\n", Enumerable.Range(0, 10).Select(part =>
        $"## Emne {(id + part) % 23}\n\nKommunens medarbejdere bruger løsningen til selvbetjening og organisation af data om borgere. Installation og drift er beskrevet i dokumentationen, "
        + $"og login sker med roller og rettigheder. The documentation tells how to install part {part} of repository {id}, and who maintains it. Se også afsnit {document + part} om integration."));
}

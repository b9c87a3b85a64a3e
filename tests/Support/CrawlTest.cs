using Microsoft.Extensions.Logging.Abstractions;
using OS2.Catalog.Crawler;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Documents;
using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Tests.Support;

/// <summary>A crawler on an empty catalogue and a GitHub in memory, all on one clock that the test moves.</summary>
public sealed class CrawlTest : IAsyncDisposable
{
    private CrawlTest(TestDatabase test, CrawlSettings? settings)
    {
        Test = test;
        GitHub = new MemoryGitHub(test.Time);
        Settings = settings ?? new CrawlSettings
        {
            GitHub = new Uri("https://github.test/"),
            Archives = "https://github.test/{owner}/{name}/tar.gz/refs/heads/{branch}",
            Git = null,
            Organisations = ["one"],
            Token = "secret",
        };
        Organisations = new OrganisationStore(test.Database);
        Repositories = new RepositoryStore(test.Database);
        Documents = new DocumentStore(test.Database);
        Crawls = new CrawlStore(test.Database);
        Arrivals = new DonationArrivals(test.Database);
        Products = new ProductStore(test.Database);
        Makers = new MakerStore(test.Database);
        Verdicts = new VerdictStore(test.Database);
    }

    public TestDatabase Test { get; }
    public MemoryGitHub GitHub { get; }
    public CrawlSettings Settings { get; set; }
    public OrganisationStore Organisations { get; }
    public RepositoryStore Repositories { get; }
    public DocumentStore Documents { get; }
    public CrawlStore Crawls { get; }
    public DonationArrivals Arrivals { get; }
    public ProductStore Products { get; }
    public MakerStore Makers { get; }
    public VerdictStore Verdicts { get; }

    public static async Task<CrawlTest> OpenAsync(string engine = EnginesAttribute.Sqlite, CrawlSettings? settings = null) => new(await TestDatabase.OpenAsync(engine), settings);

    /// <summary>A repository with a readme and a licence, pushed a day ago.</summary>
    public MemoryRepository Simple(string name, string owner = "one") => new()
    {
        Owner = owner,
        Name = name,
        Licence = "MPL-2.0",
        CreatedAt = Test.Time.GetUtcNow().AddYears(-1),
        PushedAt = Test.Time.GetUtcNow().AddDays(-1),
        UpdatedAt = Test.Time.GetUtcNow().AddDays(-1),
        Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text($"# {name}\n\nWhat {name} is for.\n")).Add("LICENSE", MemoryFile.Text("Mozilla Public License Version 2.0\n")),
    };

    /// <summary>Crawls once while the clock runs, so that waits pass at once.</summary>
    /// <param name="network">What stands between the crawler and the GitHub in memory; null for nothing.</param>
    /// <param name="cancel">Ends the crawl early.</param>
    public async Task<CrawlOutcome> CrawlAsync(HttpMessageHandler? network = null, CancellationToken cancel = default)
    {
        using var crawl = new Crawl(Organisations, Repositories, Crawls, Arrivals, Makers, Verdicts, Settings, network ?? GitHub, Test.Time, NullLogger<Crawl>.Instance);
        var running = crawl.RunAsync(progress: null, cancel);
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(5, TestContext.Current.CancellationToken));
            if (!running.IsCompleted)
                Test.Time.Advance(TimeSpan.FromSeconds(1));
        }

        return await running;
    }

    public async Task<Repository> RepositoryAsync(string fullName)
    {
        var parts = fullName.Split('/');
        return await Repositories.FindAsync(parts[0], parts[1], CancellationToken.None) ?? throw new InvalidOperationException($"{fullName} is not in the catalogue.");
    }

    public async Task<IReadOnlyList<string>> HistoryAsync(string fullName) =>
        [.. (await Repositories.HistoryAsync((await RepositoryAsync(fullName)).RepositoryId, CancellationToken.None)).Select(happened => happened.Kind)];

    public ValueTask DisposeAsync()
    {
        GitHub.Dispose();
        return Test.DisposeAsync();
    }
}

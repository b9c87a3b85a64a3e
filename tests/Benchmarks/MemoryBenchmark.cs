using System.Diagnostics;
using System.Text.Json;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Benchmarks;

/// <summary>Peak memory of a crawling process that reads, among others, an archive of 500 MB and one of many large texts.</summary>
internal static class MemoryBenchmark
{
    private const int FileBytes = 50 * 1000 * 1000;

    internal static async Task RunAsync(FigureTable table)
    {
        using var gitHub = new MemoryGitHub(TimeProvider.System);
        await using var server = await LoopbackGitHub.StartAsync(Network(gitHub));
        var folder = Directory.CreateTempSubdirectory("catalogue-benchmark-").FullName;
        try
        {
            var settings = new Dictionary<string, string?>
            {
                ["Crawl__GitHub"] = server.Address + "/", ["Crawl__Token"] = "token", ["Crawl__Organisations"] = "large", ["Catalog__DataFolder"] = folder,
                ["Crawl__Archives"] = server.Address + "/{owner}/{name}/tar.gz/refs/heads/{branch}",
            };
            var watch = Stopwatch.StartNew();
            Console.Error.WriteLine(await Child.RunAsync(Child.Crawler, ["crawl"], settings));
            table.Add("crawl of one 500 MB archive and eight others, seconds", watch.Elapsed.TotalSeconds, "s");
            var run = JsonDocument.Parse(await Child.RunAsync(Child.Crawler, ["status", "--json"], settings)).RootElement.GetProperty("lastCrawl");
            if (run.GetProperty("readChanged").GetInt32() != 9)
                throw new InvalidOperationException($"Not everything was read: {run}");
            table.Add("archives read, MB", run.GetProperty("archiveBytes").GetInt64() / 1e6, "MB");
            table.Add("peak memory of the crawling process", run.GetProperty("peakMemoryBytes").GetInt64() / 1e6, "MB", 300);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MemoryGitHub Network(MemoryGitHub gitHub)
    {
        gitHub.AddOrganisation("large");
        var noise = MemoryRepository.NoFiles;
        for (var i = 0; i < 10; i++)
            noise = noise.Add($"data/noise-{i}.bin", Noise(i, FileBytes));
        Add(gitHub, "half-a-gigabyte", noise);
        for (var r = 0; r < 8; r++)
        {
            var files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text("# Documents\n"));
            for (var i = 0; i < 60; i++)
                files = files.Add($"docs/page-{i}.md", MemoryFile.Text($"# Page {i}\n\n" + string.Concat(Enumerable.Range(0, 4000).Select(n => $"Sætning {n} om emne {i} i samling {r}. "))));
            Add(gitHub, $"documents-{r}", files.Add("data/noise.bin", Noise(100 + r, FileBytes / 5)));
        }

        return gitHub;
    }

    private static MemoryFile Noise(int seed, int bytes) => MemoryFile.Generated(bytes, $"noise {seed}", () =>
    {
        var noise = new byte[bytes];
        // Bytes that do not pack, the same at every run: nothing here is secret.
#pragma warning disable CA5394
        new Random(seed).NextBytes(noise);
#pragma warning restore CA5394
        return noise;
    });

    private static void Add(MemoryGitHub gitHub, string name, System.Collections.Immutable.ImmutableSortedDictionary<string, MemoryFile> files) => gitHub.Add(new MemoryRepository
    {
        Owner = "large", Name = name, CreatedAt = DateTimeOffset.UtcNow.AddYears(-1), PushedAt = DateTimeOffset.UtcNow.AddDays(-1), UpdatedAt = DateTimeOffset.UtcNow.AddDays(-1), Files = files,
    });
}

using System.Diagnostics;
using OS2.Catalog.Search;

namespace OS2.Catalog.Tests.Search;

/// <summary>How fast the search is with 300 products and 3,000 documents of 5 KB. Run with <c>-explicit only</c>.</summary>
public sealed class SearchMeasure(ITestOutputHelper output) : IDisposable
{
    private const int Products = 300;
    private const int DocumentsEach = 10;
    private const int Searches = 2000;

    private static readonly string[] Common =
    [
        "og", "i", "det", "som", "systemet", "kommunen", "borger", "sagsbehandler", "data", "organisation", "medarbejder", "the", "of", "and", "service", "user", "install",
        "configuration", "database", "server", "løsning", "økonomi", "rolle", "adgang", "valg", "skole", "miljø", "api", "docker", "test", "udvikling", "drift", "integration",
    ];

    private readonly SearchWorld _world = new();
    private readonly Random _random = new(7);

    public void Dispose() => _world.Dispose();

    [Fact(Explicit = true)]
    public async Task Time_of_searches_and_of_a_rebuild()
    {
        await FillAsync();
        var begun = Stopwatch.GetTimestamp();
        await _world.FollowAsync();
        var built = Stopwatch.GetElapsedTime(begun);
        output.WriteLine($"rebuild: {built.TotalSeconds:F1} s for {_world.Index.Products} products, {_world.Index.Documents} documents");

        _world.Product("OS2ny", "Et nyt produkt.");
        await _world.ImportAsync();
        begun = Stopwatch.GetTimestamp();
        await _world.FollowAsync();
        output.WriteLine($"one product followed: {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:F0} ms");

        Measure("text, facets, highlighting", () => Word() + " " + Common[_random.Next(Common.Length)]);
        Measure("one common word", () => Common[_random.Next(Common.Length)]);
        Measure("name", () => $"os2{NameOf(_random.Next(Products))}");
        Measure("no text", () => "");
        Measure("12 words, widened", () => string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word())));
    }

    private void Measure(string what, Func<string> text)
    {
        var times = new List<double>();
        for (var i = 0; i < Searches; i++)
        {
            var query = new CatalogQuery
            {
                Text = text(),
                Chosen = i % 2 == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { [FacetName.State] = ["product", "project"], [FacetName.Licence] = ["MIT"] },
            };
            var begun = Stopwatch.GetTimestamp();
            _world.Index.Search(query);
            if (i >= Searches / 4)
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"{what}: median {times[times.Count / 2]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms, max {times[^1]:F2} ms");
    }

    private async Task FillAsync()
    {
        for (var d = 0; d < 15; d++)
            _world.Domain($"domain{d}", $"Område {d}", $"Field {d}");
        for (var s = 0; s < 25; s++)
            _world.Supplier($"supplier{s}", $"Leverandør {s}");
        for (var p = 0; p < Products; p++)
            _world.Product($"OS2{NameOf(p)}", Text(180), state: p % 3 == 0 ? "project" : "product", level: p % 4, domain: $"domain{p % 15}",
                suppliers: [$"supplier{p % 25}"], organisations: [NameOf(p)], summaryEn: Text(180));
        await _world.ImportAsync();
        for (var p = 0; p < Products; p++)
        {
            await _world.RepositoryAsync(p + 1, $"{NameOf(p)}/core", p % 2 == 0 ? "MIT" : "MPL-2.0", "C#", _world.Time.GetUtcNow(), description: Text(80));
            await _world.FilesAsync(p + 1, [("README.md", Markdown()), .. Enumerable.Range(1, DocumentsEach - 1).Select(i => ($"docs/d{i}.md", Markdown()))]);
        }
    }

    private static string NameOf(int number) => $"{Common[number % Common.Length]}{number}".Replace("ø", "oe", StringComparison.Ordinal);

    private string Word() => _random.Next(3) == 0 ? $"{Common[_random.Next(Common.Length)]}{(char)('a' + _random.Next(26))}{(char)('a' + _random.Next(26))}" : Common[(int)(Common.Length * Math.Pow(_random.NextDouble(), 2))];

    private string Text(int length)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
            text.Append(Word()).Append(' ');
        return text.ToString();
    }

    private string Markdown() => $"# {Text(30)}\n\n" + string.Join("\n\n", Enumerable.Range(0, 10).Select(i => $"## {Text(20)}\n\n{Text(380)}\n\n- **{Text(30)}**\n- `{Text(30)}`"));
}

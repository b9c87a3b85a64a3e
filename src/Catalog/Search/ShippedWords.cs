using System.Text.Json;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>The lists of words that ship: <c>db/seed/search/words.json</c>.</summary>
internal sealed record ShippedWords
{
    private const string Name = "db/seed/search/words.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    internal static ShippedWords Instance { get; } = Read();

    /// <summary>Danish words that compounds are made of, as they are written, in lines of several.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Words that many a question holds and that tell little: "system", "løsning", "find".</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    private static ShippedWords Read()
    {
        var read = SeedFile.Read<ShippedWords>(Name, Json);
        return new ShippedWords { Pieces = Split(read.Pieces), Fillers = Split(read.Fillers) };
    }

    private static IReadOnlyList<string> Split(IEnumerable<string> lines) => [.. lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}

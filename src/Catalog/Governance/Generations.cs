using System.Text.Json;
using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>The editions of the model as they ship, a file each in <c>db/seed/governance</c>; a new edition is a new file.</summary>
public static class Generations
{
    private const string Folder = "db/seed/governance/";

    /// <summary>Fewest demands that must read as an edition has them, so that a text counts as a report of it.</summary>
    private const int FewestRows = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<Generation> All { get; } = [.. SeedFile.In(Folder).Select(name => SeedFile.Read<Generation>(name, Json))];

    /// <summary>The model of today.</summary>
    public static Generation Current => All[^1];

    /// <summary>The edition with this month; null when there is none.</summary>
    public static Generation? Find(string id) => All.FirstOrDefault(generation => generation.Id == id);

    /// <summary>What a demand of an edition is called today; null when it was given up or never was.</summary>
    public static string? Today(Generation generation, string id)
    {
        if (generation.Find(id) is null)
            return null;
        string? now = id;
        foreach (var next in All.SkipWhile(each => each != generation).Skip(1))
            now = next.Rows.FirstOrDefault(row => row.From?.Contains(now) ?? row.Id == now)?.Id;
        return now;
    }

    /// <summary>The edition that demands belong to, by what they say; of two that fit as well the newer. Null when they fit none.</summary>
    /// <param name="rows">Ids and wordings as a report has them.</param>
    public static Generation? Of(IReadOnlyCollection<(string Id, string Text)> rows)
    {
        var best = All.Reverse().MaxBy(generation => Fitting(generation, rows));
        return best is not null && Fitting(best, rows) is var fitting && fitting >= FewestRows && fitting * 3 >= rows.Count * 2 ? best : null;
    }

    private static int Fitting(Generation generation, IReadOnlyCollection<(string Id, string Text)> rows) =>
        rows.Count(row => generation.Find(row.Id)?.Means(row.Text) == true);
}

using System.Text.Json;
using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>The demands as they ship, in <c>db/seed/requirements.json</c>.</summary>
public static class Requirements
{
    private const string File = "db/seed/requirements.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>All of them, in the order of the governance report.</summary>
    public static IReadOnlyList<Requirement> All { get; } = SeedFile.Read<List<Requirement>>(File, Json);

    /// <summary>Those that count at a level: its own and those of the levels below.</summary>
    public static IReadOnlyList<Requirement> At(int level) => [.. All.Where(requirement => requirement.Level <= level)];
}

namespace OS2.Catalog.Governance;

/// <summary>The demands of today's edition of the model.</summary>
public static class Requirements
{
    /// <summary>All of them, in the order of the governance report.</summary>
    public static IReadOnlyList<Requirement> All { get; } = [.. Generations.Current.Rows.Select(Of)];

    /// <summary>The demand with this id, such as <c>F6</c>; null when there is none today.</summary>
    public static Requirement? Find(string id) => All.FirstOrDefault(requirement => requirement.Id == id);

    /// <summary>Those that count at a level: its own and those of the levels below.</summary>
    public static IReadOnlyList<Requirement> At(int level) => [.. All.Where(requirement => requirement.Level <= level)];

    private static Requirement Of(GenerationRow row) => new()
    {
        Id = row.Id, Theme = row.Theme, Level = row.Level, IsAdvice = row.IsAdvice, NameDa = row.NameDa ?? row.Id, NameEn = row.NameEn ?? row.Id,
        GuidanceDa = row.GuidanceDa, GuidanceEn = row.GuidanceEn,
    };
}

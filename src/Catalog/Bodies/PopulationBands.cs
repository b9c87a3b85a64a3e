namespace OS2.Catalog.Bodies;

/// <summary>Where one size of public body ends and the next begins.</summary>
/// <remarks>OS2's rate sheet (takstblade.os2.eu), checked 2026-11: below 25,000 inhabitants, to 60,000, to 120,000, and above.</remarks>
public static class PopulationBands
{
    private const int FirstMedium = 25_000;
    private const int LastMedium = 60_000;
    private const int LastLarge = 120_000;

    /// <summary>The bands as they are stored and stand in addresses, smallest first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["small", "medium", "large", "very-large"];

    /// <summary>The band as it is stored.</summary>
    public static string NameOf(PopulationBand band) => Names[(int)band];

    /// <summary>The band of a body with so many inhabitants.</summary>
    public static PopulationBand Of(int population) => population switch
    {
        < FirstMedium => PopulationBand.Small,
        <= LastMedium => PopulationBand.Medium,
        <= LastLarge => PopulationBand.Large,
        _ => PopulationBand.VeryLarge,
    };
}

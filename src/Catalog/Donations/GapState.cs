namespace OS2.Catalog.Donations;

/// <summary>How far a demand is met, as far as a machine can tell.</summary>
public static class GapState
{
    /// <summary>Something is there that answers it; whether it is good enough, people judge.</summary>
    public const string Answered = "answered";

    /// <summary>Something is there, and something speaks against it.</summary>
    public const string Partly = "partly";

    /// <summary>Nothing is there.</summary>
    public const string Missing = "missing";

    /// <summary>It is done when the code is handed over.</summary>
    public const string AtHandover = "at-handover";

    /// <summary>The secretariat or the board sees to it.</summary>
    public const string Secretariat = "secretariat";

    public static IReadOnlyList<string> All { get; } = [Answered, Partly, Missing, AtHandover, Secretariat];
}

namespace OS2.Catalog.Governance;

/// <summary>Who fills in a sheet, and with what.</summary>
public static class SheetKind
{
    /// <summary>The people of the product answer.</summary>
    public const string SelfAssessment = "self-assessment";

    /// <summary>The secretariat gives lights.</summary>
    public const string Evaluation = "evaluation";

    public static IReadOnlyList<string> All { get; } = [SelfAssessment, Evaluation];
}

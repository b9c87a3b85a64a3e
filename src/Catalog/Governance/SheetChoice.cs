namespace OS2.Catalog.Governance;

/// <summary>Answers and lights as they are stored and stand in forms.</summary>
public static class SheetChoice
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string NotRelevant = "not-relevant";
    public const string Unknown = "unknown";
    public const string Met = "met";
    public const string Partly = "partly";
    public const string Missing = "missing";

    /// <summary>The answers of a self-assessment.</summary>
    public static IReadOnlyList<string> Answers { get; } = [Yes, No, NotRelevant, Unknown];

    /// <summary>The lights of an evaluation.</summary>
    public static IReadOnlyList<string> Lights { get; } = [Met, Partly, Missing, NotRelevant];

    /// <summary>What may be chosen in a kind of sheet.</summary>
    public static IReadOnlyList<string> Of(string kind) => kind == SheetKind.Evaluation ? Lights : Answers;

    public static string? Of(Answer? answer) => answer switch
    {
        Answer.Yes => Yes,
        Answer.No => No,
        Answer.NotRelevant => NotRelevant,
        Answer.Unknown => Unknown,
        _ => null,
    };

    public static string? Of(Light? light) => light switch
    {
        Light.Met => Met,
        Light.Partly => Partly,
        Light.Missing => Missing,
        Light.NotRelevant => NotRelevant,
        _ => null,
    };

    public static Answer? AnswerOf(string? choice) => choice switch
    {
        Yes => Answer.Yes,
        No => Answer.No,
        NotRelevant => Answer.NotRelevant,
        Unknown => Answer.Unknown,
        _ => null,
    };

    public static Light? LightOf(string? choice) => choice switch
    {
        Met => Light.Met,
        Partly => Light.Partly,
        Missing => Light.Missing,
        NotRelevant => Light.NotRelevant,
        _ => null,
    };
}

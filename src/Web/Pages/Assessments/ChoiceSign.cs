using OS2.Catalog.Governance;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>Answers, lights and findings as they are drawn.</summary>
internal static class ChoiceSign
{
    public static StateSign Of(Texts texts, string? choice) => choice switch
    {
        SheetChoice.Yes or SheetChoice.Met => new("good", "✓", texts.Of("Choice", choice)),
        SheetChoice.Partly => new("fair", "◐", texts.Of("Choice", choice)),
        SheetChoice.Unknown => new("fair", "?", texts.Of("Choice", choice)),
        SheetChoice.No or SheetChoice.Missing => new("poor", "×", texts.Of("Choice", choice)),
        SheetChoice.NotRelevant => new("none", "–", texts.Of("Choice", choice)),
        _ => new("none", "·", texts["Choice.open"]),
    };

    public static StateSign Of(Texts texts, RungState state) => state switch
    {
        RungState.Met => new("good", "✓", texts.Of("RungState", state.ToString())),
        RungState.Partly => new("fair", "◐", texts.Of("RungState", state.ToString())),
        RungState.Missing => new("poor", "×", texts.Of("RungState", state.ToString())),
        RungState.NotRelevant => new("none", "–", texts.Of("RungState", state.ToString())),
        _ => new("none", "·", texts.Of("RungState", state.ToString())),
    };

    public static StateSign Of(Texts texts, WheelState state) => state switch
    {
        WheelState.Later => new("good", "✓", texts.Of("WheelState", state.ToString())),
        WheelState.Soon => new("fair", "→", texts.Of("WheelState", state.ToString())),
        _ => new("poor", "!", texts.Of("WheelState", state.ToString())),
    };

    public static StateSign Of(Texts texts, EvidenceFinding finding) => finding switch
    {
        EvidenceFinding.Found => new("good", "✓", texts.Of("EvidenceFinding", finding.ToString())),
        EvidenceFinding.NotFound => new("fair", "×", texts.Of("EvidenceFinding", finding.ToString())),
        _ => new("none", "?", texts.Of("EvidenceFinding", finding.ToString())),
    };
}

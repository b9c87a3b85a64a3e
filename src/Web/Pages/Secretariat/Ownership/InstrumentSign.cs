using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>How an instrument stands, as it is drawn.</summary>
internal static class InstrumentSign
{
    /// <summary>Its standing to whatever it is about.</summary>
    public static StateSign Of(Texts texts, Instrument instrument, DateOnly today)
    {
        var terms = instrument.Said;
        var standing = InstrumentRules.StandingOf(instrument with { Terms = (terms with { AllRepositories = true }).ToJson() }, 0, "", today);
        var (tone, mark) = standing switch
        {
            InstrumentStanding.Counts => ("good", "✓"),
            InstrumentStanding.Proposed => ("fair", "!"),
            InstrumentStanding.Withdrawn or InstrumentStanding.Expired => ("poor", "×"),
            _ => ("fair", "…"),
        };
        return new(tone, mark, texts.Of("InstrumentStanding", standing.ToString()));
    }
}

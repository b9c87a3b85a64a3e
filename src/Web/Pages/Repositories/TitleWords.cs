using System.Globalization;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>What the rules about title say with stored values, in the reader's words.</summary>
internal static class TitleWords
{
    /// <summary>A stored value by its text; what is none is shown as it is.</summary>
    public static string Of(Texts texts, string value)
    {
        string[] words = [texts.Of("InstrumentKind", value), texts.Of("InstrumentGrant", value), texts.Of("InstrumentStanding", value), texts.Of("TitleAnswer", value)];
        return value.Length == 0 ? "–" : Array.Find(words, word => word != value) ?? value;
    }

    /// <summary>Why a signature no longer holds as it is.</summary>
    public static string Of(Texts texts, StaleReason reason) =>
        string.Format(CultureInfo.CurrentCulture, texts.Of("Stale", reason.Kind), Value(texts, reason, reason.Before), Value(texts, reason, reason.After));

    private static string Value(Texts texts, StaleReason reason, string value) => reason.Kind switch
    {
        StaleReason.Claims => texts.Of("ClaimAnswer", value),
        StaleReason.Makers => texts.Of("MakerAnswer", value),
        StaleReason.Life => texts.Of("LifeCycle", value),
        StaleReason.Licence => Licence(texts, value),
        StaleReason.InstrumentOut or StaleReason.InstrumentCorrected => Of(texts, value),
        _ => value.Length == 0 ? "–" : value,
    };

    /// <summary>The answer, and the licence in SPDX's words where there is one.</summary>
    private static string Licence(Texts texts, string value)
    {
        var parts = value.Split(' ', 2);
        return parts.Length == 2 ? $"{parts[1]} ({texts.Of("LicenceAnswer", parts[0])})" : texts.Of("LicenceAnswer", value);
    }
}

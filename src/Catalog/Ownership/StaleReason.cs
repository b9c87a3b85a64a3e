using System.Text.Json.Serialization;

namespace OS2.Catalog.Ownership;

/// <summary>Why a signature no longer holds as it is.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Before">What was signed; empty for nothing.</param>
/// <param name="After">What is there now; empty for nothing.</param>
public sealed record StaleReason(string Kind, string Before, string After)
{
    public const string Licence = "licence";
    public const string LicenceText = "licence-text";
    public const string Claims = "claims";
    public const string HolderNew = "holder-new";
    public const string HolderGone = "holder-gone";
    public const string HolderShare = "holder-share";
    public const string Makers = "makers";
    public const string MakerNew = "maker-new";
    public const string Files = "files";
    public const string Vendored = "vendored";
    public const string Place = "place";
    public const string Life = "life-cycle";
    public const string Fork = "fork";
    public const string InstrumentOut = "instrument-out";
    public const string InstrumentCorrected = "instrument-corrected";
    public const string Rules = "rules";
    public const string Age = "age";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        Licence, LicenceText, Claims, HolderNew, HolderGone, HolderShare, Makers, MakerNew, Files, Vendored, Place, Life, Fork, InstrumentOut, InstrumentCorrected, Rules, Age,
    ];

    /// <summary>Whether it takes away what the signature rests on, and not only what it looked at.</summary>
    [JsonIgnore]
    public bool IsOfInstrument => Kind is InstrumentOut or InstrumentCorrected;
}

using System.Globalization;

namespace OS2.Catalog.Web;

/// <summary>One of the two languages that every page is written in.</summary>
public sealed record PageLanguage
{
    /// <summary>At the addresses as they are.</summary>
    public static readonly PageLanguage Danish = new() { Code = "da", Prefix = "", Culture = CultureInfo.GetCultureInfo("da-DK") };

    /// <summary>At the same addresses below <c>/en</c>.</summary>
    public static readonly PageLanguage English = new() { Code = "en", Prefix = "/en", Culture = CultureInfo.GetCultureInfo("en-GB") };

    /// <summary>The language with this code; the first one where there is none.</summary>
    public static PageLanguage Of(string code) => code == English.Code ? English : Danish;

    /// <summary>As <c>lang</c> has it.</summary>
    public required string Code { get; init; }

    /// <summary>What stands before every address; empty for the first language.</summary>
    public required string Prefix { get; init; }

    public required CultureInfo Culture { get; init; }

    public bool IsEnglish => Code == "en";

    public PageLanguage Other => IsEnglish ? Danish : English;
}

using System.Globalization;

namespace OS2.Catalog.Governance;

/// <summary>What was seen of one demand, before it has its id.</summary>
internal sealed record EvidenceSeen(EvidenceFinding Finding, string Da, string En, string? Where = null)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static EvidenceSeen Found(string da, string en, string? where = null) => new(EvidenceFinding.Found, da, en, where);

    public static EvidenceSeen NotFound(string da, string en, string? where = null) => new(EvidenceFinding.NotFound, da, en, where);

    public static EvidenceSeen Unseen(string da, string en, string? where = null) => new(EvidenceFinding.CannotSee, da, en, where);

    /// <summary>Nothing was read yet, so nothing can be said.</summary>
    public static EvidenceSeen NotRead { get; } = Unseen("Ingen af produktets repositories er læst endnu.", "None of the product's repositories has been read yet.");

    /// <summary>3. oktober 2026.</summary>
    public static string DayDa(DateTimeOffset day) => day.ToString("d. MMMM yyyy", Danish);

    /// <summary>3 October 2026.</summary>
    public static string DayEn(DateTimeOffset day) => day.ToString("d MMMM yyyy", English);

    /// <summary>25.000.</summary>
    public static string NumberDa(int number) => number.ToString("N0", Danish);

    /// <summary>25,000.</summary>
    public static string NumberEn(int number) => number.ToString("N0", English);

    /// <summary>So many pages, in Danish.</summary>
    public static string PagesDa(int count) => count == 1 ? "1 side" : $"{NumberDa(count)} sider";

    /// <summary>So many pages, in English.</summary>
    public static string PagesEn(int count) => count == 1 ? "1 page" : $"{NumberEn(count)} pages";

    /// <summary>So many repositories, in Danish.</summary>
    public static string RepositoriesDa(int count) => count == 1 ? "1 repository" : $"{NumberDa(count)} repositories";

    /// <summary>So many repositories, in English.</summary>
    public static string RepositoriesEn(int count) => count == 1 ? "1 repository" : $"{NumberEn(count)} repositories";
}

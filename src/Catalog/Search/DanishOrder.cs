using System.Globalization;

namespace OS2.Catalog.Search;

/// <summary>The order in which Danes look things up: Æ, Ø, Å last, and Aa as Å.</summary>
public static class DanishOrder
{
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((a, b) =>
        Danish.Compare(a, b, CompareOptions.IgnoreCase) is var order && order != 0 ? order : string.CompareOrdinal(a, b));

    /// <summary>Bytes that sort as the text does.</summary>
    internal static byte[] Key(string text) => Danish.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;
}

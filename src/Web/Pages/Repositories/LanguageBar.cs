using System.Globalization;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>The languages of a repository as a bar and a list.</summary>
/// <param name="Parts">Most first; the smallest are one part.</param>
public sealed record LanguageBar(IReadOnlyList<LanguageBar.Part> Parts)
{
    private const int Named = 6;

    internal static LanguageBar Of(Texts texts, StoredSnapshot snapshot)
    {
        var shares = snapshot.LanguageShares;
        var all = shares.Sum(s => s.Bytes);
        var rest = shares.Skip(Named).Sum(s => s.Bytes);
        var named = shares.Take(Named).Concat(rest > 0 ? [(texts["Languages.rest"], rest)] : []);
        var parts = new List<Part>();
        var start = 0d;
        foreach (var (name, bytes) in named)
        {
            var width = all == 0 ? 0 : 100d * bytes / all;
            parts.Add(new Part(name, Show.Share(bytes, all), Number(start), Number(width), $"tint-{parts.Count}"));
            start += width;
        }

        return new LanguageBar(parts);
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>One language.</summary>
    /// <param name="Name">As the code host writes it.</param>
    /// <param name="Share">In words.</param>
    /// <param name="Start">Where it begins on a bar of 100.</param>
    /// <param name="Width">On a bar of 100.</param>
    /// <param name="Tint">Its CSS class.</param>
    public sealed record Part(string Name, string Share, string Start, string Width, string Tint);
}

using System.Text.Json.Serialization;

namespace OS2.Catalog.Ownership;

/// <summary>How much comes from addresses of one mail domain, year by year. Nobody's name or address is in it.</summary>
/// <param name="Domain">In lower case; empty for addresses that have none, such as a machine's own name, and <see cref="Rest"/> for the many small ones.</param>
/// <param name="Years">Number by calendar year in UTC; year 0 holds what carries no believable date.</param>
public sealed record MakerCount(string Domain, IReadOnlyDictionary<int, int> Years)
{
    /// <summary>Stands for all domains beyond those that are kept one by one.</summary>
    public const string Rest = "*";

    [JsonIgnore]
    public int Total => Years.Values.Sum();

    /// <summary>Adds two lists up, the greatest first; at most <paramref name="most"/> domains stand alone.</summary>
    public static IReadOnlyList<MakerCount> Sum(IEnumerable<MakerCount> counts, int most)
    {
        var sums = counts.GroupBy(count => count.Domain, StringComparer.Ordinal)
            .Select(domain => Of(domain.Key, domain)).OrderByDescending(count => count.Total).ThenBy(count => count.Domain, StringComparer.Ordinal).ToList();
        return sums.Count <= most ? sums : [.. sums.Take(most), Of(Rest, sums.Skip(most))];
    }

    private static MakerCount Of(string domain, IEnumerable<MakerCount> counts) => new(domain, new SortedDictionary<int, int>(
        counts.SelectMany(count => count.Years).GroupBy(year => year.Key).ToDictionary(year => year.Key, year => year.Sum(pair => pair.Value))));
}

namespace OS2.Catalog.Products;

/// <summary>Whether a product is looked after, from 0 to 100, by what people did to its code in the last twelve months. Pure.</summary>
/// <remarks>
/// Quarters count, not commits: a product that is finished and gets a small correction now and then has as much as one that is rewritten every day.
/// Without a commit by a person in the window it is 0. More of anything never makes it less.
/// </remarks>
public sealed record Care
{
    /// <summary>Months that are looked at, up to the present one.</summary>
    public const int WindowMonths = 12;

    /// <summary>Months that are drawn.</summary>
    public const int DrawnMonths = 36;

    /// <summary>People of whom one more makes no difference.</summary>
    public const int EnoughPeople = 3;

    /// <summary>Releases in the window of which one more makes no difference.</summary>
    public const int EnoughReleases = 2;

    /// <summary>Quarters of the window with a commit by a person, 0 to 4.</summary>
    public int Quarters { get; init; }

    /// <summary>Different people who committed in the window, at least.</summary>
    public int People { get; init; }

    /// <summary>Releases (tags) in the window.</summary>
    public int Releases { get; init; }

    /// <summary>Commits by people in the window. They are shown and do not count.</summary>
    public int Commits { get; init; }

    /// <summary>Commits by programs in the window. They are shown and do not count.</summary>
    public int BotCommits { get; init; }

    /// <summary>The months that are drawn, oldest first, without gaps.</summary>
    public IReadOnlyList<CareMonth> Months { get; init; } = [];

    /// <summary>
    /// The better of two sums, so that releases can only help: quarters/4 × 75 + people/3 × 25, and quarters/4 × 60 + people/3 × 20 + releases/2 × 20; people and
    /// releases count up to <see cref="EnoughPeople"/> and <see cref="EnoughReleases"/>.
    /// </summary>
    public int Index
    {
        get
        {
            if (Quarters == 0)
                return 0;
            var (quarters, people, releases) = (Quarters / 4.0, Math.Min(People, EnoughPeople) / (double)EnoughPeople, Math.Min(Releases, EnoughReleases) / (double)EnoughReleases);
            return (int)Math.Round(Math.Max((quarters * 75) + (people * 25), (quarters * 60) + (people * 20) + (releases * 20)), MidpointRounding.AwayFromZero);
        }
    }

    /// <summary><c>none</c> for 0, <c>some</c> below 40, <c>steady</c> below 70, <c>well</c> from there.</summary>
    public string Grade => Index switch { 0 => "none", < 40 => "some", < 70 => "steady", _ => "well" };

    /// <summary>Adds up what was done.</summary>
    /// <param name="months">Commits by people in any months, any order, of all repositories.</param>
    /// <param name="people">Different people in the window: the largest number of any one repository, since people are not told apart across them.</param>
    /// <param name="bots">Commits by programs in the window.</param>
    /// <param name="releases">When there were releases.</param>
    /// <param name="now">The present moment.</param>
    public static Care Of(IEnumerable<CareMonth> months, int people, int bots, IEnumerable<DateTimeOffset> releases, DateTimeOffset now)
    {
        var present = new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        var commits = months.GroupBy(month => month.Month).ToDictionary(group => group.Key, group => group.Sum(month => month.Commits));
        int In(int back) => commits.GetValueOrDefault(present.AddMonths(-back));
        var window = Enumerable.Range(0, WindowMonths).Select(In).ToList();
        var begin = new DateTimeOffset(present.AddMonths(1 - WindowMonths), TimeOnly.MinValue, TimeSpan.Zero);
        return new Care
        {
            Quarters = Enumerable.Range(0, 4).Count(quarter => window.Skip(quarter * 3).Take(3).Any(number => number > 0)),
            People = people,
            Releases = releases.Count(release => release >= begin && release <= now),
            Commits = window.Sum(),
            BotCommits = bots,
            Months = [.. Enumerable.Range(0, DrawnMonths).Reverse().Select(back => new CareMonth(present.AddMonths(-back), In(back)))],
        };
    }
}

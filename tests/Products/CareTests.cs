using OS2.Catalog.Products;

namespace OS2.Catalog.Tests.Products;

public class CareTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_dead_repository_has_nothing_however_busy_it_was()
    {
        var care = Of(people: 0, releases: 0, [.. Enumerable.Range(12, 60).Select(back => (back, 500))]);
        Assert.Equal((0, "none"), (care.Index, care.Grade));
    }

    [Fact]
    public void Releases_alone_do_not_make_it_alive() => Assert.Equal(0, Of(people: 0, releases: 5).Index);

    [Fact]
    public void Finished_software_that_is_looked_after_stands_beside_what_is_rewritten_every_day()
    {
        var finished = Of(people: 2, releases: 1, (0, 1), (4, 1), (7, 1), (10, 1));
        var busy = Of(people: 2, releases: 1, [.. Enumerable.Range(0, 12).Select(back => (back, 300))]);
        Assert.Equal(busy.Index, finished.Index);
        Assert.Equal("well", finished.Grade);
    }

    [Fact]
    public void More_of_anything_never_makes_it_less()
    {
        for (var quarters = 0; quarters <= 4; quarters++)
        {
            for (var people = 0; people <= 4; people++)
            {
                for (var releases = 0; releases <= 3; releases++)
                {
                    var here = new Care { Quarters = quarters, People = people, Releases = releases };
                    Assert.InRange(here.Index, 0, 100);
                    Assert.True((here with { Quarters = Math.Min(4, quarters + 1) }).Index >= here.Index);
                    Assert.True((here with { People = people + 1 }).Index >= here.Index);
                    Assert.True((here with { Releases = releases + 1 }).Index >= here.Index);
                }
            }
        }
    }

    [Fact]
    public void The_window_moves_with_the_months()
    {
        Assert.Equal(1, Of(1, 0, (11, 1)).Quarters);
        Assert.Equal(0, Of(1, 0, (12, 1)).Quarters);
        Assert.Equal(4, Of(1, 0, (0, 1), (3, 1), (6, 1), (9, 1)).Quarters);
        Assert.Equal(1, Of(1, 0, (0, 1), (1, 9), (2, 1)).Quarters);
        Assert.Equal(Care.DrawnMonths, Of(1, 0).Months.Count);
        Assert.Equal(new CareMonth(new DateOnly(2026, 11, 1), 7), Of(1, 0, (0, 3), (0, 4)).Months[^1]);
    }

    [Fact]
    public void Programs_are_shown_and_do_not_count()
    {
        var care = Care.Of([], 0, 900, [], Now);
        Assert.Equal((0, 900, 0), (care.Index, care.BotCommits, care.Commits));
    }

    private static Care Of(int people, int releases, params (int Back, int Commits)[] months) => Care.Of(
        months.Select(month => new CareMonth(new DateOnly(2026, 11, 1).AddMonths(-month.Back), month.Commits)), people, 0, Enumerable.Repeat(Now.AddDays(-40), releases), Now);
}

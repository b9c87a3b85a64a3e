using OS2.Catalog.Repositories;

namespace OS2.Catalog.Tests.Repositories;

public class LifeCycleStateTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly AbsenceQuorum Quorum = new(3, TimeSpan.FromDays(2));
    private static readonly LifeCycleState Live = new() { LifeCycle = LifeCycle.Live };
    private static readonly Sighting NotFound = new(SightingKind.NotFound);

    [Fact]
    public void Absence_is_believed_after_three_crawls_over_two_days()
    {
        var state = Live;
        foreach (var hours in new[] { 0, 24 })
        {
            state = state.After(NotFound, Quorum, Start.AddHours(hours));
            Assert.Equal(LifeCycle.Live, state.LifeCycle);
        }

        state = state.After(NotFound, Quorum, Start.AddHours(48));
        Assert.Equal(LifeCycle.PrivateOrGone, state.LifeCycle);
        Assert.Equal(Start, state.MissingSince);
    }

    [Fact]
    public void Many_crawls_in_one_day_are_not_enough()
    {
        var state = Live;
        for (var i = 0; i < 100; i++)
            state = state.After(NotFound, Quorum, Start.AddMinutes(10 * i));
        Assert.Equal(LifeCycle.Live, state.LifeCycle);
    }

    [Fact]
    public void Two_crawls_over_a_month_are_not_enough() =>
        Assert.Equal(LifeCycle.Live, Live.After(NotFound, Quorum, Start).After(NotFound, Quorum, Start.AddDays(30)).LifeCycle);

    [Fact]
    public void Being_seen_once_forgets_every_absence()
    {
        var state = Live.After(NotFound, Quorum, Start).After(NotFound, Quorum, Start.AddDays(1)).After(new Sighting(SightingKind.Listed), Quorum, Start.AddDays(2));
        Assert.Equal(Live, state);
        Assert.Equal(LifeCycle.Live, state.After(NotFound, Quorum, Start.AddDays(3)).LifeCycle);
    }

    [Theory]
    [InlineData(LifeCycle.Live), InlineData(LifeCycle.Archived), InlineData(LifeCycle.Moved), InlineData(LifeCycle.PrivateOrGone), InlineData(LifeCycle.Gone), InlineData(LifeCycle.Blocked)]
    public void No_answer_changes_nothing(string lifeCycle)
    {
        var state = new LifeCycleState { LifeCycle = lifeCycle, MissedCrawls = 2, MissingSince = Start };
        Assert.Equal(state, state.After(new Sighting(SightingKind.NoAnswer), Quorum, Start.AddYears(1)));
    }

    [Fact]
    public void What_was_gone_and_is_listed_again_is_live() =>
        Assert.Equal(Live, new LifeCycleState { LifeCycle = LifeCycle.PrivateOrGone, MissedCrawls = 5, MissingSince = Start }.After(new Sighting(SightingKind.Listed), Quorum, Start));

    [Fact]
    public void A_move_is_believed_at_once_and_says_where_to()
    {
        var state = Live.After(new Sighting(SightingKind.FoundElsewhere, FullName: "supplier/thing"), Quorum, Start);
        Assert.Equal((LifeCycle.Moved, "supplier/thing"), (state.LifeCycle, state.MovedTo));
    }

    [Theory]
    [InlineData(SightingKind.Blocked, LifeCycle.Blocked), InlineData(SightingKind.Deleted, LifeCycle.Gone)]
    public void A_plain_answer_is_believed_at_once(SightingKind kind, string lifeCycle) =>
        Assert.Equal(lifeCycle, Live.After(new Sighting(kind), Quorum, Start).LifeCycle);

    [Fact]
    public void An_archived_repository_that_is_opened_again_is_live() =>
        Assert.Equal(LifeCycle.Live, Live.After(new Sighting(SightingKind.Listed, IsArchived: true), Quorum, Start).After(new Sighting(SightingKind.Listed), Quorum, Start).LifeCycle);
}

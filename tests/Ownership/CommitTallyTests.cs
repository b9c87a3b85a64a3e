using OS2.Catalog.Ownership;

namespace OS2.Catalog.Tests.Ownership;

public sealed class CommitTallyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Counts_people_and_leaves_merges_and_programs_out()
    {
        var tally = new CommitTally(Now);
        tally.Add(Commit("d", ["b", "c"], "ida@magenta.dk", 2024));
        tally.Add(Commit("c", ["a"], "49699333+dependabot[bot]@users.noreply.github.com", 2023));
        tally.Add(Commit("b", ["a"], "bo@aarhus.dk", 2023) with { CoAuthors = [CommitPerson.Parse("Ida <ida@magenta.dk>"), CommitPerson.Parse("Claude <noreply@anthropic.com>")], SignOffs = [CommitPerson.Parse("Bo <bo@aarhus.dk>")] });
        tally.Add(Commit("a", [], "bo@aarhus.dk", 2022));
        var evidence = tally.Whole("main", "d");
        Assert.Equal((4, 1, 1, 2, 1, 1, 1), (evidence.Commits, evidence.Merges, evidence.Bots, evidence.AuthoredCommits, evidence.Assisted, evidence.SignedOffCommits, tally.People));
        Assert.Equal(["a"], evidence.Roots);
        var count = Assert.Single(evidence.Authored);
        Assert.Equal(("aarhus.dk", 1, 1), (count.Domain, count.Years[2022], count.Years[2023]));
        Assert.Equal("magenta.dk", Assert.Single(evidence.CoAuthored).Domain);
        Assert.Equal("aarhus.dk", Assert.Single(evidence.SignedOff).Domain);
    }

    [Fact]
    public void Tells_months_with_people_and_programs_apart()
    {
        var tally = new CommitTally(Now);
        tally.Add(Commit("d", ["c"], "49699333+dependabot[bot]@users.noreply.github.com", 2023));
        tally.Add(Commit("c", ["b"], "ida@magenta.dk", 2023));
        tally.Add(Commit("b", ["a"], "bo@aarhus.dk", 2023));
        tally.Add(Commit("a", [], "bo@aarhus.dk", 2023));
        var month = Assert.Single(tally.Whole("main", "d").Months);
        Assert.Equal((3, 2, 1), (month.Commits, month.People, month.Bots));
        Assert.Equal(2023, month.FirstDay().Year);
    }

    [Fact]
    public void Keeps_the_newest_months()
    {
        var months = MakerMonth.Sum(Enumerable.Range(0, 100).Select(back => new MakerMonth(MakerMonth.Of(Now.AddMonths(-back)), 1, 1, 0)));
        Assert.Equal(MakerMonth.Most, months.Count);
        Assert.Equal("2026-01", months[^1].Month);
    }

    [Fact]
    public void Keeps_no_person()
    {
        var tally = new CommitTally(Now);
        tally.Add(Commit("a", [], "hanne.aeroe@aarhus.dk", 2022) with { Author = new("Hanne Ærø", "hanne.aeroe@aarhus.dk"), CoAuthors = [new("Bo Bo", "bo@x.dk")], Committer = new("Ida", "ida.holm@y.dk") });
        var text = tally.Whole("main", "a").ToJson();
        Assert.All((string[])["Hanne", "hanne", "Bo Bo", "bo@", "ida"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Says_so_when_dates_lie()
    {
        var tally = new CommitTally(Now);
        tally.Add(Commit("e", ["d"], "x@aarhus.dk", 2099));
        tally.Add(Commit("d", ["c"], "x@aarhus.dk", 2010));
        tally.Add(Commit("c", ["b"], "x@aarhus.dk", 2020));
        tally.Add(Commit("b", ["a"], "x@aarhus.dk", 1970));
        tally.Add(Commit("a", [], "x@aarhus.dk", 2019) with { AuthoredAt = long.MaxValue, CommittedAt = long.MinValue });
        var evidence = tally.Whole("main", "e");
        Assert.Equal((2, 2, 2), (evidence.FutureDates, evidence.AncientDates, evidence.BackwardDates));
        Assert.Equal((2010, 2020), (evidence.FirstAt?.Year, evidence.LastAt?.Year));
        Assert.Equal([0, 2010, 2020], Assert.Single(evidence.Authored).Years.Keys);
        Assert.Equal(3, evidence.Authored[0].Years[0]);
    }

    [Fact]
    public void Newer_commits_are_added_to_older_ones()
    {
        var (old, young, all) = (new CommitTally(Now), new CommitTally(Now), new CommitTally(Now));
        Commit[] commits = [Commit("c", ["b"], "x@aarhus.dk", 2021), Commit("b", ["a"], "x@magenta.dk", 2020), Commit("a", [], "x@aarhus.dk", 2019)];
        foreach (var commit in commits)
            all.Add(commit);
        young.Add(commits[0]);
        old.Add(commits[1]);
        old.Add(commits[2]);
        Assert.Equal(all.Whole("main", "c").ToJson(), old.Whole("main", "b").With(young.Whole("main", "c")).ToJson());
        Assert.Equal(all.Whole("main", "c").ToJson(), MakerEvidence.FromJson(all.Whole("main", "c").ToJson()).ToJson());
    }

    [Fact]
    public void Many_domains_are_kept_as_one_rest()
    {
        var counts = new YearCounts();
        for (var i = 0; i < 250; i++)
            counts.Add($"d{i}.dk", 2020, i + 1);
        Assert.Equal((101, MakerCount.Rest, 250 * 251 / 2), (counts.Counts.Count, counts.Counts[^1].Domain, counts.Counts.Sum(count => count.Total)));
    }

    private static Commit Commit(string id, string[] parents, string mail, int year)
    {
        var at = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        return new() { Id = id, Parents = parents, AuthoredAt = at, CommittedAt = at, Author = new("A", mail), Committer = new("A", mail) };
    }
}

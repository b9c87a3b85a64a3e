using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

public sealed class VerdictStoreTests
{
    [Theory, Engines]
    public async Task A_crawl_judges_what_it_reads_and_the_record_tells_what_changed(string engine)
    {
        await using var test = await CrawlTest.OpenAsync(engine);
        test.GitHub.AddOrganisation("one");
        test.GitHub.Add(test.Simple("a"));
        await test.CrawlAsync();
        var repository = await test.RepositoryAsync("one/a");
        var first = await test.Verdicts.FindAsync(repository.RepositoryId, CancellationToken.None);
        Assert.Equal((LicenceAnswer.Altered, ClaimAnswer.Nobody, TitleAnswer.Unclear), (first!.LicenceAnswer, first.ClaimAnswer, first.TitleAnswer));
        Assert.Equal(0, await test.Verdicts.JudgeAllAsync(CancellationToken.None));

        test.GitHub.Push("one/a", new Dictionary<string, MemoryFile?> { ["README.md"] = MemoryFile.Text("# a\n\nCopyright (c) 2026 Magenta ApS\n") });
        await test.CrawlAsync();
        var second = await test.Verdicts.FindAsync(repository.RepositoryId, CancellationToken.None);
        Assert.Equal(TitleAnswer.Others, second!.TitleAnswer);
        var decision = Assert.Single(await new DecisionStore(test.Test.Database).OfRepositoryAsync(repository.RepositoryId, CancellationToken.None), d => d.Kind == "ownership.verdict");
        Assert.Equal(("crawler", second.ToVerdict().Line), (decision.ActorId, decision.ValueAfter));
        Assert.NotEqual(first.EvidenceHash, second.EvidenceHash);
    }

    [Theory, Engines]
    public async Task New_rules_are_tried_beside_those_in_force_tell_only_differences_and_a_person_puts_them_in_force(string engine)
    {
        await using var test = await CrawlTest.OpenAsync(engine);
        await OldAsync(test);
        test.GitHub.AddOrganisation("one");
        test.GitHub.Add(test.Simple("a"));
        test.GitHub.Add(test.Simple("b"));
        await test.CrawlAsync();
        var (a, b) = (await test.RepositoryAsync("one/a"), await test.RepositoryAsync("one/b"));
        Assert.Empty(await test.Verdicts.DifferencesAsync(CancellationToken.None));
        await test.Makers.SaveAsync(a, MakerRulesTests.History("magenta.dk:5"), CancellationToken.None);
        Assert.Equal(0, await test.Verdicts.JudgeAllAsync(CancellationToken.None));

        var difference = Assert.Single(await test.Verdicts.DifferencesAsync(CancellationToken.None));
        Assert.Equal(("one/a", true), (difference.FullName, difference.ChangesAnswers));
        Assert.Contains("makers=not-looked-at", difference.Before, StringComparison.Ordinal);
        Assert.Contains("makers=one-supplier", difference.After, StringComparison.Ordinal);
        Assert.Contains(difference.New, finding => finding.Rule == "A3");
        Assert.Equal((MakerAnswer.NotLookedAt, OwnershipRules.Oldest), ((await FindAsync(test, a)).MakerAnswer, (await FindAsync(test, a)).RulesVersion));
        Assert.True(await test.Verdicts.IsTrialWholeAsync(CancellationToken.None));

        var actor = OS2.Catalog.Accounts.Actor.Machine("test");
        Assert.False(await test.Test.Database.ChangeAsync(change => RulesInForce.PutInForceAsync(change, actor, OwnershipRules.Oldest, "x", 1), CancellationToken.None));
        Assert.True(await test.Test.Database.ChangeAsync(change => RulesInForce.PutInForceAsync(change, actor, OwnershipRules.Newest, "set efter", 1), CancellationToken.None));
        Assert.False(await test.Test.Database.ChangeAsync(change => RulesInForce.PutInForceAsync(change, actor, OwnershipRules.Newest, "x", 1), CancellationToken.None));
        await test.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Equal((MakerAnswer.OneSupplier, OwnershipRules.Newest), ((await FindAsync(test, a)).MakerAnswer, (await FindAsync(test, a)).RulesVersion));
        Assert.Equal(OwnershipRules.Newest, (await FindAsync(test, b)).RulesVersion);
        Assert.Empty(await test.Verdicts.DifferencesAsync(CancellationToken.None));
        Assert.Equal(0, await test.Verdicts.JudgeAllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_empty_catalogue_begins_with_the_newest_rules_and_only_what_moved_is_judged_again()
    {
        await using var test = await CrawlTest.OpenAsync();
        test.GitHub.AddOrganisation("one");
        test.GitHub.Add(test.Simple("a"));
        test.GitHub.Add(test.Simple("b"));
        await test.CrawlAsync();
        Assert.Equal(OwnershipRules.Newest, (await RulesInForce.ReadAsync(test.Test.Database, CancellationToken.None)).RulesVersion);
        await test.Makers.SaveAsync(await test.RepositoryAsync("one/a"), MakerRulesTests.History("magenta.dk:5"), CancellationToken.None);
        var before = (await FindAsync(test, await test.RepositoryAsync("one/b"))).JudgedAt;
        test.Test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await test.Verdicts.JudgeAllAsync(CancellationToken.None));
        Assert.Equal(before, (await FindAsync(test, await test.RepositoryAsync("one/b"))).JudgedAt);
    }

    private static async Task<StoredVerdict> FindAsync(CrawlTest test, OS2.Catalog.Repositories.Repository repository) => (await test.Verdicts.FindAsync(repository.RepositoryId, CancellationToken.None))!;

    /// <summary>A catalogue that an older program began.</summary>
    private static Task<int> OldAsync(CrawlTest test) => test.Test.Database.ChangeAsync(
        change => change.ExecuteAsync("INSERT INTO OwnershipRulesInForce (RulesId, RulesVersion, Since, Tick) VALUES (1, 2, @At, @Tick)", new { change.At, change.Tick }), CancellationToken.None);
}

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
}

using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class OwnershipRulesPageTests
{
    [Fact]
    public async Task The_secretariat_sees_the_differences_and_puts_the_rules_in_force_with_a_reason()
    {
        await using var site = await SiteHost.StartDemoAsync();
        var judged = (await site.Of<VerdictStore>().AllAsync(CancellationToken.None)).First(verdict => verdict.TitleAnswer != TitleAnswer.Unassessed);
        var repository = (await site.Repositories.FindAsync(judged.Owner, judged.Name, CancellationToken.None))!;
        await site.Of<MakerStore>().SaveAsync(repository, Ownership.MakerRulesTests.History("magenta.dk:5", "gmail.com:1"), CancellationToken.None);
        await site.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE OwnershipRulesInForce SET RulesVersion = 2", null), CancellationToken.None);
        await site.Of<VerdictStore>().JudgeAllAsync(CancellationToken.None);
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var page = await secretary.PageAsync("/sekretariat/ejerskab/regler");
        Assert.Contains("Regelsæt 2 gælder", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        foreach (var part in new[] { judged.FullName, "én virksomheds folk", "5 af 6 commits er skrevet af folk i virksomheder: Magenta ApS" })
            Assert.Contains(part, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var evidence = WebUtility.HtmlDecode(await site.PageAsync($"/repositories/{judged.FullName}/ejerskab"));
        foreach (var part in new[] { "Commits efter arbejdsgiver", "Magenta ApS", "gmail.com", "6 er skrevet af mennesker" })
            Assert.Contains(part, evidence, StringComparison.Ordinal);

        using var empty = await secretary.SendFormAsync("/sekretariat/ejerskab/regler", ("Input.Version", "3"), ("Input.Reason", ""));
        Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        Assert.Equal(2, (await RulesInForce.ReadAsync(site.Database, CancellationToken.None)).RulesVersion);
        using var put = await secretary.SendFormAsync("/sekretariat/ejerskab/regler", ("Input.Version", "3"), ("Input.Reason", "Set efter sammen"));
        Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        var decision = Assert.Single(await site.Of<DecisionStore>().OfSubjectAsync("rules", "ownership", CancellationToken.None));
        Assert.Equal(("2", "3", "Set efter sammen"), (decision.ValueBefore, decision.ValueAfter, decision.Reason));
        Assert.Equal(OwnershipRules.Newest, (await RulesInForce.ReadAsync(site.Database, CancellationToken.None)).RulesVersion);
        Assert.All(await site.Of<VerdictStore>().AllAsync(CancellationToken.None), verdict => Assert.Equal(OwnershipRules.Newest, verdict.RulesVersion));
        Assert.Contains("Der er ingen nyere regler", await secretary.PageAsync("/sekretariat/ejerskab/regler"), StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.Json;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public class RecordPagesTests
{
    private static readonly Act Level = new() { Kind = "product.level", Subject = "product", SubjectKey = "os2mo", ProductSlug = "os2mo", Before = "1", After = "2", Reason = "Bestyrelsen sagde ja", Evidence = "https://example.dk/referat" };

    [Fact]
    public async Task A_products_decisions_say_who_by_role_what_when_and_why_and_name_nobody()
    {
        await using var site = await SiteHost.StartAsync();
        var secretary = await site.AddPersonAsync([RoleName.Secretariat]);
        await AppendAsync(site, secretary, Level);
        var page = await site.PageAsync("/produkter/os2mo/beslutninger");
        foreach (var part in new[] { "af sekretariat", "Bestyrelsen sagde ja", "https://example.dk/referat", "<del>", "<ins>" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotContain(secretary.AccountId, page, StringComparison.Ordinal);
        Assert.DoesNotContain(secretary.Name, page, StringComparison.Ordinal);
        Assert.Contains("by secretariat", await site.PageAsync("/en/produkter/os2mo/beslutninger"), StringComparison.Ordinal);
        Assert.Contains("/produkter/os2mo/beslutninger", await site.PageAsync("/produkter/os2mo"), StringComparison.Ordinal);
        await site.PageAsync("/produkter/os2iot/beslutninger");
        await site.PageAsync("/produkter/nowhere/beslutninger", 404);
        await site.PageAsync("/produkter/os2mo/beslutninger?som=exe", 404);
    }

    [Fact]
    public async Task A_verdict_that_changed_is_told_in_words_and_what_stayed_is_left_out()
    {
        await using var site = await SiteHost.StartAsync();
        await AppendAsync(site, await site.AddPersonAsync([RoleName.Secretariat]), new Act
        {
            Kind = VerdictStore.Changed, Subject = "repository", SubjectKey = "1", ProductSlug = "os2mo",
            Before = "licence=none claims=nobody makers=not-looked-at title=unlicensed", After = "licence=documented (MPL-2.0) claims=nobody makers=not-looked-at title=unclear",
        });
        var page = await site.PageAsync("/produkter/os2mo/beslutninger");
        foreach (var part in new[] { "Kataloget vurderede ejerskabet anderledes", "ingen licens fundet", "licens dokumenteret", "MPL-2.0", "uafklaret" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotContain("not-looked-at", page, StringComparison.Ordinal);
        Assert.DoesNotContain("title=", page, StringComparison.Ordinal);
        Assert.Contains("judged the ownership differently", await site.PageAsync("/en/produkter/os2mo/beslutninger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_attachments_and_strangers_get_no_account_numbers()
    {
        await using var site = await SiteHost.StartAsync();
        var secretary = await site.AddPersonAsync([RoleName.Secretariat]);
        await AppendAsync(site, secretary, Level with { Reason = "=1+1" });
        using var visitor = site.Visitor();
        using var csv = await visitor.GetAsync("/produkter/os2mo/beslutninger?som=csv");
        Assert.Equal(("text/csv", "attachment"), (csv.Content.Headers.ContentType?.MediaType, csv.Content.Headers.ContentDisposition?.DispositionType));
        var text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(secretary.AccountId, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await visitor.PageAsync("/produkter/os2mo/beslutninger?som=json"));
        Assert.Equal("product.level", json.RootElement.GetProperty("rows")[0].GetProperty("kind").GetString());
        Assert.DoesNotContain(secretary.AccountId, json.RootElement.GetRawText(), StringComparison.Ordinal);

        using var desk = await site.SignInAsync(RoleName.Secretariat);
        Assert.Contains(secretary.AccountId, await desk.PageAsync("/sekretariat/beslutninger?som=csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/sekretariat/beslutninger?som=csv")).StatusCode);
    }

    [Fact]
    public async Task A_repository_tells_what_the_crawler_decided_and_a_product_what_became_of_its_idea()
    {
        await using var site = await SiteHost.StartDemoAsync();
        Assert.Contains("Idéen blev skrevet ned", await site.PageAsync("/produkter/fjordtid/beslutninger"), StringComparison.Ordinal);
        var page = await site.PageAsync("/repositories/demo-engkilde/moedelokalet/beslutninger");
        Assert.Contains("kataloget selv", page, StringComparison.Ordinal);
        Assert.Contains("Arkiveret", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/beslutninger", await site.PageAsync("/repositories/demo-engkilde/moedelokalet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_walks_the_whole_record_and_filters_it()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        for (var i = 1; i <= 60; i++)
            await AppendAsync(site, secretary.Account!, Level with { Reason = $"grund-{i}." });
        await AppendAsync(site, secretary.Account!, new Act { Kind = "account.state", Subject = "account", SubjectKey = "x", Reason = "en-konto." });

        var newest = await secretary.PageAsync("/sekretariat/beslutninger");
        Assert.Contains("en-konto.", newest, StringComparison.Ordinal);
        Assert.Contains("grund-60.", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("grund-5.", newest, StringComparison.Ordinal);
        Assert.Contains("foer=12", newest, StringComparison.Ordinal);
        var older = await secretary.PageAsync("/sekretariat/beslutninger?foer=12");
        Assert.Contains("grund-5.", older, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", older, StringComparison.Ordinal);
        var accounts = await secretary.PageAsync("/sekretariat/beslutninger?emne=account");
        Assert.Contains("en-konto.", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("grund-", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("en-konto.", await secretary.PageAsync("/sekretariat/beslutninger?til=2020-01-01&fra=nonsense"), StringComparison.Ordinal);
        Assert.Equal(2, (await secretary.PageAsync("/sekretariat/beslutninger?emne=account&som=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_record_that_was_touched_is_told_on_the_desk_and_to_everybody()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        for (var i = 0; i < 3; i++)
            await AppendAsync(site, secretary.Account!, Level);
        Assert.Contains("Kæden er hel", await secretary.PageAsync("/sekretariat"), StringComparison.Ordinal);
        await site.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE Decision SET Reason = 'noget andet' WHERE Number = 2", null), TestContext.Current.CancellationToken);
        await AppendAsync(site, secretary.Account!, Level);
        Assert.Contains("brudt ved beslutning nr. 2", await secretary.PageAsync("/sekretariat"), StringComparison.Ordinal);
        Assert.Contains("broken at decision no. 2", await site.PageAsync("/en/beslutninger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_lost_its_end_is_told()
    {
        await using var site = await SiteHost.StartAsync();
        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        for (var i = 0; i < 3; i++)
            await AppendAsync(site, secretary.Account!, Level);
        await secretary.PageAsync("/sekretariat");
        await site.Database.ChangeAsync(change => change.ExecuteAsync("DELETE FROM Decision WHERE Number = 3", null), TestContext.Current.CancellationToken);
        Assert.Contains("mistet sin ende", await secretary.PageAsync("/sekretariat"), StringComparison.Ordinal);
        Assert.Contains("mistet sin ende", await site.PageAsync("/beslutninger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_gets_the_hashes_of_all_rows_and_nothing_else_of_them()
    {
        await using var site = await SiteHost.StartAsync();
        var person = await site.AddPersonAsync([RoleName.Administrator]);
        await AppendAsync(site, person, new Act { Kind = "account.state", Subject = "account", SubjectKey = "x", Reason = "hemmelig" });
        await AppendAsync(site, person, Level);
        using var json = JsonDocument.Parse(await site.PageAsync("/beslutninger?som=json"));
        var rows = await site.Of<DecisionStore>().WindowAsync(0, 10, TestContext.Current.CancellationToken);
        Assert.Equal(rows.Reverse().Select(row => (row.Number, row.Hash)), json.RootElement.EnumerateArray().Select(row => (row.GetProperty("number").GetInt64(), row.GetProperty("hash").GetString()!)));
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.Equal(2, row.EnumerateObject().Count()));
    }

    private static Task<long> AppendAsync(SiteHost site, Account account, Act act) => site.Database.ChangeAsync(
        change => DecisionLog.AppendAsync(change, new Actor { AccountId = account.AccountId, Role = RoleName.Secretariat }, act), TestContext.Current.CancellationToken);
}

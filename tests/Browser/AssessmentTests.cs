using Microsoft.Playwright;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Browser;

/// <summary>The way of a self-assessment to a published evaluation and a level, walked with the keyboard alone, each page held to the rules of accessibility.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AssessmentTests(BrowserSite browsers)
{
    private const string Slug = "os2mo";
    private const string Next = "[name=Go][value=videre]";
    private const string Send = "[name=Go][value=send]";

    private static readonly string[] Sandbox = [.. Requirements.At(0).Where(demand => demand.Theme == "form").Select(demand => demand.Id)];

    private readonly List<string> _faults = [];

    [Fact]
    public async Task From_the_coordinators_answers_to_a_level_that_everybody_sees()
    {
        await using var site = await SiteHost.StartAsync(onPort: true);
        var coordinator = await OpenAsync(site, await site.AddPersonAsync([RoleName.Coordinator], null, Slug));
        var sheet = await AssessAsync(coordinator);
        await coordinator.Context.CloseAsync();

        var desk = await OpenAsync(site, await site.AddPersonAsync([RoleName.Secretariat]));
        var evaluation = await EvaluateAsync(desk);
        await ProposeAsync(desk);
        await desk.Context.CloseAsync();
        var second = await OpenAsync(site, await site.AddPersonAsync([RoleName.Secretariat]));
        await second.GotoAsync($"/sekretariat/governance/{Slug}");
        await LookAsync(second);
        await new Keyboard(second).PressAsync("[name=Go][value=bekraeft]", "?gemt=1");
        await second.Context.CloseAsync();

        var visitor = await OpenAsync(site, null);
        await visitor.GotoAsync($"/produkter/{Slug}");
        await new Keyboard(visitor).PressAsync($"main a[href='{evaluation}']", evaluation);
        Assert.Contains("Aftalen er set.", await visitor.InnerTextAsync("main"), StringComparison.Ordinal);
        await new Keyboard(visitor).PressAsync($"main a[href='{sheet}']", sheet);
        await LookAsync(visitor);
        await visitor.Context.CloseAsync();
        Assert.Equal(2, (await site.Of<ProductStore>().FindAsync(Slug, CancellationToken.None))!.Level);
        Assert.Empty(_faults);
        Assert.Null((await site.Of<DecisionStore>().VerifyAsync(null, CancellationToken.None)).BrokenRow);
    }

    /// <summary>Aims at the sandbox, forgets an explanation, is told so where it is lacking, and sends.</summary>
    private async Task<string> AssessAsync(IPage page)
    {
        var keys = new Keyboard(page);
        await page.GotoAsync($"/produkter/{Slug}");
        await keys.PressAsync("main a[href$='/ret']", "/ret");
        await keys.PressAsync("main a[href$='/ret/governance']", "/ret/governance");
        await LookAsync(page);
        await keys.ToAsync("[name=Aim]");
        await page.Keyboard.PressAsync("Home");
        await keys.PressAsync("[name=Go][value=begynd]", "/selvevaluering/relevans");
        await LookAsync(page);
        await AnswerAsync(keys, "R1", SheetChoice.Yes, "Én indgang til organisationsdata.");
        await keys.PressAsync(Next, "/selvevaluering/formkrav");
        foreach (var demand in Sandbox)
            await AnswerAsync(keys, demand, demand == "F3" ? SheetChoice.No : SheetChoice.Yes, demand == "F3" ? "" : "Se repository'et.");
        await keys.PressAsync(Next, "/selvevaluering/strategi");
        await keys.PressAsync("nav.way a[href$='/ret/selvevaluering']", "/ret/selvevaluering");
        await LookAsync(page);
        Assert.Contains("mangler forklaring", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await keys.PressAsync("main li a[href$='#F3']", "/selvevaluering/formkrav");
        Assert.EndsWith("#F3", page.Url, StringComparison.Ordinal);
        await keys.WriteAsync("F3.Body", "Udbuddet er på vej.");
        await keys.PressAsync(Next, "/selvevaluering/strategi");
        await keys.PressAsync("nav.way a[href$='/ret/selvevaluering']", "/ret/selvevaluering");
        await keys.WriteAsync("OnBehalfOf", "Styregruppen");
        await keys.PressAsync(Send, "?sendt=1");
        await LookAsync(page);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task<string> EvaluateAsync(IPage page)
    {
        var keys = new Keyboard(page);
        await page.GotoAsync("/sekretariat");
        await keys.PressAsync("main a[href='/sekretariat/governance']", "/sekretariat/governance");
        await LookAsync(page);
        await page.GotoAsync($"/sekretariat/governance/{Slug}");
        await keys.PressAsync("[name=Go][value=evaluer]", "/evaluering/relevans");
        await LookAsync(page);
        Assert.Contains("Én indgang til organisationsdata.", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await AnswerAsync(keys, "R1", SheetChoice.Met, "");
        await keys.PressAsync(Next, "/evaluering/formkrav");
        foreach (var demand in Sandbox)
            await AnswerAsync(keys, demand, demand == "F3" ? SheetChoice.Partly : SheetChoice.Met, demand == "F3" ? "Aftalen er set." : "");
        await keys.PressAsync(Next, "/evaluering/strategi");
        await keys.PressAsync("nav.way a[href$='/evaluering']", "/evaluering");
        await LookAsync(page);
        await keys.PressAsync(Send, "?sendt=1");
        await LookAsync(page);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task ProposeAsync(IPage page)
    {
        var keys = new Keyboard(page);
        await page.GotoAsync($"/sekretariat/governance/{Slug}");
        await keys.ChooseAsync("Level", "2");
        await keys.WriteAsync("Reason", "Bestyrelsen har godkendt produktet.");
        await keys.PressAsync("[name=Go][value=niveau]", "?gemt=1");
        await LookAsync(page);
        Assert.Contains("Du har selv foreslået det", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(Keyboard keys, string demand, string choice, string text)
    {
        await keys.ChooseAsync($"{demand}.Choice", choice);
        if (text.Length > 0)
            await keys.WriteAsync($"{demand}.Body", text);
    }

    /// <summary>A window of its own: a person's, or a visitor's.</summary>
    private async Task<IPage> OpenAsync(SiteHost site, Account? person)
    {
        var address = site.Client.BaseAddress!;
        var page = await browsers.OpenAsync(at: address);
        if (person is not null)
            await page.Context.AddCookiesAsync([new Cookie { Name = AccountSetup.CookieName, Value = site.SessionCookie(person), Url = address.AbsoluteUri }]);
        return page;
    }

    private async Task LookAsync(IPage page) => _faults.AddRange(await BrowserSite.AccessibilityFaultsAsync(page, isReloading: false));
}

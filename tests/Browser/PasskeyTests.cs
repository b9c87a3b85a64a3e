using Microsoft.Playwright;
using OS2.Catalog.Accounts;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Browser;

/// <summary>Passkeys in a real browser, with an authenticator that the browser itself pretends to have.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PasskeyTests(BrowserSite site)
{
    [Fact]
    public async Task Is_made_signs_in_as_two_factors_and_is_taken_away()
    {
        var page = await OpenAsync();
        var account = await site.Site.AddPersonAsync([RoleName.Secretariat]);
        await page.GotoAsync("/log-ind");
        await page.FillAsync("[name='Input.Email']", account.Email);
        await page.FillAsync("[name='Input.Password']", SiteHost.Password);
        await page.Keyboard.PressAsync("Enter");
        // With a password alone the secretariat is asked for more.
        await page.WaitForURLAsync("**/konto?mangler=ekstra-kode");

        await page.FillAsync("[name=PasskeyName]", "Kontorets maskine");
        await page.Locator("[data-passkey-create]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("th", new PageLocatorOptions { HasText = "Kontorets maskine" }).WaitForAsync();
        Assert.Contains("passkey", await site.Site.LetterAsync(account.Email), StringComparison.OrdinalIgnoreCase);

        await page.Locator(".person form button").ClickAsync();
        await page.GotoAsync("/log-ind");
        await page.ClickAsync("[data-passkey-sign-in]");
        await page.WaitForURLAsync("**/sekretariat");

        await page.GotoAsync("/konto");
        await page.ClickAsync("form[action*=RemovePasskey] button");
        await page.Locator("th", new PageLocatorOptions { HasText = "Kontorets maskine" }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Locator(".person form button").ClickAsync();
        await page.GotoAsync("/log-ind");
        await page.ClickAsync("[data-passkey-sign-in]");
        await page.Locator(".error-summary, [data-passkey-failed]:not([hidden])").First.WaitForAsync();
        Assert.Contains("/log-ind", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Says_so_when_the_person_has_none()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/en/log-ind");
        await page.ClickAsync("[data-passkey-sign-in]");
        var failed = page.Locator("[data-passkey-failed]");
        await failed.WaitForAsync();
        Assert.Equal("alert", await failed.GetAttributeAsync("role"));
        await page.Context.CloseAsync();
    }

    /// <summary>Passkeys belong to a name, not to a number: a window on the site's other address.</summary>
    private async Task<IPage> OpenAsync()
    {
        site.SkipWithoutBrowser();
        var page = await site.OpenAsync(at: new UriBuilder(site.Address) { Host = "localhost" }.Uri);
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }
}

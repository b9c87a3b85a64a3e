using OS2.Catalog.Accounts;
using OS2.Catalog.Crawler.Commands;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Tests.Accounts;

/// <summary>The two commands that an operator runs about people and their decisions.</summary>
public class CreateAdminTests
{
    [Fact]
    public async Task Prints_a_link_that_makes_an_administrator_once()
    {
        await using var site = await SiteHost.StartAsync();
        var (code, printed, _) = await RunAsync(site, "anna@os2.example");
        Assert.Equal(0, code);
        using var person = site.Visitor();
        var link = SiteHost.LinkIn(printed);
        using var joined = await person.SendFormAsync(link, ("Input.Name", "Anna"), ("Input.Password", "four quite random words"), ("Input.Again", "four quite random words"));
        Assert.Equal("/sekretariat", joined.Headers.Location?.OriginalString);
        Assert.Contains("mangler=ekstra-kode", (await person.GetAsync("/sekretariat")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal("anna@os2.example", Assert.Single(await site.Of<AccountStore>().WithRoleAsync(RoleName.Administrator, CancellationToken.None)).Email);
        Assert.Contains("Linket er brugt", await person.PageAsync(link), StringComparison.Ordinal);

        // One who is in needs no second link, and the command is no way to take an account over.
        Assert.Equal(2, (await RunAsync(site, "Anna@os2.example")).Code);
    }

    [Fact]
    public async Task A_second_link_ends_the_first()
    {
        await using var site = await SiteHost.StartAsync();
        var first = SiteHost.LinkIn((await RunAsync(site, "anna@os2.example")).Printed);
        var second = SiteHost.LinkIn((await RunAsync(site, "anna@os2.example")).Printed);
        using var person = site.Visitor();
        Assert.Contains("Linket er brugt", await person.PageAsync(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Linket er brugt", await person.PageAsync(second), StringComparison.Ordinal);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("anna"), InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task Wants_one_address(string? address)
    {
        await using var site = await SiteHost.StartAsync();
        var (code, printed, complaint) = await RunAsync(site, address);
        Assert.Equal((2, ""), (code, printed));
        Assert.Contains("one mail address", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_log_proves_the_record_and_names_the_row_that_was_changed()
    {
        await using var site = await SiteHost.StartAsync();
        await RunAsync(site, "anna@os2.example");
        await RunAsync(site, "bo@os2.example");
        var (code, whole) = await VerifyAsync(site);
        Assert.Equal((0, true), (code, whole.StartsWith("2 decisions", StringComparison.Ordinal)));

        await site.Database.ChangeAsync(change => change.ExecuteAsync("UPDATE Decision SET ValueAfter = 'member' WHERE Number = 1", new { }), CancellationToken.None);
        var (broken, named) = await VerifyAsync(site);
        Assert.Equal(1, broken);
        Assert.StartsWith("BROKEN at row 1", named, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Printed, string Complaint)> RunAsync(SiteHost site, string? address)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CreateAdmin.RunAsync(site.Services, address, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private static async Task<(int Code, string Printed)> VerifyAsync(SiteHost site)
    {
        await using var output = new StringWriter();
        return (await VerifyLogCommand.RunAsync(site.Services, output, known: null, CancellationToken.None), output.ToString());
    }
}

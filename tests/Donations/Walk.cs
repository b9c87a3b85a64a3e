using System.Net;
using OS2.Catalog.Accounts;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Donations;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

/// <summary>The way of a donation through its pages, for tests that begin further on.</summary>
internal static class Walk
{
    /// <summary>Fills in all steps but the code.</summary>
    /// <param name="member">Of the body.</param>
    /// <param name="address">The donation's page.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="body">Who sits in the team.</param>
    public static async Task FillAsync(Browsing member, string address, string name, string body = "aarhus-kommune")
    {
        await DonationPageTests.SaveAsync(member, address + "/formaal", ("Input.Name", name), ("Input.Purpose", "Borgere melder huller i vejen."), ("Input.Value", "Færre opkald."), ("Input.Others", "Alle har veje."));
        await DonationPageTests.SaveAsync(member, address + "/rettigheder", ("Input.MadeBy", "employees"), ("Input.Tender", "yes"));
        await DonationPageTests.SaveAsync(member, address + "/mennesker", ("Input.CoordinatorName", "Vejafdelingen"), ("Input.CoordinatorMail", "vej@kommune.example"), ("Input.TeamName", "Holdet"),
            ("Input.TeamKind", "project"), ("Team[0].BodySlug", body), ("Team[0].Name", "Vej"), ("Team[1].BodySlug", ""), ("Team[1].Name", ""), ("Input.Suppliers", ""), ("Go", "next"));
    }

    /// <summary>Gives the code and sends.</summary>
    public static async Task SendAsync(SiteHost site, string donationId, Browsing member)
    {
        var address = $"/donationer/{donationId}";
        if (!Exists(site))
            site.GitHub.Add(Repository());
        await DonationPageTests.AskForAsync(member, address + "/kode", "https://github.test/aarhus/vejhul");
        await site.ReadDonationsAsync();
        using var sent = await member.SendFormAsync(address + "/send", ("Level", "0"), ("Go", "send"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal(DonationState.Sent, (await site.DonationAsync(donationId)).State);
    }

    /// <summary>A donation that was sent, and a browser of the member who did.</summary>
    public static async Task<(string DonationId, Browsing Member)> SentAsync(SiteHost site, string name = "Vejhullet")
    {
        var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        var address = await DonationPageTests.BeginAsync(member);
        var donationId = address.Split('/')[2];
        await FillAsync(member, $"/donationer/{donationId}", name);
        await SendAsync(site, donationId, member);
        return (donationId, member);
    }

    /// <summary>What the page's forms say that the person has seen; 0 where there is none.</summary>
    public static string VersionIn(string page)
    {
        const string Field = "name=\"Version\" value=\"";
        var start = page.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        return start < Field.Length ? "0" : page[start..page.IndexOf('"', start)];
    }

    public static MemoryRepository Repository() => new()
    {
        Owner = "aarhus", Name = "vejhul", Licence = "MPL-2.0",
        Files = MemoryRepository.NoFiles.Add("README.md", MemoryFile.Text("# Vejhul\n\nBorgere melder huller i vejen.\n")).Add("LICENSE", MemoryFile.Text("Mozilla Public License Version 2.0\n"))
            .Add("src/hul.cs", MemoryFile.Text("class Hul;\n")).Add("docs/start.md", MemoryFile.Text("# Start\n\nSådan begynder man.\n")),
    };

    private static bool Exists(SiteHost site)
    {
        try
        {
            return site.GitHub["aarhus/vejhul"] is not null;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }
}

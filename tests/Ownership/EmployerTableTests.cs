using OS2.Catalog.Data;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Tests.Ownership;

public sealed class EmployerTableTests
{
    [Theory]
    [InlineData("magenta.dk", "Magenta ApS")]
    [InlineData("magenta-aps.dk", "Magenta ApS")]
    [InlineData("testscanner.magenta-aps.dk", "Magenta ApS")]
    [InlineData("aarhus.dk", "Aarhus Kommune")]
    [InlineData("os2ind01.intern.syddjurs.dk", "Syddjurs Kommune")]
    [InlineData("os2.eu", "OS2 – Offentligt digitaliseringsfællesskab")]
    [InlineData("kmd.dk", "KMD A/S")]
    public void Knows_an_employer_by_domain_and_subdomain(string domain, string name) => Assert.Equal(name, EmployerTable.Shipped.Of(domain, 2020)?.Name);

    [Theory]
    [InlineData("gmail.com", MakerShare.FreeMail)]
    [InlineData("users.noreply.github.com", MakerShare.NoReply)]
    [InlineData("noreply.git.magenta.dk", MakerShare.NoReply)]
    [InlineData("vkristensen.dk", MakerShare.Domain)]
    [InlineData("", MakerShare.NoDomain)]
    public void Does_not_guess(string domain, string why)
    {
        Assert.Null(EmployerTable.Shipped.Of(domain, 2020));
        var share = Assert.Single(MakerShare.Of(new() { Authored = [new(domain, new Dictionary<int, int> { [2020] = 3 })] }, EmployerTable.Shipped));
        Assert.Equal((why, 3), (share.Unknown, share.Commits));
    }

    [Fact]
    public void A_domain_that_changed_hands_is_an_employers_for_its_years_alone()
    {
        var table = EmployerTable.Read("""
            { "employers": [
                { "name": "Før A/S", "kind": "supplier", "domains": [{ "domain": "x.dk", "until": 2018, "source": "s" }] },
                { "name": "Efter ApS", "kind": "company", "domains": [{ "domain": "x.dk", "from": 2020, "source": "s" }] } ] }
            """);
        Assert.Equal(("Før A/S", null, "Efter ApS", null), (table.Of("x.dk", 2018)?.Name, table.Of("x.dk", 2019)?.Name, table.Of("a.x.dk", 2021)?.Name, table.Of("x.dk", 0)?.Name));
        Assert.Contains("line 1", Assert.Throws<CatalogSetupException>(() => EmployerTable.Read("{ \"employers\": [{ \"domain\": 1 }] }")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", true)]
    [InlineData("x", "group_3_bot_8854db4105044cf1588d18dcb4f9a62b@noreply.git.magenta.dk", true)]
    [InlineData("x", "project_17_bot@noreply.gitlab.example.org", true)]
    [InlineData("MagentaBot", "info@magenta.dk", true)]
    [InlineData("GitHub", "noreply@github.com", true)]
    [InlineData("Sven Talbot", "talbot@aarhus.dk", false)]
    [InlineData("Bo Bottner", "bot@aarhus.dk", false)]
    [InlineData("Bo", "1234+bo@users.noreply.github.com", false)]
    [InlineData("", "", false)]
    public void Tells_programs_from_people(string name, string mail, bool isBot) => Assert.Equal(isBot, EmployerTable.Shipped.IsBot(new(name, mail)));

    [Theory]
    [InlineData("bo@Aarhus.DK ", "aarhus.dk")]
    [InlineData("bo@it-minds.dk [credential]", "it-minds.dk")]
    [InlineData("bo@macbook-pro-tilhrende-laura.local", "")]
    [InlineData("bo@bibos.(none)", "")]
    [InlineData("bo@mir-tlo", "")]
    [InlineData("=", "")]
    [InlineData("", "")]
    [InlineData("a@b@magenta.dk", "magenta.dk")]
    public void Reads_the_domain_of_an_address_and_keeps_no_machines_name(string mail, string domain) => Assert.Equal(domain, new CommitPerson("x", mail).Domain);

    [Fact]
    public void Every_entry_of_the_register_names_a_known_party() => Assert.NotNull(EmployerTable.Shipped.Of("regionsjaelland.dk", 0));
}

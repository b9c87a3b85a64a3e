using System.Diagnostics;
using FsCheck.Xunit;
using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Tests.PublicCode;

public class PublicCodeFileTests
{
    private static readonly string Valid = $"""
        publiccodeYmlVersion: "0.7.0"
        name: OS2test
        url: https://github.com/OS2test/os2test
        softwareVersion: 23
        releaseDate: 2026-01-31
        platforms: [web]
        categories: [it-development]
        developmentStatus: stable
        softwareType: standalone/web
        intendedAudience:
          countries: [DK]
          scope: [local-authorities]
        description:
          da:
            shortDescription: Kort om æøå
            longDescription: {new string('æ', 150)}
            features: [en]
        legal:
          license: MPL-2.0
          mainCopyrightOwner: OS2
        maintenance:
          type: contract
          contractors:
            - name: Firma
              until: 2027-12-31
        localisation:
          localisationReady: true
          availableLanguages: [da, en]
        dependsOn:
          open:
            - name: PostgreSQL
              versionMin: "12"
              optional: false
        """;

    [Fact]
    public void Reads_a_valid_file()
    {
        var file = PublicCodeFile.Parse(Valid);
        Assert.Empty(file.Findings);
        Assert.Equal(("OS2test", "23", "MPL-2.0", "OS2"), (file.Name, file.SoftwareVersion, file.License, file.MainCopyrightOwner));
        Assert.Equal(new DateOnly(2027, 12, 31), Assert.Single(file.Contractors).Until);
        Assert.Equal("Kort om æøå", Assert.Single(file.Descriptions).ShortDescription);
        Assert.Equal(("open", "PostgreSQL", "12"), file.DependsOn.Select(d => (d.Group, d.Name, d.VersionMin)).Single());
    }

    [Theory]
    [InlineData("license: MPL-2.0", "license: MPL 2", "legal.license", PublicCodeSeverity.Error)]
    [InlineData("license: MPL-2.0", "license: Magenta-1.0", "legal.license", PublicCodeSeverity.Warning)]
    [InlineData("name: OS2test", "nam: OS2test", "nam", PublicCodeSeverity.Error)]
    [InlineData("name: OS2test", "name: [OS2test]", "name", PublicCodeSeverity.Error)]
    [InlineData("name: OS2test", "name: OS2test\nname: igen", "name", PublicCodeSeverity.Error)]
    [InlineData("\"0.7.0\"", "\"0.6.0\"", "publiccodeYmlVersion", PublicCodeSeverity.Error)]
    [InlineData("\"0.7.0\"", "\"0.4.0\"", "publiccodeYmlVersion", PublicCodeSeverity.Warning)]
    [InlineData("Ready: true", "Ready: yes", "localisation.localisationReady", PublicCodeSeverity.Error)]
    [InlineData("until: 2027-12-31", "until: snart", "maintenance.contractors[0].until", PublicCodeSeverity.Error)]
    [InlineData("type: contract", "type: community", "maintenance.contacts", PublicCodeSeverity.Error)]
    [InlineData("[DK]", "[dk]", "intendedAudience.countries[0]", PublicCodeSeverity.Warning)]
    [InlineData("[it-development]", "[noget]", "categories[0]", PublicCodeSeverity.Warning)]
    [InlineData("stable", "færdig", "developmentStatus", PublicCodeSeverity.Error)]
    [InlineData("https://github.com/OS2test/os2test", "os2test", "url", PublicCodeSeverity.Error)]
    [InlineData("mainCopyrightOwner", "repoOwner", "legal.repoOwner", PublicCodeSeverity.Warning)]
    [InlineData("features: [en]", "features: []", "description.da.features", PublicCodeSeverity.Error)]
    public void Finds_a_fault_with_its_place(string good, string bad, string key, PublicCodeSeverity severity)
    {
        var findings = PublicCodeFile.Parse(Valid.Replace(good, bad, StringComparison.Ordinal)).Findings;
        var finding = Assert.Single(findings, f => f.Key == key);
        Assert.Equal(severity, finding.Severity);
        Assert.True(finding.Line > 0 && finding.Danish.Length > 0 && finding.English.Length > 0);
    }

    [Fact]
    public void Says_line_and_column()
    {
        var finding = Assert.Single(PublicCodeFile.Parse(Valid.Replace("[web]", "web", StringComparison.Ordinal)).Findings);
        Assert.Equal(("platforms", 6, 12), (finding.Key, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("GPL-2.0+")]
    [InlineData("GPL-2.0")]
    [InlineData("(MIT OR EUPL-1.2) AND MPL-2.0")]
    [InlineData("GPL-2.0-or-later WITH Classpath-exception-2.0")]
    public void Takes_licence_expressions(string expression) =>
        Assert.Empty(PublicCodeFile.Parse(Valid.Replace("MPL-2.0", expression, StringComparison.Ordinal)).Findings);

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void Counts_characters_as_people_do(int length, bool isValid)
    {
        var brief = string.Concat(Enumerable.Repeat("👩‍👩‍👧", length));
        Assert.Equal(isValid, PublicCodeFile.Parse(Valid.Replace("Kort om æøå", brief, StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void Names_what_is_missing()
    {
        var keys = PublicCodeFile.Parse("name: x").Findings.Select(f => f.Key);
        foreach (var key in new[] { "publiccodeYmlVersion", "url", "platforms", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation" })
            Assert.Contains(key, keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# kun en kommentar")]
    [InlineData("- a")]
    [InlineData("a: [")]
    [InlineData("\tname: x")]
    [InlineData("name: *ukendt")]
    [InlineData("a: &a [*a]")]
    [InlineData("? [a]\n: b")]
    [InlineData("name: \"\\xZZ\"")]
    [InlineData("name: !!binary x\n---\nname: y")]
    public void Reports_what_is_no_such_file(string text) => Assert.False(PublicCodeFile.Parse(text).IsValid);

    [Fact]
    public void Refuses_an_alias_bomb_and_depth_soon()
    {
        var watch = Stopwatch.StartNew();
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        Assert.Contains("aliases", Assert.Single(PublicCodeFile.Parse(bomb).Findings).English, StringComparison.Ordinal);
        Assert.Contains("deep", Assert.Single(PublicCodeFile.Parse("a: " + new string('[', 100_000)).Findings).English, StringComparison.Ordinal);
        Assert.False(PublicCodeFile.Parse("a: " + new string('x', 600_000)).IsValid);
        Assert.False(PublicCodeFile.Parse(string.Concat(Enumerable.Repeat("a: {b: ", 50_000))).IsValid);
        PublicCodeFile.Parse(string.Concat(Enumerable.Repeat("? ", 100_000)));
        PublicCodeFile.Parse("a: \"" + new string('x', 500_000));
        PublicCodeFile.Parse(string.Concat(Enumerable.Repeat("a: b: c\n", 60_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), watch.Elapsed.ToString());
    }

    [Property(MaxTest = 300)]
    public void Never_fails_on_random_text(string? text, int[] picks)
    {
        string[] pieces = ["name", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "&a ", "*a", "\"", "'", "|\n", ">\n", "# ", "? ", "!!int ", "%", "---\n", "...\n", "legal", "license", "description", "da", "\t", "yes", ",", "\\x", "<<"];
        Assert.NotNull(PublicCodeFile.Parse(text ?? "").Findings);
        Assert.NotNull(PublicCodeFile.Parse(string.Concat(picks.Select(p => pieces[(int)((uint)p % pieces.Length)]))).Findings);
    }
}

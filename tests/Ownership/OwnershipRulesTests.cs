using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>The kinds of case that real repositories show, each named by what it is.</summary>
public sealed class OwnershipRulesTests
{
    private static string Mpl => Shipped.Text("LICENSE");

    private const string Paragraph = "# X\n\nX was programmed by IT Minds ApS for OS2 – Offentligt digitaliseringsfællesskab.\n\nCopyright (c) 2014, OS2 – Offentligt digitaliseringsfællesskab.\n\nX is free software; you may use it under the terms of version 2.0 of the Mozilla Public License.";

    [Fact]
    public async Task Network_named_and_licence_exact_is_claimed_and_no_more()
    {
        var verdict = await JudgeAsync(("README.md", Paragraph), ("LICENSE", Mpl), ("src/a.cs", "class A;"));
        Assert.Equal("licence=documented (MPL-2.0) claims=network makers=not-looked-at title=claimed", verdict.Line);
        Assert.Equal("claims network, expression MPL-2.0, licence documented, makers not-looked-at, title claimed",
            string.Join(", ", Verdict.AnswersOf(verdict.Line).OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key} {answer.Value}")));
        Assert.Contains(verdict.Missing, piece => piece is { Kind: "agreement", Value: "IT Minds ApS" });
        Assert.Contains(verdict.Findings, f => f.Rule == "C3" && f.Values[0] == "IT Minds ApS");
        Assert.Contains(verdict.Findings, f => f.Rule == "H1");
    }

    [Fact]
    public async Task The_words_of_a_licence_name_no_holder()
    {
        var verdict = await JudgeAsync(("README.md", Paragraph), ("LICENSE", Shipped.Text("crawler/Demo/World/_licences/Apache-2.0.txt")), ("src/a.cs", "class A;"));
        Assert.Equal(ClaimAnswer.Network, verdict.Claims);
        Assert.DoesNotContain(verdict.Findings, finding => finding.Rule == "C5");
    }

    [Fact]
    public async Task Case_1_no_licence_file_and_the_readme_claims_one()
    {
        var verdict = await JudgeAsync(("README.md", "# X\n\nLicensed under MPL 2.0, see LICENSE."), ("a.cs", "class A;"));
        Assert.Equal(LicenceAnswer.Stated, verdict.Licence);
        Assert.Equal("README.md", Assert.Single(verdict.Findings.Single(f => f.Rule == "L15").Quotes).Path);
        Assert.Contains(verdict.Missing, piece => piece is { Kind: "licence-text", Value: "MPL-2.0" });
    }

    [Fact]
    public async Task Case_2_no_licence_file_and_metadata_say_one() =>
        Assert.Equal((LicenceAnswer.Stated, "MPL-2.0"), Told(await JudgeAsync(("pyproject.toml", "[project]\nlicense = \"MPL-2.0\""), ("a.py", "x = 1"))));

    [Fact]
    public async Task Case_3_licence_file_and_metadata_disagree_unless_it_is_a_tools_default()
    {
        Assert.Equal(LicenceAnswer.Conflict, (await JudgeAsync(("LICENSE", Mpl), ("package.json", "{\"license\": \"MIT\"}"), ("a.js", "x"))).Licence);
        var verdict = await JudgeAsync(("LICENSE", Mpl), ("composer.json", "{\"license\": \"proprietary\"}"), ("a.php", "x"));
        Assert.Equal(LicenceAnswer.Documented, verdict.Licence);
        Assert.Contains(verdict.Findings, f => f.Rule == "L12");
    }

    [Fact]
    public async Task Case_4_the_licence_is_a_link()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(Archive.Link("LICENSE", "LICENSES/MPL-2.0.txt"), Archive.File("LICENSES/MPL-2.0.txt", Mpl), Archive.File("a.cs", "class A;")), keep: RepositoryReader.WantsOfOneTree());
        Assert.Equal((LicenceAnswer.Documented, "MPL-2.0"), Told(Judge(tree)));
    }

    [Fact]
    public async Task Case_5_a_licence_in_a_theme_is_not_the_repositorys() =>
        Assert.Equal(LicenceAnswer.None, (await JudgeAsync(("themes/x/LICENSE", Mpl), ("README.md", "# X"), ("a.cs", "class A;"))).Licence);

    [Fact]
    public async Task Case_6_the_licence_fits_neither_rule() =>
        Assert.Contains((await JudgeAsync(("LICENSE", Mpl), ("README.md", "# Referater"))).Findings, f => f.Rule == "L17");

    [Fact]
    public async Task Case_7_a_supplier_is_the_named_holder()
    {
        var verdict = await JudgeAsync(("LICENSE", Mpl), ("a.py", "# SPDX-FileCopyrightText: Magenta ApS\n# SPDX-License-Identifier: MPL-2.0"));
        Assert.Equal((ClaimAnswer.Supplier, TitleAnswer.Others), (verdict.Claims, verdict.Title));
        Assert.Contains(verdict.Missing, piece => piece is { Kind: "agreement", Value: "Magenta ApS" });
        Assert.Equal(("a.py", 1), verdict.Findings.Where(f => f.Rule == "C2").Select(f => (f.Quotes[0].Path, f.Quotes[0].Line)).Single());
    }

    [Fact]
    public async Task Case_8_the_readme_names_the_network_and_headers_the_supplier()
    {
        var verdict = await JudgeAsync(("README.md", Paragraph), ("LICENSE", Mpl), ("a.py", "# Copyright (c) 2018 Magenta ApS"));
        Assert.Equal((ClaimAnswer.Mixed, TitleAnswer.Unclear), (verdict.Claims, verdict.Title));
    }

    [Fact]
    public async Task Case_9_a_notice_without_a_name_is_neither_a_holder_nor_a_fault()
    {
        var verdict = await JudgeAsync(("LICENSE", Mpl), ("Properties/AssemblyInfo.cs", "[assembly: AssemblyCopyright(\"Copyright ©  2018\")]"));
        Assert.Equal(ClaimAnswer.Nobody, verdict.Claims);
        Assert.Equal("good", verdict.Findings.Single(f => f.Rule == "C11").Tone);
    }

    [Fact]
    public async Task Case_10_third_party_notices_are_no_fault_of_the_repository()
    {
        var verdict = await JudgeAsync(("README.md", Paragraph), ("LICENSE", Mpl), ("a.cs", "class A;"), ("wwwroot/lib/x/x.js", "/* Copyright (c) 2012 Widget Corp. GPL */"));
        Assert.Equal(ClaimAnswer.Network, verdict.Claims);
        Assert.Contains(verdict.Findings, f => f.Rule == "F2");
    }

    [Theory]
    [InlineData("Digst.OioIdws.Soap/Properties/AssemblyInfo.cs", "[assembly: AssemblyCompany(\"KMD A/S\")]\n[assembly: AssemblyCopyright(\"Copyright © KMD A/S 2021\")]")]
    [InlineData("ooapi/src/main/java/dk/x/Parameter.java", "/*\n * Copyright (c) 2010, DanID A/S\n */")]
    [InlineData("idp/src/main/java/org/springframework/security/Filter.java", "/* Copyright 2004-present Spring Ltd */")]
    [InlineData("Infrastructure.OpenXML/Properties/AssemblyInfo.cs", "[assembly: AssemblyCompany(\"Hewlett-Packard\")]\n[assembly: AssemblyCopyright(\"Copyright © Hewlett-Packard 2015\")]")]
    public async Task Case_10_kits_that_were_copied_and_computers_that_sign_for_themselves_are_no_holders(string path, string text) =>
        Assert.Equal(ClaimAnswer.Network, (await JudgeAsync(("README.md", Paragraph), ("LICENSE", Mpl), ("a.cs", "class A;"), (path, text))).Claims);

    [Fact]
    public async Task No_approved_licence_names_a_holder_by_its_own_words()
    {
        var named = new List<string>();
        foreach (var (id, text) in SpdxText.Approved())
        {
            var verdict = await JudgeAsync(("README.md", Paragraph), ("LICENSE", text), ("a.cs", "class A;"));
            if (verdict.Claims != ClaimAnswer.Network)
                named.Add($"{id}: {string.Join(" | ", verdict.Findings.Where(f => f.Rule is "C2" or "C4" or "C5" or "C8" or "C9").SelectMany(f => f.Values))}");
        }

        Assert.True(named.Count == 0, string.Join('\n', named));
    }

    [Fact]
    public async Task Case_11_a_paid_part_is_taken_out_of_the_licence() =>
        Assert.Contains((await JudgeAsync(("README.md", Paragraph + "\n\nThe reporting module requires a commercial licence."), ("LICENSE", Mpl), ("a.cs", "class A;"))).Findings, f => f.Rule == "L10");

    [Theory]
    [InlineData("The project and responsibility have been handed over to the vendor Magenta.", true)]
    [InlineData("Ansvaret for projektet er overdraget til leverandøren.", true)]
    [InlineData("Vedligeholdelsen er overtaget af Magenta ApS.", true)]
    [InlineData("The code has been handed over to OS2 by Magenta.", false)]
    [InlineData("Control is transferred to the next handler.", false)]
    public async Task Case_12_the_readme_says_that_it_was_handed_over_while_the_notice_names_the_network(string sentence, bool isTold)
    {
        var verdict = await JudgeAsync(("README.md", Paragraph + "\n\n" + sentence), ("LICENSE", Mpl), ("a.cs", "class A;"));
        Assert.Equal((ClaimAnswer.Network, isTold ? TitleAnswer.Unclear : TitleAnswer.Claimed), (verdict.Claims, verdict.Title));
        Assert.Equal(isTold, verdict.Findings.Any(f => f.Rule == "D6" && f.Quotes[0].Text == sentence));
    }

    [Fact]
    public async Task Case_13_the_readme_points_to_another_host() =>
        Assert.Contains((await JudgeAsync(("README.md", "The repository has moved to https://bitbucket.org/novataris/x"))).Findings, f => f.Rule == "D1");

    [Fact]
    public async Task Case_14_an_unfilled_template_is_said_to_be_one() =>
        Assert.Contains((await JudgeAsync(("README.md", "# [Projektnavn]\n\nSkriv her."), ("LICENSE", Mpl))).Findings, f => f.Rule == "L8");

    [Fact]
    public async Task Case_15_names_of_a_template_are_nobody() =>
        Assert.Contains((await JudgeAsync(("AUTHORS", "John Doe"), ("SECURITY.md", "Skriv til insert-mail@os2.eu"), ("LICENSE", Mpl))).Missing, piece => piece.Kind == "unfilled");

    [Fact]
    public async Task Case_17_metadata_point_at_the_suppliers_own_host() =>
        Assert.Contains((await JudgeAsync(("publiccode.yml", "publiccodeYmlVersion: \"0.4\"\nname: X\nurl: https://git.magenta.dk/x\nlegal:\n  license: MPL-2.0\n  mainCopyrightOwner: Magenta ApS\n"), ("LICENSE", Mpl))).Findings, f => f.Rule == "D1");

    [Fact]
    public async Task Case_18_two_readmes_side_by_side() =>
        Assert.Contains((await JudgeAsync(("README.md", "# X"), ("readme.md", "# x"), ("LICENSE", Mpl))).Findings, f => f.Rule == "D2");

    [Fact]
    public async Task A_licence_text_that_is_not_what_its_name_says_is_told() =>
        Assert.Contains((await JudgeAsync(("LICENSES/MIT.txt", Mpl), ("a.cs", "class A;"))).Findings, f => f.Rule == "L16");

    [Fact]
    public async Task An_altered_licence_needs_a_person()
    {
        var verdict = await JudgeAsync(("LICENSE", Mpl.Replace("does not grant", "does grant", StringComparison.Ordinal)), ("a.cs", "class A;"));
        Assert.Equal(LicenceAnswer.Altered, verdict.Licence);
        Assert.Contains(verdict.Missing, piece => piece.Kind == "licence-person");
    }

    [Fact]
    public async Task Nothing_at_all_is_no_verdict()
    {
        using var tree = await Archive.ReadAsync(Archive.Of());
        Assert.Equal(TitleAnswer.Unassessed, OwnershipRules.Judge(RepositoryReader.Read(tree).Evidence, new() { IsEmpty = true }).Title);
    }

    [Fact]
    public async Task The_same_files_give_the_same_verdict_and_a_missing_paragraph_is_filled_in()
    {
        (string, string)[] files = [("LICENSE", Mpl), ("a.cs", "class A;")];
        var verdict = await JudgeAsync(files);
        Assert.Equal(verdict.Line, (await JudgeAsync(files)).Line);
        var paste = verdict.Missing.Single(piece => piece.Kind == "holder-paragraph").Paste!;
        Assert.Contains("Copyright (c) 2026, OS2 – Offentligt digitaliseringsfællesskab.", paste, StringComparison.Ordinal);
        Assert.Equal(ClaimAnswer.Network, (await JudgeAsync([.. files, ("README.md", paste)])).Claims);
    }

    private static (string, string?) Told(Verdict verdict) => (verdict.Licence, verdict.Expression);

    private static async Task<Verdict> JudgeAsync(params (string Path, string Text)[] files)
    {
        using var tree = await Archive.ReadAsync(Archive.Of([.. files.Select(f => Archive.File(f.Path, f.Text))]), keep: RepositoryReader.WantsOfOneTree());
        return Judge(tree);
    }

    private static Verdict Judge(SourceTree tree) =>
        OwnershipRules.Judge(RepositoryReader.Read(tree).Evidence, new() { Owner = "OS2x", Name = "x", Year = 2026 });
}

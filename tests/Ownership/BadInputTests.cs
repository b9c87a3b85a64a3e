using System.Formats.Tar;
using System.Text;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>What repositories hold that nobody meant to be read: it is told as what could not be read, and never makes a verdict better.</summary>
public sealed class BadInputTests
{
    private static string Mpl => Shipped.Text("LICENSE");

    [Fact]
    public async Task A_binary_that_poses_as_a_licence_is_no_licence()
    {
        var verdict = await JudgeAsync(Archive.File("LICENSE", "Mozilla Public License\0Version 2.0"), Archive.File("src/a.cs", "// Copyright \0 OS2\nclass A;"));
        Assert.Equal((LicenceAnswer.None, ClaimAnswer.Nobody), (verdict.Licence, verdict.Claims));
        Assert.Contains("NUL", Assert.Single(verdict.Findings.Single(f => f.Rule == "L11").Quotes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_licence_that_is_a_folder_or_a_loop_of_links_is_no_licence()
    {
        Assert.Equal(LicenceAnswer.None, (await JudgeAsync(Archive.File("LICENSE/MPL-2.0.txt", Mpl), Archive.File("a.cs", "class A;"))).Licence);
        var loop = await JudgeAsync(Archive.Link("LICENSE", "COPYING"), Archive.Link("COPYING", "LICENSE"), Archive.File("a.cs", "class A;"));
        Assert.Equal(LicenceAnswer.None, loop.Licence);
        Assert.Equal(2, loop.Findings.Single(f => f.Rule == "L11").Quotes.Count);
    }

    [Fact]
    public async Task A_licence_that_is_too_long_is_told_with_its_length()
    {
        var verdict = await JudgeAsync(Archive.File("LICENSE", Mpl + new string('x', 600 << 10)), Archive.File("a.cs", "class A;"));
        Assert.Equal(LicenceAnswer.None, verdict.Licence);
        Assert.Contains("bytes", Assert.Single(verdict.Findings.Single(f => f.Rule == "L11").Quotes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_endless_line_is_made_by_a_tool_and_claims_nothing()
    {
        var line = "/* Copyright 2020 OS2 */" + string.Concat(Enumerable.Repeat("var a=function(c){return(c)};", 7_000));
        var evidence = await EvidenceAsync(Archive.File("a.js", line), Archive.File("b.js", line + line), Archive.File("LICENSE", Mpl));
        Assert.All(evidence.Claims.Where(claim => claim.Role == ClaimRole.Holder), claim => Assert.True(claim.IsVendored));
        Assert.Equal(0, evidence.SourceFilesNoticed);
    }

    [Fact]
    public async Task Letters_stay_what_they_are_in_every_encoding()
    {
        var notice = "// Copyright (c) 2019 Ærøskøbing Kommune\n";
        var latin = Encoding.Latin1.GetBytes(notice);
        var evidence = await EvidenceAsync(
            Archive.File("LICENSE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Mpl)]), Archive.File("a.cs", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(notice)]),
            Archive.File("b.cs", latin), Archive.File("c.cs", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(notice)]), Archive.File("d.cs", [.. Encoding.UTF8.GetBytes(notice), 0xC3, 0x28]));
        Assert.Equal("MPL-2.0", evidence.Licences[0].Expression);
        Assert.Equal(3, evidence.Claims.Single(claim => claim.Name == "Ærøskøbing Kommune").Files);
    }

    [Fact]
    public async Task Bait_for_patterns_takes_no_time()
    {
        string[] bait =
        [
            "Copyright " + new string(' ', 580) + "x", "Copyright " + new string('(', 580), string.Concat(Enumerable.Repeat("Copyright (c) ", 300)), "Copyright " + string.Concat(Enumerable.Repeat("a and ", 90)),
            "Copyright (c) 2000" + string.Concat(Enumerable.Repeat(", 2001", 90)) + "!", "author: " + string.Concat(Enumerable.Repeat("A.", 280)), "licensed under " + string.Concat(Enumerable.Repeat("version ", 500)),
            "SPDX-License-Identifier: " + new string('(', 900), "<a " + new string('<', 550), "Udviklet af " + string.Concat(Enumerable.Repeat("X for ", 90)), "[assembly: AssemblyCopyright(\"" + new string('a', 5_000),
        ];
        var text = string.Join('\n', bait.SelectMany(line => Enumerable.Repeat(line, 20)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var evidence = await EvidenceAsync(
            Archive.File("a.cs", text[..Math.Min(text.Length, 200_000)]), Archive.File("AssemblyInfo.cs", bait[^1]), Archive.File("README.md", text), Archive.File("LICENSE", text), Archive.File("setup.py", text), Archive.File("pom.xml", text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(45), $"{watch.Elapsed}");
        Assert.True(evidence.SourceFiles > 0);
    }

    [Fact]
    public async Task Manifests_that_do_not_parse_say_so_and_license_nothing()
    {
        var verdict = await JudgeAsync(
            Archive.File("package.json", "{\"license\": \"MPL-2.0\""), Archive.File("composer.json", "[[[["), Archive.File("pom.xml", "<license><name>"), Archive.File("x.csproj", "<PackageLicenseExpression>"),
            Archive.File("pyproject.toml", "license = ["), Archive.File("publiccode.yml", "legal: [\n  - {"), Archive.File("Cargo.toml", "license = \"\"\"\""), Archive.File("a.js", "x"));
        Assert.Equal(LicenceAnswer.None, verdict.Licence);
        Assert.True(verdict.Findings.Single(f => f.Rule == "L11").Quotes.Count >= 2);
    }

    [Fact]
    public async Task Very_many_tiny_files_are_read_as_few_are()
    {
        var evidence = await EvidenceAsync([.. Enumerable.Range(0, 4_000).Select(i => Archive.File($"f{i % 50}/{i}.py", $"# Copyright (c) 20{i % 20 + 10} Hold {i % 900} ApS\n")), Archive.File("LICENSE", Mpl)]);
        Assert.Equal(4_000, evidence.SourceFilesNoticed);
        Assert.InRange(evidence.Claims.Count, 300, 400);
    }

    private static async Task<Verdict> JudgeAsync(params TarEntry[] files) => OwnershipRules.Judge(await EvidenceAsync(files), new() { Owner = "OS2x", Name = "x", Year = 2026 });

    private static async Task<OwnershipEvidence> EvidenceAsync(params TarEntry[] files)
    {
        using var tree = await Archive.ReadAsync(Archive.Of(files), keep: RepositoryReader.WantsOfOneTree());
        var evidence = RepositoryReader.ReadEvidence(tree);
        Assert.Equal(RepositoryReader.Read(tree).Evidence.Hash, evidence.Hash);
        return evidence;
    }
}

using OS2.Catalog.Donations;
using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

public class CodeCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "pem")]
    [InlineData("var token = \"ghp_0123456789abcdefghijABCDEFGHIJ0123\";", "cs")]
    [InlineData("\"Password\": \"Sommer2026!x\",", "json")]
    [InlineData("DB_PASSWORD=kl0kkeblomst77", "env")]
    [InlineData("postgres://bruger:h3mmelig0@db.example/katalog", "md")]
    [InlineData("aws = AKIAIOSFODNN7ABCDEFG", "py")]
    public void Sees_what_looks_like_a_secret_and_never_shows_it_whole(string line, string extension)
    {
        var found = SecretStrings.In(line, extension);
        Assert.NotNull(found);
        Assert.Contains("••••••", found.Value.Masked, StringComparison.Ordinal);
        foreach (var secret in new[] { "0123456789abcdefghij", "Sommer2026", "kl0kkeblomst", "h3mmelig0", "AKIAIOSFODNN7" })
            Assert.DoesNotContain(secret, found.Value.Masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password = Environment.GetEnvironmentVariable(\"DB\")", "cs")]
    [InlineData("\"Password\": \"changeme123\",", "json")]
    [InlineData("PASSWORD=${DB_PASSWORD}", "env")]
    [InlineData("string password = user.PasswordHash;", "cs")]
    [InlineData("https://example.dk/a:b@c", "md")]
    [InlineData("secretary = \"Bodil fra sekretariatet\"", "py")]
    public void Leaves_alone_what_stands_for_one(string line, string extension) => Assert.Null(SecretStrings.In(line, extension));

    [Theory]
    [InlineData("cpr: 070761-4285", true)]
    [InlineData("cpr=0707614285", true)]
    [InlineData("Født 010107-4001 i test", false)]
    public void Sees_a_persons_number(string line, bool isStrong)
    {
        var found = PersonNumbers.In(line, Today);
        Assert.NotNull(found);
        Assert.Equal(isStrong, found.Value.IsStrong);
        Assert.DoesNotContain("4285", found.Value.Masked, StringComparison.Ordinal);
        Assert.DoesNotContain("0761", found.Value.Masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("311361-4285")]
    [InlineData("300260-1234")]
    [InlineData("070761-4286")]
    [InlineData("0707614286")]
    [InlineData("timestamp 1609459200123")]
    [InlineData("sha 0707614285ab")]
    [InlineData("version 0.0707614285")]
    [InlineData("000000-0000")]
    public void Leaves_other_numbers_alone(string line) => Assert.Null(PersonNumbers.In(line, Today));

    [Fact]
    public void Knows_the_sum_and_the_century()
    {
        Assert.True(PersonNumbers.DividesByEleven("0707614285"));
        Assert.False(PersonNumbers.DividesByEleven("0707614286"));
        Assert.Equal(new DateOnly(1961, 7, 7), PersonNumbers.BirthOf("0707614285", Today));
        Assert.Equal(new DateOnly(2007, 1, 1), PersonNumbers.BirthOf("0101074001", Today));
        Assert.Null(PersonNumbers.BirthOf("0101585001", Today));
    }

    [Theory]
    [InlineData("Copyright (c) 2018-2020, Magenta ApS. All rights reserved.", "Magenta ApS")]
    [InlineData("// SPDX-FileCopyrightText: 2021 Magenta ApS", "Magenta ApS")]
    [InlineData("Copyright (c) 2014, OS2 – Offentligt digitaliseringsfællesskab", "OS2 – Offentligt digitaliseringsfællesskab")]
    [InlineData("© 2020 Ærø Kommune", "Ærø Kommune")]
    [InlineData("Copyright (C) 2007 Free Software Foundation, Inc.", null)]
    [InlineData("Copyright (c) 2018", null)]
    [InlineData("Copyright [yyyy] [name of copyright owner]", null)]
    public void Reads_who_is_named(string line, string? name) => Assert.Equal(name, HolderLines.In(line));

    [Fact]
    public async Task Reports_places_and_what_was_not_looked_at()
    {
        var report = await ReadAsync(
            ("README.md", "# Vejhul\n\nKort.\n"),
            ("LICENSE", "Mozilla Public License Version 2.0\n"),
            ("src/a.cs", "// Copyright (c) 2020 Leverandøren ApS\nvar x = 1;\nvar key = \"ghp_0123456789abcdefghijABCDEFGHIJ0123\";\n"),
            ("src/b.csv", "navn;cpr\nBo;cpr 070761-4285\n"),
            ("node_modules/left/index.js", "// Copyright (c) 2014 Somebody\n"));

        Assert.Equal(("src/a.cs", 3), At(report, FindingKind.Secret));
        Assert.Equal(("src/b.csv", 2), At(report, FindingKind.PersonNumber));
        Assert.Equal(("node_modules", null), At(report, FindingKind.Vendored));
        Assert.Equal(("README.md", null), At(report, FindingKind.ShortReadme));
        Assert.Equal("Leverandøren ApS", Assert.Single(report.Holders).Name);
        Assert.Equal("Mozilla Public License Version 2.0", Assert.Single(report.Licences).Name);
        Assert.True(report.Has(FindingKind.NoSecurity) && report.Has(FindingKind.NoDocumentation) && !report.Has(FindingKind.NoLicence) && !report.Has(FindingKind.CodeDump));
        Assert.Contains(NotLooked.HistoryOfUpload, report.NotLookedAt);
        Assert.DoesNotContain("0123456789abcdef", DonationCode.Written(report), StringComparison.Ordinal);
        Assert.DoesNotContain("070761", DonationCode.Written(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_a_code_dump_where_there_is_a_history()
    {
        var files = Enumerable.Range(0, 80).Select(number => ($"src/{number}.cs", "x")).ToArray();
        var history = new CodeHistory { Commits = 2, FirstAt = Now.AddYears(-4), LastAt = Now.AddYears(-3), RootCommit = new string('a', 40) };
        var report = await ReadAsync(history, files);
        Assert.True(report.Has(FindingKind.CodeDump) && report.Has(FindingKind.Old));
        Assert.DoesNotContain(NotLooked.History, report.NotLookedAt);
    }

    [Fact]
    public async Task Says_the_same_of_the_content_as_the_crawler()
    {
        var packed = Archive.Of(Archive.File("README.md", "# A\n"), Archive.File("src/a.cs", "class A;"), Archive.File("LICENSE", "MIT"));
        using var crawled = await Archive.ReadAsync(packed, keep: RepositoryReader.WantsOfOneTree());
        using var donated = await Archive.ReadAsync(packed, keep: CodeCheck.WantsOfOneTree());
        Assert.Equal(RepositoryReader.Read(crawled).Fingerprint, RepositoryReader.Read(donated).Fingerprint);
    }

    [Fact]
    public async Task Says_how_near_a_licence_file_is_to_the_licence()
    {
        var mpl = Shipped.Text("LICENSE");
        var report = await ReadAsync(("LICENSE", mpl), ("docs/LICENSE.txt", mpl.Replace("may distribute", "may not distribute", StringComparison.Ordinal)));
        Assert.Equal(("MPL-2.0", LicenceMatchKind.Exact), report.Licences.Where(licence => licence.Path == "LICENSE").Select(licence => (licence.Name, licence.Match!.Value)).Single());
        Assert.All(report.Licences.Where(licence => licence.Path != "LICENSE"), licence => Assert.NotEqual(LicenceMatchKind.Exact, licence.Match));
    }

    [Fact]
    public async Task Takes_no_number_of_a_package_for_a_personal_number()
    {
        var report = await ReadAsync(("composer.lock", "\"cpr\": \"070761-4285\"\n"), ("cpr.csv", "cpr 070761-4285\n"));
        Assert.Equal("cpr.csv", Assert.Single(report.Findings, finding => finding.Kind == FindingKind.PersonNumber).Path);
    }

    private static Task<CodeReport> ReadAsync(params (string Path, string Text)[] files) => ReadAsync(null, files);

    private static async Task<CodeReport> ReadAsync(CodeHistory? history, (string Path, string Text)[] files)
    {
        using var tree = await Archive.ReadAsync(Archive.Of([.. files.Select(file => (System.Formats.Tar.TarEntry)Archive.File(file.Path, file.Text))]), keep: CodeCheck.WantsOfOneTree());
        return CodeCheck.Read(tree, RepositoryReader.Read(tree), history, history is null, Now, null, CancellationToken.None);
    }

    private static (string? Path, int? Line) At(CodeReport report, string kind) => report.Findings.Where(finding => finding.Kind == kind).Select(finding => (finding.Path, finding.Line)).Single();
}

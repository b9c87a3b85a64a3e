using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Licences;

public sealed class LicenceStatementTests
{
    [Theory]
    [InlineData("mit", "MIT")]
    [InlineData("(MIT or apache-2.0)", "(MIT OR Apache-2.0)")]
    [InlineData("MIT AND (GPL-2.0-only OR BSD-3-Clause)", "MIT AND (GPL-2.0-only OR BSD-3-Clause)")]
    [InlineData("GPL-2.0+ WITH Classpath-exception-2.0", "GPL-2.0+ WITH Classpath-exception-2.0")]
    [InlineData("LicenseRef-Egen", "LicenseRef-Egen")]
    [InlineData("MIT OR", null)]
    [InlineData("(MIT", null)]
    [InlineData("MIT)", null)]
    [InlineData("see the file", null)]
    [InlineData("", null)]
    public void Keeps_an_expression_with_its_brackets(string text, string? expected) => Assert.Equal(expected, SpdxExpression.Parse(text)?.Text);

    [Fact]
    public void Knows_which_identifiers_spdx_does_not() => Assert.Equal(["Hjemmebrygget-1.0"], SpdxExpression.Parse("MIT OR Hjemmebrygget-1.0")!.UnknownIds);

    [Theory]
    [InlineData("Apache License, Version 2.0", "Apache-2.0")]
    [InlineData("The MIT License (MIT)", "MIT")]
    [InlineData("GNU General Public License v3 or later", "GPL-3.0-or-later")]
    [InlineData("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0")]
    [InlineData("EUPL v1.2", "EUPL-1.2")]
    [InlineData("CC BY-SA 4.0", "CC-BY-SA-4.0")]
    [InlineData("Ingen idé", null)]
    public void Knows_a_licence_by_its_names(string name, string? expected) => Assert.Equal(expected, LicenceNames.Of(name));

    [Theory]
    [InlineData("## License\n\nThis project is licensed under the MIT License - see LICENSE.", "MIT")]
    [InlineData("## Licens\n\nMPL 2.0", "MPL-2.0")]
    [InlineData("Koden er udgivet under EUPL 1.2.", "EUPL-1.2")]
    [InlineData("OS2kle is free software; you may use, study, modify and distribute it under the terms of version 2.0 of the Mozilla Public License.", "MPL-2.0")]
    [InlineData("This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the FSF, version 3 of the GNU General Public License.", "GPL-3.0")]
    [InlineData("It is not licensed under the MIT License.", null)]
    [InlineData("Koden er ikke udgivet under MPL 2.0.", null)]
    [InlineData("The MIT campus is in Cambridge.", null)]
    public void Reads_sentences(string text, string? expected) =>
        Assert.Equal(expected, LicenceSentences.In("README.md", text, LicenceSource.Sentence).Select(s => s.Expression).FirstOrDefault());

    [Fact]
    public void Reads_tags_with_their_lines()
    {
        var tag = Assert.Single(LicenceSentences.Tags("a.cs", "// ø\n/* SPDX-License-Identifier: MPL-2.0 OR MIT */\n"));
        Assert.Equal(("MPL-2.0 OR MIT", 2), (tag.Expression, tag.Line));
        Assert.Empty(LicenceSentences.Tags("a.md", "Put an `SPDX-License-Identifier: ` line at the top, see <url>."));
    }

    [Theory]
    [InlineData("package.json", """{"license": "MIT"}""", "MIT", false)]
    [InlineData("package.json", """{"private": true, "license": "ISC"}""", "ISC", true)]
    [InlineData("package.json", """{"license": {"type": "Apache-2.0"}}""", "Apache-2.0", false)]
    [InlineData("package.json", """{"license": "UNLICENSED"}""", null, true)]
    [InlineData("composer.json", """{"license": "proprietary"}""", null, true)]
    [InlineData("composer.json", """{"license": ["MIT", "GPL-3.0-only"]}""", "MIT OR GPL-3.0-only", false)]
    [InlineData("a.csproj", "<Project><PropertyGroup><PackageLicenseExpression>MPL-2.0</PackageLicenseExpression></PropertyGroup></Project>", "MPL-2.0", false)]
    [InlineData("pom.xml", "<project><licenses><license><name>Mozilla Public License 2.0</name></license></licenses></project>", "MPL-2.0", false)]
    [InlineData("pyproject.toml", "[project]\nlicense = {text = \"MPL-2.0\"}", "MPL-2.0", false)]
    [InlineData("setup.py", "setup(\n    license='Apache License 2.0',\n)", "Apache-2.0", false)]
    [InlineData("setup.cfg", "classifiers =\n  License :: OSI Approved :: MIT License", "MIT", false)]
    [InlineData("Cargo.toml", "license = \"MIT OR Apache-2.0\"", "MIT OR Apache-2.0", false)]
    [InlineData("a.gemspec", "  spec.license = 'EUPL-1.2'", "EUPL-1.2", false)]
    [InlineData("Dockerfile", "LABEL org.opencontainers.image.licenses=\"MPL-2.0\"", "MPL-2.0", false)]
    public void Reads_manifests(string path, string text, string? expected, bool isDefault)
    {
        var statement = Assert.Single(ManifestLicences.Of(new Manifest(path, Manifest.KindOf(path)!.Value, text)));
        Assert.Equal((expected, isDefault), (statement.Expression, statement.IsDefault));
    }

    [Fact]
    public void Says_when_a_manifest_does_not_parse() =>
        Assert.Equal("no JSON: line 2", Assert.Single(ManifestLicences.Of(new Manifest("package.json", ManifestKind.Npm, "{\n\"license\": MIT"))).Problem);

    [Fact]
    public async Task Gathers_what_a_repository_says_the_strongest_first()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(
            Archive.File("README.md", "# X\n\nLicensed under MIT License.\n\nThe reporting module requires a commercial licence."),
            Archive.Link("LICENSE", "LICENSES/MPL-2.0.txt"),
            Archive.File("LICENSES/MPL-2.0.txt", Shipped.Text("LICENSE")),
            Archive.File("REUSE.toml", "version = 1\n[[annotations]]\npath = \"**\"\nSPDX-License-Identifier = \"MPL-2.0\"\n"),
            Archive.File("package.json", "{\"license\": \"ISC\", \"private\": true}"),
            Archive.File("src/a.cs", "// SPDX-License-Identifier: MPL-2.0\nclass A;"),
            Archive.File("src/b.cs", "// SPDX-License-Identifier: MPL-2.0\nclass B;"),
            Archive.File("src/c.cs", "class C;"),
            Archive.File("wwwroot/lib/x/x.js", "// SPDX-License-Identifier: GPL-3.0-only")), keep: RepositoryReader.WantsOfOneTree());
        var evidence = RepositoryReader.Read(tree).Evidence;

        Assert.Equal(
            [
                (LicenceSource.Text, "LICENSE", "MPL-2.0", false), (LicenceSource.Text, "LICENSES/MPL-2.0.txt", "MPL-2.0", false), (LicenceSource.Tag, "src/a.cs", "MPL-2.0", false),
                (LicenceSource.Tag, "wwwroot/lib/x/x.js", "GPL-3.0-only", true), (LicenceSource.Reuse, "REUSE.toml", "MPL-2.0", false),
                (LicenceSource.Manifest, "package.json", "ISC", false), (LicenceSource.Sentence, "README.md", "MIT", false),
            ],
            evidence.Licences.Select(s => (s.Source, s.Path, s.Expression!, s.IsVendored)));
        Assert.Equal(2, evidence.Licences.Single(s => s.Path == "src/a.cs").Files);
        Assert.Equal((3, 3, 2, 1), (evidence.SourceFiles, evidence.SourceFilesRead, evidence.SourceFilesLicensed, evidence.OtherFiles));
        Assert.Contains("commercial licence", Assert.Single(evidence.Signals).Quote, StringComparison.Ordinal);
        Assert.Equal(evidence.Hash, OS2.Catalog.Ownership.OwnershipEvidence.FromJson(evidence.ToJson()).Hash);
    }
}

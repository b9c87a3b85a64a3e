using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Tests.Governance;

public sealed class EvidenceRulesTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_a_product_without_repositories_nothing_is_said_that_needs_one_and_what_nobody_stated_is_no_no()
    {
        var all = Look(new EvidenceFacts { Product = Product() });
        Assert.Equal(EvidenceFinding.NotFound, all["F1"].Finding);
        Assert.All(["F2", "F4", "F5", "F7", "F13", "F16", "F19", "F20", "G9"], id => Assert.Equal(EvidenceFinding.CannotSee, all[id].Finding));
        Assert.All(["G3", "G5", "G6", "G7", "G10"], id => Assert.Equal(EvidenceFinding.CannotSee, all[id].Finding));
        Assert.Equal(EvidenceFinding.Found, all["G1"].Finding);
        Assert.All(["R1", "F3", "F14", "S1", "G2"], id => Assert.DoesNotContain(id, all.Keys));
    }

    [Fact]
    public void A_template_that_was_not_filled_in_is_not_found_and_a_text_of_ones_own_is()
    {
        EvidenceFinding With(string text) => Look(Facts(Repository() with { Texts = [Text("SECURITY.md", "security", text)] }))["F4"].Finding;
        Assert.Equal(EvidenceFinding.NotFound, With("# Policies\n\nWrite to insert-mail@os2.eu when you find something."));
        Assert.Equal(EvidenceFinding.NotFound, With("If you find a hole in **OS2produkt**, tell us."));
        Assert.Equal(EvidenceFinding.Found, With("# Huller\n\nSkriv til sikkerhed@vandvaerk.example, så svarer vi samme dag."));
        Assert.Equal(EvidenceFinding.NotFound, Look(Facts(Repository()))["F4"].Finding);
        var part = Document("docs/api/security.md", "Security of the API") with { Kind = "security" };
        Assert.StartsWith("A document about security", Look(Facts(Repository() with { Documents = [part], Texts = [part with { Text = "# Keys" }] }))["F4"].WhatEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_readme_does_not_describe_anything()
    {
        EvidenceFinding With(string text) => Look(Facts(Repository() with { Texts = [Text("README.md", "readme", text)] }))["F5"].Finding;
        Assert.Equal(EvidenceFinding.NotFound, With("# Pumpe"));
        Assert.Equal(EvidenceFinding.Found, With("# Pumpe\n\n" + string.Concat(Enumerable.Repeat("Den flytter vand fra kælderen til marken. ", 20))));
        Assert.Equal(EvidenceFinding.NotFound, Look(Facts(Repository()))["F5"].Finding);
    }

    [Fact]
    public void Code_that_comes_in_heaps_or_grows_elsewhere_is_not_developed_in_the_open()
    {
        var history = new MakerEvidence { Commits = 40, Authored = [new MakerCount("vandvaerk.example", new Dictionary<int, int> { [2026] = 40 })], LastAt = Then };
        EvidenceFinding With(string maker, params VerdictFinding[] findings) => Look(Facts(Repository() with
        {
            Verdict = Verdict(LicenceAnswer.Documented, maker, TitleAnswer.Claimed, findings),
            Makers = new StoredMakers { Evidence = history.ToJson(), ReadAt = Then },
        }))["F1"].Finding;
        Assert.Equal(EvidenceFinding.Found, With(MakerAnswer.OneSupplier));
        Assert.Equal(EvidenceFinding.NotFound, With(MakerAnswer.Dump));
        Assert.Equal(EvidenceFinding.NotFound, With(MakerAnswer.OneSupplier, new VerdictFinding { Rule = "D1", Tone = "fair", Quotes = [new VerdictQuote("README.md", 3, "git clone https://git.vandvaerk.example/pumpe")] }));
        Assert.Equal(EvidenceFinding.CannotSee, Look(Facts(Repository()))["F1"].Finding);
    }

    [Theory]
    [InlineData(LicenceAnswer.Documented, EvidenceFinding.Found)]
    [InlineData(LicenceAnswer.None, EvidenceFinding.NotFound)]
    [InlineData(LicenceAnswer.Stated, EvidenceFinding.NotFound)]
    [InlineData(LicenceAnswer.Conflict, EvidenceFinding.CannotSee)]
    [InlineData(LicenceAnswer.Unread, EvidenceFinding.CannotSee)]
    public void The_licence_is_as_the_verdict_says(string answer, EvidenceFinding expected) =>
        Assert.Equal(expected, Look(Facts(Repository() with { Verdict = Verdict(answer, MakerAnswer.NotLookedAt, TitleAnswer.Claimed) }))["F2"].Finding);

    [Fact]
    public void Where_code_lies_is_no_transfer()
    {
        EvidenceFinding With(EvidenceRepository repository) => Look(Facts(repository))["F6"].Finding;
        var judged = Repository() with { Verdict = Verdict(LicenceAnswer.Documented, MakerAnswer.OneSupplier, TitleAnswer.Claimed) };
        Assert.Equal(EvidenceFinding.CannotSee, With(judged));
        Assert.Equal(EvidenceFinding.CannotSee, With(judged with { IsOurs = false, HasAgreement = true }));
        Assert.Equal(EvidenceFinding.Found, With(judged with { HasAgreement = true }));
        Assert.Equal(EvidenceFinding.Found, With(Repository() with { Verdict = Verdict(LicenceAnswer.Documented, MakerAnswer.OneSupplier, TitleAnswer.Owned) }));
        Assert.Equal(EvidenceFinding.NotFound, With(Repository() with { Verdict = Verdict(LicenceAnswer.Documented, MakerAnswer.OneSupplier, TitleAnswer.Others) }));
    }

    [Fact]
    public void Documents_and_files_are_found_by_what_they_are_called()
    {
        var all = Look(Facts(Repository() with
        {
            Snapshot = Repository().Snapshot! with { HasContainer = true },
            Documents = [Document("docs/drift/backup.md", "Sikkerhedskopi"), Document("docs/brugervejledning.md", "Brugervejledning")],
            Paths = ["deploy/Dockerfile", ".editorconfig", "papirer/Præsentation af pumpen.pptx", "src/CodeReviewController.cs"],
        }));
        Assert.All(["F13", "F16", "F17", "F19", "F20"], id => Assert.Equal(EvidenceFinding.Found, all[id].Finding));
        Assert.Equal("https://code.example/vand/pumpe/blob/main/deploy/Dockerfile", all["F19"].Where);
        Assert.All(["F15", "G9"], id => Assert.Equal(EvidenceFinding.NotFound, all[id].Finding));
    }

    [Fact]
    public void Documentation_after_the_template_is_told_by_its_layout()
    {
        var page = Text("index.md", "documentation", "---\ntitle: Pumpe\nlayout: default\nnav_order: 1\n---\n\n# Pumpe\n");
        EvidenceFinding With(params string[] paths) => Look(Facts(Repository() with { Documents = [page], Texts = [page], Paths = paths }))["F7"].Finding;
        Assert.Equal(EvidenceFinding.Found, With("_config.yml", "index.md"));
        Assert.Equal(EvidenceFinding.NotFound, With("index.md", "manual.pdf"));
    }

    [Fact]
    public void What_people_stated_is_found()
    {
        var facts = Facts(Repository()) with
        {
            Fields = new Dictionary<string, string> { ["BoardApproval"] = "https://os2.example/referat", ["CoordinationGroup"] = "Fem kommuner", ["Agreement"] = "https://os2.example/aftale" },
            Roles = [PersonRole.Owner, PersonRole.Chair],
        };
        var all = Look(facts);
        Assert.All(["G3", "G5", "G6", "G7", "G10"], id => Assert.Equal(EvidenceFinding.Found, all[id].Finding));
        Assert.Equal("https://os2.example/referat", all["G5"].Where);
    }

    private static Dictionary<string, Evidence> Look(EvidenceFacts facts) => EvidenceRules.Of(facts).ToDictionary(evidence => evidence.Requirement);

    private static Product Product() => new() { ProductSlug = "pumpe", Name = "Pumpe", State = ProductState.Product };

    private static EvidenceFacts Facts(EvidenceRepository repository) => new() { Product = Product(), Repositories = [repository] };

    private static EvidenceRepository Repository() => new()
    {
        Repository = new Repository { RepositoryId = 1, Owner = "vand", Name = "pumpe", Address = "https://code.example/vand/pumpe", DefaultBranch = "main", LifeCycle = LifeCycle.Live },
        Role = RepositoryRole.Core,
        IsOurs = true,
        Snapshot = new StoredSnapshot { RepositoryId = 1, ReadmePath = "README.md" },
    };

    private static StoredVerdict Verdict(string licence, string maker, string title, params VerdictFinding[] findings) => new()
    {
        LicenceAnswer = licence, Licence = "MPL-2.0", MakerAnswer = maker, ClaimAnswer = ClaimAnswer.Network, TitleAnswer = title,
        Findings = VerdictJson.Write(new Verdict { Licence = licence, Claims = ClaimAnswer.Network, Makers = maker, Title = title, Findings = findings }),
    };

    private static StoredDocument Document(string path, string title) => new() { Path = path, Title = title, Kind = "documentation", Format = "Markdown" };

    private static StoredDocument Text(string path, string kind, string text) => Document(path, path) with { Kind = kind, Text = text };
}

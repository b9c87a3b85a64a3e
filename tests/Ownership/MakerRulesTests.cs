using OS2.Catalog.Ownership;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>What a history may say about ownership, and what it may not.</summary>
public sealed class MakerRulesTests
{
    private static readonly OwnershipEvidence Claimed = new()
    {
        Licences = [new() { Source = OS2.Catalog.Licences.LicenceSource.Text, Match = OS2.Catalog.Licences.LicenceMatchKind.Exact, Expression = "MPL-2.0", Path = "LICENSE", Line = 1 }],
        Claims = [new() { Role = ClaimRole.Holder, Name = "OS2", Path = "README.md", Line = 3 }],
        SourceFiles = 10, SourceFilesRead = 10, SourceFilesNoticed = 10, CodeFiles = 10,
    };

    [Theory]
    [InlineData(MakerAnswer.OneSupplier, "magenta.dk:100")]
    [InlineData(MakerAnswer.OneSupplier, "magenta.dk:99", "aarhus.dk:1")]
    [InlineData(MakerAnswer.Suppliers, "magenta.dk:60", "novicell.dk:40")]
    [InlineData(MakerAnswer.Mixed, "magenta.dk:60", "aarhus.dk:40")]
    [InlineData(MakerAnswer.PublicBodies, "aarhus.dk:60", "os2.eu:10", "gmail.com:30")]
    [InlineData(MakerAnswer.Unknown, "magenta.dk:49", "gmail.com:51")]
    public void Answers_by_who_wrote(string answer, params string[] counts) => Assert.Equal(answer, Judge(History(counts)).Makers);

    [Fact]
    public void What_was_not_looked_at_is_unknown_and_not_no()
    {
        var verdict = Judge(null);
        Assert.Equal((MakerAnswer.NotLookedAt, TitleAnswer.Claimed), (verdict.Makers, verdict.Title));
        Assert.DoesNotContain(verdict.Missing, piece => piece.Kind.StartsWith("maker-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_history_that_cannot_be_read_is_told_with_its_reason_and_lifts_nothing()
    {
        foreach (var problem in MakerProblem.All)
        {
            var verdict = Judge(MakerEvidence.Unread(problem, "x"));
            Assert.Equal((MakerAnswer.Unread, TitleAnswer.Claimed), (verdict.Makers, verdict.Title));
            Assert.Equal("fair", Assert.Single(verdict.Findings, f => f.Rule == $"A8-{problem}").Tone);
        }
    }

    [Fact]
    public void Public_bodies_that_wrote_it_all_give_no_title()
    {
        var verdict = Judge(History("aarhus.dk:60", "os2.eu:10"));
        Assert.Equal(TitleAnswer.Claimed, verdict.Title);
        Assert.Contains(verdict.Missing, piece => piece is { Kind: "agreement", Value: "Aarhus Kommune" });
        Assert.DoesNotContain(verdict.Missing, piece => piece.Value.StartsWith("OS2", StringComparison.Ordinal) && piece.Kind == "agreement");
    }

    [Fact]
    public void A_company_that_wrote_is_asked_for_its_agreement_once()
    {
        var evidence = Claimed with { Claims = [new() { Role = ClaimRole.Holder, Name = "Magenta ApS", Path = "a.py", Line = 1 }] };
        var verdict = OwnershipRules.Judge(evidence, new() { Owner = "o", Name = "n", Year = 2026, Makers = History("magenta.dk:5") });
        Assert.Single(verdict.Missing, piece => piece is { Kind: "agreement", Value: "Magenta ApS" });
        Assert.Equal(["5", "5", "Magenta ApS"], verdict.Findings.Single(f => f.Rule == "A3").Values);
    }

    [Fact]
    public void A_person_says_in_words_what_a_history_does_not_tell()
    {
        Assert.False(Judge(History("magenta.dk:98", "gmail.com:2")).Reading.NeedsResidue);
        Assert.True(Judge(History("magenta.dk:90", "gmail.com:10")).Reading.NeedsResidue);
        Assert.True(Judge(History("magenta.dk:98") with { IsShallow = true }).Reading.NeedsResidue);
        Assert.True(Judge(null).Reading.NeedsResidue);
        Assert.Equal(["Magenta ApS"], Judge(History("magenta.dk:90", "gmail.com:10")).Reading.Uncovered.Select(party => party.Name));
    }

    [Fact]
    public void Unknown_employers_are_listed_by_domain_with_their_years()
    {
        var finding = Judge(History("magenta.dk:90", "gmail.com:10")).Findings.Single(f => f.Rule == "A1");
        Assert.Equal("10 of 100, gmail.com: 10 (2020–2021)", $"{finding.Values[0]} of {finding.Values[1]}, {finding.Quotes.Single().Text}");
        Assert.DoesNotContain(Judge(History("magenta.dk:98", "gmail.com:2")).Findings, f => f.Rule == "A1");
    }

    [Fact]
    public void Case_16_a_code_dump_leaves_title_unclear_and_asks_for_a_declaration()
    {
        var dump = History("digital-identity.dk:2") with { Files = new() { Own = 1271, Ever = 1271, Changes = 1272, ReleaseCommits = 2, ReleaseChanges = 1272, LargestArrival = 801 } };
        var verdict = Judge(dump);
        Assert.Equal((MakerAnswer.Dump, TitleAnswer.Unclear), (verdict.Makers, verdict.Title));
        Assert.Equal(["2", "2", "1272", "1272"], verdict.Findings.Single(f => f.Rule == "A7").Values);
        Assert.Contains(verdict.Missing, piece => piece is { Kind: "maker-declaration", Value: "Digital Identity ApS" });
        Assert.NotEqual(MakerAnswer.Dump, Judge(dump with { Files = dump.Files with { ReleaseChanges = 847 } }).Makers);
    }

    [Fact]
    public void A_cut_history_is_neither_a_dump_nor_an_answer()
    {
        var cut = History("magenta.dk:1") with { IsShallow = true, Files = new() { Own = 41, Ever = 41, Changes = 41, ReleaseCommits = 1, ReleaseChanges = 41 } };
        var verdict = Judge(cut);
        Assert.Equal((MakerAnswer.Unread, TitleAnswer.Claimed), (verdict.Makers, verdict.Title));
        Assert.Equal(["1"], verdict.Findings.Single(f => f.Rule == "A9").Values);
        Assert.DoesNotContain(verdict.Findings, f => f.Rule == "A7");
        Assert.Equal(["Magenta ApS"], verdict.Reading.Uncovered.Select(party => party.Name));
    }

    [Fact]
    public void Case_12_handed_over_to_the_supplier_while_the_notice_still_says_the_network()
    {
        var signal = new Signal(Signal.HandedOver, "README.md", 4, "The project and responsibility have been handed over to the vendor Magenta.");
        var verdict = OwnershipRules.Judge(Claimed with { Signals = [signal] }, new() { Owner = "o", Name = "n", Year = 2026, Makers = History("magenta.dk:5"), Kin = [new("magenta-aps/osdatascanner", SharesRoot: true)] });
        Assert.Equal((ClaimAnswer.Network, TitleAnswer.Unclear), (verdict.Claims, verdict.Title));
        Assert.Equal(("README.md", 4), verdict.Findings.Where(f => f.Rule == "D6").Select(f => (f.Quotes[0].Path, f.Quotes[0].Line)).Single());
        Assert.Equal("magenta-aps/osdatascanner", verdict.Findings.Single(f => f.Rule == "F3").Values[0]);
    }

    [Fact]
    public void Case_19_a_name_in_common_is_never_ownership()
    {
        var facts = new VerdictFacts { Owner = "OS2web", Name = "os2web", Year = 2026, Makers = History("bellcom.dk:5") };
        var (alone, namesake, copy) = (OwnershipRules.Judge(Claimed, facts), OwnershipRules.Judge(Claimed, facts with { Kin = [new("bellcom/os2web", false)] }), OwnershipRules.Judge(Claimed, facts with { Kin = [new("bellcom/os2web", true)] }));
        Assert.Equal((alone.Line, alone.Line), (namesake.Line, copy.Line));
        Assert.Equal("good", namesake.Findings.Single(f => f.Rule == "F4").Tone);
        Assert.Equal("fair", copy.Findings.Single(f => f.Rule == "F3").Tone);
        Assert.DoesNotContain(namesake.Findings, f => f.Rule == "F3");
    }

    [Fact]
    public void Says_what_makes_a_history_less_to_be_relied_on()
    {
        var history = History("magenta.dk:5") with
        {
            IsShallow = true, FutureDates = 1, Assisted = 2, Commits = 5, OtherBranches = 3, CommitsElsewhere = 900,
            Files = new() { Own = 2, Ever = 300, Changes = 4, LargestArrival = 2 },
        };
        Assert.Equal(["A10", "A6", "A9", "D3", "D4"], Judge(history).Findings.Select(f => f.Rule).Where(rule => rule is "A9" or "A10" or "A6" or "D3" or "D4").Order(StringComparer.Ordinal));
        Assert.Equal(MakerAnswer.Empty, Judge(new MakerEvidence { Commits = 3, Bots = 3 }).Makers);
    }

    /// <summary>Commits of 2020 and, but for one, of 2021, as "domain:number".</summary>
    internal static MakerEvidence History(params string[] counts)
    {
        var years = new YearCounts();
        foreach (var (domain, number) in counts.Select(count => count.Split(':')).Select(parts => (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))))
        {
            years.Add(domain, 2020);
            if (number > 1)
                years.Add(domain, 2021, number - 1);
        }

        return new() { Authored = years.Counts, Commits = years.Counts.Sum(count => count.Total) };
    }

    private static Verdict Judge(MakerEvidence? makers) => OwnershipRules.Judge(Claimed, new() { Owner = "o", Name = "n", Year = 2026, Makers = makers });
}

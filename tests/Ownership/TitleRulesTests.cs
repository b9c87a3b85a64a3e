using OS2.Catalog.Ownership;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>What instruments bear.</summary>
public sealed class TitleRulesTests
{
    private static readonly InstrumentTerms Transfer = new()
    {
        Grant = InstrumentGrant.Transfer, Givers = ["magenta"], Receivers = ["os2"], SignedOn = new(2020, 1, 1), Authority = InstrumentAuthority.Register, AllRepositories = true,
    };

    [Fact]
    public void A_transfer_of_everybody_who_may_hold_rights_bears_ownership() =>
        Assert.Equal((TitleAnswer.Owned, ""), Read([Transfer], Holder("Magenta ApS")));

    [Fact]
    public void One_holder_that_no_instrument_covers_is_enough_to_bear_nothing() =>
        Assert.Equal((null, "Miracle A/S"), Read([Transfer], Holder("Magenta ApS"), Holder("Miracle A/S")));

    [Fact]
    public void A_developer_named_in_the_readme_must_be_covered_too() =>
        Assert.Equal((null, "IT Minds ApS"), Read([Transfer], new Claim { Role = ClaimRole.Developer, Name = "IT Minds", For = "OS2" }));

    [Fact]
    public void A_licence_to_alter_and_pass_on_secures_and_a_lesser_one_does_not()
    {
        var licence = Transfer with { Grant = InstrumentGrant.Licence, MayAlter = true, MayPassOn = true };
        Assert.Equal((TitleAnswer.Secured, ""), Read([licence], Holder("Magenta ApS")));
        Assert.Equal((null, "Magenta ApS"), Read([licence with { MayPassOn = false }], Holder("Magenta ApS")));
    }

    [Fact]
    public void Who_only_says_that_employees_made_it_gives_nothing() =>
        Assert.Equal((null, "Magenta ApS"), Read([Transfer with { Grant = InstrumentGrant.Statement }], Holder("Magenta ApS")));

    [Fact]
    public void Who_declares_to_have_no_rights_needs_no_transfer() =>
        Assert.Equal((TitleAnswer.Owned, ""), Read([Transfer, Transfer with { Grant = InstrumentGrant.Waiver, Givers = ["miracle"], Receivers = [] }], Holder("Magenta ApS"), Holder("Miracle A/S")));

    [Theory]
    [InlineData("signed")]
    [InlineData("paper")]
    [InlineData("authority")]
    [InlineData("early")]
    [InlineData("late")]
    [InlineData("elsewhere")]
    [InlineData("proposed")]
    public void What_is_not_signed_not_in_force_or_about_another_place_does_not_count(string fault)
    {
        var terms = fault switch
        {
            "signed" => Transfer with { SignedOn = null },
            "authority" => Transfer with { Authority = InstrumentAuthority.Unknown },
            "early" => Transfer with { ValidFrom = new(2030, 1, 1) },
            "late" => Transfer with { ValidUntil = new(2024, 1, 1) },
            "elsewhere" => Transfer with { AllRepositories = false, Organisations = ["another"], Repositories = [2] },
            _ => Transfer,
        };
        var instrument = Of(terms);
        instrument = fault switch { "paper" => instrument with { Papers = [] }, "proposed" => instrument with { State = Instrument.Proposed }, _ => instrument };
        var verdict = Judge([instrument], Holder("Magenta ApS"));
        Assert.Null(verdict.Reading.Supported);
        Assert.Equal(fault is not ("elsewhere" or "proposed"), verdict.Findings.Any(finding => finding.Rule == "T5"));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("1")]
    public void The_scope_is_a_repository_or_an_organisation(string scope)
    {
        var terms = Transfer with { AllRepositories = false, Organisations = scope == "one" ? ["one"] : [], Repositories = scope == "1" ? [1] : [] };
        Assert.Equal((TitleAnswer.Owned, ""), Read([terms], Holder("Magenta ApS")));
    }

    [Fact]
    public void A_transfer_of_some_years_of_work_leaves_the_rest_open_until_another_fills_it()
    {
        var early = Transfer with { WorkUntil = new(2018, 12, 31) };
        var verdict = Judge([Of(early)], Holder("Magenta ApS"));
        Assert.Null(verdict.Reading.Supported);
        Assert.Contains(verdict.Findings, finding => finding.Rule == "T7");
        Assert.Equal((TitleAnswer.Owned, ""), Read([early, Transfer with { WorkFrom = new(2019, 1, 1) }], Holder("Magenta ApS")));
        Assert.Null(Read([early, Transfer with { WorkFrom = new(2019, 1, 3) }], Holder("Magenta ApS")).Supported);
    }

    [Fact]
    public void Rights_that_went_to_a_municipality_must_come_on_from_there()
    {
        var first = Transfer with { Receivers = ["aarhus-kommune"] };
        Assert.Equal((null, "Magenta ApS"), Read([first], Holder("Magenta ApS")));
        Assert.Equal((TitleAnswer.Owned, ""), Read([first, Transfer with { Givers = ["aarhus-kommune"] }], Holder("Magenta ApS")));
    }

    [Fact]
    public void Two_transfers_of_the_same_are_a_matter_for_a_lawyer()
    {
        var verdict = Judge([Of(Transfer), Of(Transfer with { Receivers = ["miracle"] })], Holder("Magenta ApS"));
        Assert.Null(verdict.Reading.Supported);
        Assert.Contains(verdict.Findings, finding => finding.Rule == "T6");
        Assert.Contains(verdict.Missing, piece => piece.Kind == "jurist");
    }

    [Fact]
    public void An_employer_answers_for_the_names_of_its_people_when_the_paper_says_so()
    {
        Assert.Equal((null, "Daniel Hansen"), Read([Transfer], Holder("Daniel Hansen")));
        Assert.Equal((TitleAnswer.Owned, ""), Read([Transfer with { AnswersFor = ["Daniel Hansen"] }], Holder("Daniel Hansen")));
    }

    [Fact]
    public void Without_a_licence_no_instrument_helps() =>
        Assert.Null(OwnershipRules.Judge(new() { SourceFiles = 1, CodeFiles = 1 }, Facts([Of(Transfer)])).Reading.Supported);

    [Fact]
    public void Makers_whose_employer_is_known_must_be_covered()
    {
        var facts = Facts([Of(Transfer)]) with { MakerParties = [new("Miracle A/S", PartyKind.Supplier, "miracle")] };
        var verdict = OwnershipRules.Judge(Evidence(Holder("Magenta ApS")), facts);
        Assert.Equal("Miracle A/S", Assert.Single(verdict.Reading.Uncovered).Name);
        Assert.False(verdict.Reading.NeedsResidue);
    }

    [Fact]
    public void What_is_missing_comes_with_a_draft_that_says_it_is_one()
    {
        var piece = Judge([], Holder("Magenta ApS")).Missing.Single(each => each.Kind == "agreement");
        Assert.StartsWith("UDKAST: skal godkendes af en jurist", piece.Paste, StringComparison.Ordinal);
        Assert.Contains("Magenta ApS", piece.Paste, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosting_never_lifts_anything() =>
        Assert.Equal(TitleAnswer.Unclear, OwnershipRules.Judge(Evidence(), Facts([]) with { Owner = "OS2offdig", OrganisationKey = "os2offdig" }).Title);

    private static (string? Supported, string Uncovered) Read(InstrumentTerms[] terms, params Claim[] claims)
    {
        var verdict = Judge([.. terms.Select(Of)], claims);
        return (verdict.Reading.Supported, string.Join(", ", verdict.Reading.Uncovered.Select(party => party.Name)));
    }

    private static Verdict Judge(IReadOnlyList<Instrument> instruments, params Claim[] claims) => OwnershipRules.Judge(Evidence(claims), Facts(instruments));

    private static OwnershipEvidence Evidence(params Claim[] claims) => new()
    {
        Claims = claims, SourceFiles = 1, CodeFiles = 1,
        Licences = [new() { Path = "LICENSE", Source = Catalog.Licences.LicenceSource.Text, Expression = "MPL-2.0", Match = Catalog.Licences.LicenceMatchKind.Exact }],
    };

    private static VerdictFacts Facts(IReadOnlyList<Instrument> instruments) => new()
    {
        RepositoryId = 1, Owner = "One", Name = "x", OrganisationKey = "one", Year = 2026, Today = new(2026, 1, 1), Instruments = instruments,
        CreatedAt = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero), PushedAt = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    private static Claim Holder(string name) => new() { Role = ClaimRole.Holder, Name = name, Path = "a.cs", Line = 1, Quote = "Copyright " + name };

    private static Instrument Of(InstrumentTerms terms) => new() { InstrumentId = Guid.NewGuid().ToString("N"), State = Instrument.Registered, Terms = terms.ToJson(), Papers = ["hash"] };
}

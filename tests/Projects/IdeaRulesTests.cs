using OS2.Catalog.Projects;
using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Tests.Projects;

public class IdeaRulesTests
{
    [Fact]
    public void An_idea_needs_one_public_body()
    {
        Assert.False(IdeaRules.IsReady(Case(lead: null), IdeaStage.Idea));
        Assert.True(IdeaRules.IsReady(Case("a"), IdeaStage.Idea));
    }

    [Fact]
    public void A_project_needs_a_team_and_a_plan_for_governance_money_and_anchoring()
    {
        Assert.Equal([IdeaRules.Team, IdeaRules.PlanGovernance, IdeaRules.PlanMoney, IdeaRules.PlanAnchoring], Missing(Case("a"), IdeaStage.Project));
        Assert.Equal([IdeaRules.PlanMoney], Missing(Planned("a", Seat(TeamKind.Users, "a")) with { Idea = Planned("a").Idea with { PlanMoney = "" } }, IdeaStage.Project));
        Assert.Empty(Missing(Planned("a", Seat(TeamKind.Users, "a")), IdeaStage.Project));
    }

    [Fact]
    public void A_supplier_alone_is_no_formal_team()
    {
        var supplier = new IdeaSeat { Team = TeamKind.Steering, Supplier = "Firma ApS" };
        Assert.Equal([IdeaRules.Team], Missing(Planned("a", supplier), IdeaStage.Project));
        Assert.Empty(Missing(Planned("a", supplier, Seat(TeamKind.Steering, "a")), IdeaStage.Project));
    }

    [Fact]
    public void A_product_needs_two_public_bodies()
    {
        var alone = Ready("a");
        Assert.Equal([IdeaRules.TwoBodies], Missing(alone, IdeaStage.Product));
        Assert.Empty(Missing(Ready("a", "b"), IdeaStage.Product));
    }

    [Theory]
    [InlineData("MPL-2.0", true)]
    [InlineData("EUPL-1.2", true)]
    [InlineData("GPL-3.0", true)]
    [InlineData("GPL-2.0+", true)]
    [InlineData("AGPL-3.0-or-later WITH GCC-exception-3.1", true)]
    [InlineData("CC-BY-SA-4.0", false)]
    [InlineData("SSPL-1.0", false)]
    [InlineData("MIT OR SSPL-1.0", true)]
    [InlineData("MIT AND SSPL-1.0", false)]
    [InlineData("open source", false)]
    [InlineData(null, false)]
    public void A_product_needs_a_licence_that_OSI_has_approved(string? licence, bool isApproved)
    {
        Assert.Equal(isApproved, OsiLicences.IsApproved(licence));
        var idea = Ready("a", "b");
        Assert.Equal(isApproved, IdeaRules.IsReady(idea with { Idea = idea.Idea with { Licence = licence } }, IdeaStage.Product));
    }

    [Fact]
    public void A_product_needs_governance_in_place()
    {
        var idea = Ready("a", "b");
        Assert.Equal([IdeaRules.GovernanceWritten], Missing(idea with { Idea = idea.Idea with { GovernanceAddress = null } }, IdeaStage.Product));
        Assert.Equal([IdeaRules.Steering], Missing(idea with { Seats = [Seat(TeamKind.Coordination, "a")] }, IdeaStage.Product));
    }

    [Fact]
    public void A_second_team_is_advice_and_not_a_must()
    {
        var fact = Assert.Single(IdeaRules.Facts(Ready("a", "b"), IdeaStage.Product), fact => fact.Name == IdeaRules.SecondTeam);
        Assert.Equal(new StepFact(IdeaRules.SecondTeam, IsMet: false, IsMust: false), fact);
        Assert.True(IdeaRules.Facts(Ready("a", "b") with { Seats = [Seat(TeamKind.Steering, "a"), Seat(TeamKind.Users, "b")] }, IdeaStage.Product).Single(f => f.Name == IdeaRules.SecondTeam).IsMet);
    }

    [Fact]
    public void What_a_stage_asks_for_and_has_lost_is_found()
    {
        var project = Planned("a") with { Idea = Planned("a").Idea with { Stage = IdeaStage.Project } };
        Assert.Equal([IdeaRules.Team], IdeaRules.Lost(project).Select(fact => fact.Name));
        Assert.Empty(IdeaRules.Lost(Case("a") with { Idea = Case("a").Idea with { Stage = IdeaStage.Closed } }));
    }

    [Fact]
    public void Every_fact_that_a_step_asks_for_is_a_known_one() =>
        Assert.Equal(IdeaRules.All.Order(StringComparer.Ordinal), IdeaStage.Way.SelectMany(stage => IdeaRules.Facts(Case("a"), stage)).Select(fact => fact.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Lån af hjælpemidler på tværs", "laan-af-hjaelpemidler-paa-tvaers")]
    [InlineData("Café über alles!!", "cafe-uber-alles")]
    [InlineData("???", "ide")]
    [InlineData("Ny", "ny-ide")]
    [InlineData("Et meget langt navn om alt det som kommunerne gerne vil gøre sammen i fællesskab", "et-meget-langt-navn-om-alt-det-som-kommunerne")]
    public void A_title_becomes_a_name_for_addresses(string title, string slug) => Assert.Equal(slug, IdeaSlugs.Of(title));

    [Fact]
    public void What_can_be_brought_is_kept_in_one_order_and_once() => Assert.Equal("people test", Contribution.Kept(["test", "gold", "people", "test"]));

    private static IEnumerable<string> Missing(IdeaCase idea, string stage) => IdeaRules.Facts(idea, stage).Where(fact => fact is { IsMust: true, IsMet: false }).Select(fact => fact.Name);

    private static IdeaSeat Seat(string team, string body) => new() { Team = team, BodySlug = body };

    private static IdeaCase Case(string? lead) => new()
    {
        Idea = new Idea { IdeaSlug = "i", LeadBody = lead },
        Supporters = lead is null ? [] : [new IdeaSupport { BodySlug = lead }],
    };

    private static IdeaCase Planned(string lead, params IdeaSeat[] seats) => Case(lead) with
    {
        Idea = Case(lead).Idea with { PlanGovernance = "g", PlanMoney = "m", PlanAnchoring = "a" },
        Seats = seats,
    };

    private static IdeaCase Ready(params string[] bodies) => Planned(bodies[0], Seat(TeamKind.Steering, bodies[0])) with
    {
        Idea = Planned(bodies[0]).Idea with { Licence = "MPL-2.0", CodeAddress = "https://code.example/x", GovernanceAddress = "https://code.example/x/GOVERNANCE.md" },
        Supporters = [.. bodies.Select(body => new IdeaSupport { BodySlug = body })],
    };
}

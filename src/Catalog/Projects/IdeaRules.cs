using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Projects;

/// <summary>What each step of the way asks for. Pure.</summary>
/// <remarks>
/// An idea needs one public body. A project needs a formal team with representatives from public bodies, two or three teams as it grows, and a preliminary plan
/// for governance, money and anchoring. A product needs two public bodies, an OSI licence and governance in place (OS2's path from idea to product, read August 2026).
/// </remarks>
public static class IdeaRules
{
    public const string OneBody = "one-body";
    public const string Team = "team";
    public const string PlanGovernance = "plan-governance";
    public const string PlanMoney = "plan-money";
    public const string PlanAnchoring = "plan-anchoring";
    public const string SecondBody = "second-body";
    public const string Code = "code";
    public const string TwoBodies = "two-bodies";
    public const string OsiLicence = "osi-licence";
    public const string Steering = "steering";
    public const string SecondTeam = "second-team";
    public const string GovernanceWritten = "governance-written";

    public static IReadOnlyList<string> All { get; } =
        [OneBody, Team, PlanGovernance, PlanMoney, PlanAnchoring, SecondBody, Code, TwoBodies, OsiLicence, Steering, SecondTeam, GovernanceWritten];

    /// <summary>What a step asks for, in the order in which it is best seen to. A step holds what the steps before it asked for.</summary>
    /// <param name="idea">As it stands.</param>
    /// <param name="stage">A step of <see cref="IdeaStage.Way"/>.</param>
    public static IReadOnlyList<StepFact> Facts(IdeaCase idea, string stage) => stage switch
    {
        IdeaStage.Idea => [OfOneBody(idea)],
        IdeaStage.Project => [OfOneBody(idea), .. OfProject(idea), Advice(SecondBody, Bodies(idea) >= 2), Advice(Code, idea.Idea.CodeAddress is not null)],
        IdeaStage.Product => [Must(TwoBodies, Bodies(idea) >= 2), .. OfProject(idea), .. OfProduct(idea)],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a step of the way."),
    };

    /// <summary>What the next step asks for; empty at the end of the way and beside it.</summary>
    public static IReadOnlyList<StepFact> ForNext(IdeaCase idea) => IdeaStage.Next(idea.Idea.Stage) is { } next ? Facts(idea, next) : [];

    /// <summary>What its own stage asks for and is no longer there, when a body has left or something was taken out.</summary>
    public static IReadOnlyList<StepFact> Lost(IdeaCase idea) =>
        IdeaStage.Way.Contains(idea.Idea.Stage, StringComparer.Ordinal) ? [.. Facts(idea, idea.Idea.Stage).Where(fact => fact is { IsMust: true, IsMet: false })] : [];

    /// <summary>Whether nothing that it must have is missing for a step.</summary>
    public static bool IsReady(IdeaCase idea, string stage) => Facts(idea, stage).All(fact => fact.IsMet || !fact.IsMust);

    /// <summary>How many public bodies take part.</summary>
    public static int Bodies(IdeaCase idea) => idea.Supporters.Select(support => support.BodySlug).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether a team is formal: a public body sits in it. A supplier may sit beside, and alone is no team.</summary>
    public static bool IsFormal(IdeaCase idea, string team) => idea.Seats.Any(seat => seat.Team == team && seat.BodySlug is not null);

    private static StepFact OfOneBody(IdeaCase idea) => Must(OneBody, idea.Idea.LeadBody is not null && Bodies(idea) >= 1);

    private static IEnumerable<StepFact> OfProject(IdeaCase idea) =>
    [
        Must(Team, FormalTeams(idea) >= 1),
        Must(PlanGovernance, idea.Idea.PlanGovernance.Length > 0),
        Must(PlanMoney, idea.Idea.PlanMoney.Length > 0),
        Must(PlanAnchoring, idea.Idea.PlanAnchoring.Length > 0),
    ];

    private static IEnumerable<StepFact> OfProduct(IdeaCase idea) =>
    [
        Must(OsiLicence, OsiLicences.IsApproved(idea.Idea.Licence)),
        Must(Code, idea.Idea.CodeAddress is not null),
        Must(Steering, IsFormal(idea, TeamKind.Steering)),
        Must(GovernanceWritten, idea.Idea.GovernanceAddress is not null),
        Advice(SecondTeam, FormalTeams(idea) >= 2),
    ];

    private static int FormalTeams(IdeaCase idea) => TeamKind.All.Count(team => IsFormal(idea, team));

    private static StepFact Must(string name, bool isMet) => new(name, isMet, IsMust: true);

    private static StepFact Advice(string name, bool isMet) => new(name, isMet, IsMust: false);
}

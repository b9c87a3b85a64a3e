using OS2.Catalog.Governance;

namespace OS2.Catalog.Donations;

/// <summary>What is missing: before a donation can be sent, and before it can stand at a level. Pure.</summary>
public static class DonationGaps
{
    /// <summary>What must be filled in before it is sent, in the order of the steps; empty when it can be.</summary>
    public static IReadOnlyList<Lack> Lacking(DonationForm form, DonationCode? code)
    {
        (string Step, string Field, bool IsThere)[] wanted =
        [
            (DonationStep.What, nameof(form.Name), IsThere(form.Name)),
            (DonationStep.What, nameof(form.Purpose), IsThere(form.Purpose)),
            (DonationStep.What, nameof(form.Value), IsThere(form.Value)),
            (DonationStep.What, nameof(form.Others), IsThere(form.Others)),
            (DonationStep.Code, "Code", code is not null && code.State != DonationCode.Failed),
            (DonationStep.Rights, nameof(form.MadeBy), DonationMaker.All.Contains(form.MadeBy)),
            (DonationStep.Rights, nameof(form.Makers), IsThere(form.Makers) || form.MadeBy == DonationMaker.Employees),
            (DonationStep.Rights, nameof(form.Tender), form.Tender is "yes" or "no" or "unsure"),
            (DonationStep.People, nameof(form.CoordinatorName), IsThere(form.CoordinatorName)),
            (DonationStep.People, nameof(form.CoordinatorMail), IsThere(form.CoordinatorMail)),
            (DonationStep.People, nameof(form.TeamName), IsThere(form.TeamName) && DonationTeam.All.Contains(form.TeamKind)),
            (DonationStep.People, nameof(form.Team), HasBodies(form)),
            (DonationStep.Send, nameof(form.Level), form.Level is 0 or 1),
        ];
        return [.. wanted.Where(want => !want.IsThere).Select(want => new Lack(want.Step, want.Field))];
    }

    /// <summary>How the donation stands to every demand of a level and those below, in the order of the governance report.</summary>
    /// <param name="form">What the body answers.</param>
    /// <param name="report">What was seen in the code; null before it was read.</param>
    /// <param name="papers">How many signed papers there are.</param>
    /// <param name="level">0 for the sandbox, 1.</param>
    public static IReadOnlyList<Gap> At(DonationForm form, CodeReport? report, int papers, int level) =>
        [.. Requirements.At(level).Select(requirement => new Gap(requirement, StateOf(requirement.Id, form, report, papers)))];

    private static string StateOf(string requirement, DonationForm form, CodeReport? report, int papers) => requirement switch
    {
        "R1" => Written(form.Value),
        "F1" => report is null ? GapState.Missing : report.Has(FindingKind.CodeDump) ? GapState.Partly : GapState.AtHandover,
        "F2" => report is null || report.Has(FindingKind.NoLicence) ? GapState.Missing : report.Has(FindingKind.EmptyLicence) || report.Has(FindingKind.TwoLicences) ? GapState.Partly : GapState.Answered,
        "F3" => form.Tender switch { "yes" => GapState.Answered, null => GapState.Missing, _ => GapState.Partly },
        "F4" => report is null || report.Has(FindingKind.NoSecurity) ? GapState.Missing : report.Has(FindingKind.Secret) || report.Has(FindingKind.TemplateSecurity) ? GapState.Partly : GapState.Answered,
        "F5" => report is null || report.Has(FindingKind.NoReadme) ? GapState.Missing : report.Has(FindingKind.ShortReadme) ? GapState.Partly : GapState.Answered,
        "F6" => papers > 0 ? GapState.AtHandover : GapState.Missing,
        "F7" => report is null || report.Has(FindingKind.NoDocumentation) ? GapState.Missing : GapState.AtHandover,
        "F10" or "F11" or "G1" => GapState.AtHandover,
        "S1" or "S2" => Written(form.Others),
        "G3" => Written(form.CoordinatorName),
        "G2" or "G4" => GapState.Secretariat,
        _ => GapState.Secretariat,
    };

    private static string Written(string? text) => IsThere(text) ? GapState.Answered : GapState.Missing;

    private static bool HasBodies(DonationForm form) => form.Team.Any(representative => representative.BodySlug.Length > 0);

    private static bool IsThere(string? text) => !string.IsNullOrWhiteSpace(text);
}

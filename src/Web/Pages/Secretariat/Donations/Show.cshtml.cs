using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Donations;

namespace OS2.Catalog.Web.Pages.Secretariat.Donations;

/// <summary>One donation on the secretariat's desk: what was written, what was seen, and what is done with it. The forms are in the neighbouring file.</summary>
public sealed partial class ShowModel(DonationStore donations, DonationDesk desk, DecisionStore decisions, AccountStore accounts, PublicBodyStore bodies) : CatalogPage
{
    /// <summary>What the person saw when the form was drawn.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Donation Donation { get; private set; } = new();
    public DonationForm Form { get; private set; } = new();
    public string Body { get; private set; } = "";
    public StateSign Sign => DonationSign.Of(T, Donation.State);
    public DonationCode? Code { get; private set; }
    public ReportView? View { get; private set; }
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];
    public IReadOnlyList<DonationPaper> Papers { get; private set; } = [];
    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];
    public IReadOnlyList<TaskRow> Checks { get; private set; } = [];

    /// <summary>The handover; empty before it is accepted.</summary>
    public IReadOnlyList<TaskRow> Steps { get; private set; } = [];

    public Proposal? Proposal { get; private set; }
    public Proposal? RightsProposal { get; private set; }

    /// <summary>Who proposed, in words.</summary>
    public string ProposedBy { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Secretaries { get; private set; } = [];
    public IReadOnlyList<string> Team { get; private set; } = [];
    public bool MayTick => !DonationState.IsOver(Donation.State);

    public IReadOnlyList<SelectListItem> Levels => [new(T["Field.choose"], ""), new(T["Donation.level.0"], "0"), new(T["Donation.level.1"], "1")];

    /// <summary>The answers in the order of the form.</summary>
    public IReadOnlyList<(string Label, string? Text)> Answers =>
    [
        (T["Donation.purpose"], Form.Purpose), (T["Donation.purposeEn"], Form.PurposeEn), (T["Donation.need"], Form.Need), (T["Donation.value"], Form.Value), (T["Donation.others"], Form.Others),
        (T["Donation.nearest"], Form.Nearest), (T["Donation.code.given"], Code?.Address ?? (Code is null ? null : T["Desk.uploaded"])),
        (T["Donation.madeBy"], Form.MadeBy is { } maker ? T.Of("Donation.maker", maker) : null), (T["Donation.makers"], Form.Makers), (T["Donation.agreement"], Form.Agreement),
        (T["Donation.othersCode"], Form.OthersCode), (T["Donation.tender"], Form.Tender is { } tender ? T.Of("Donation.tender", tender) : null), (T["Donation.signer"], Form.Signer),
        (T["Donation.supplierParty"], Form.SupplierParty), (T["Donation.coordinator"], Form.CoordinatorName is null ? null : $"{Form.CoordinatorName}, {Form.CoordinatorMail}"),
        (T["Donation.teamName"], Form.TeamName is null ? null : $"{Form.TeamName} ({T.Of("Donation.teamKind", Form.TeamKind ?? "")})"), (T["Donation.suppliers"], Form.Suppliers),
        (T["Donation.operation"], Form.Operation), (T["Send.level"], Form.Level is { } level ? T.Of("Donation.level", level == 1 ? "1" : "0") : null), (T["Send.remark"], Form.Remark),
    ];

    public bool May(DonationMove move) => DonationMoves.Allows(Donation.State, move);

    public bool IsMine(Proposal proposal) => proposal.ProposedBy == Me!.AccountId;

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel) => await LookAsync(donationId, cancel) ? Page() : NotFound();

    /// <summary>Of a draft the secretariat knows nothing.</summary>
    private async Task<bool> LookAsync(string donationId, CancellationToken cancel)
    {
        if (await donations.FindAsync(donationId, cancel) is not { SentAt: not null } donation)
            return false;
        Donation = donation;
        Form = donation.Answers;
        Title = donation.Name;
        Section = "secretariat";
        IsListed = false;
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        Body = names.GetValueOrDefault(donation.BodySlug, donation.BodySlug);
        Team = [.. Form.Team.Select(place => string.Join(": ", new[] { names.GetValueOrDefault(place.BodySlug), place.Name }.Where(part => !string.IsNullOrEmpty(part))))];
        Code = await donations.CodeAsync(donationId, cancel);
        View = Code is { State: DonationCode.Read } ? ReportView.Of(this, Code) : null;
        Papers = await donations.PapersAsync(donationId, cancel);
        Gaps = DonationGaps.At(Form, Code?.Found, Papers.Count, 1);
        Messages = await MessageRow.OfAsync(T, accounts, await donations.MessagesAsync(donationId, cancel), cancel);
        await LookAtTasksAsync(cancel);
        Proposal = await decisions.WaitingAsync(Donation.Subject, donationId, DonationStore.Accepted, cancel);
        RightsProposal = await decisions.WaitingAsync(Donation.Subject, donationId, DonationStore.RightsRegistered, cancel);
        return true;
    }

    private async Task LookAtTasksAsync(CancellationToken cancel)
    {
        var people = (await accounts.AllAsync(cancel)).ToDictionary(person => person.AccountId, person => person.Name, StringComparer.Ordinal);
        var tasks = await donations.TasksAsync(Donation.DonationId, cancel);
        TaskRow Row(string name) => tasks.GetValueOrDefault(name) is { DoneAt: not null } task
            ? new TaskRow(name, task.DoneAt, people.GetValueOrDefault(task.DoneBy ?? "") ?? T.Of("Role.account", task.DoneRole ?? ""), task.Evidence)
            : new TaskRow(name, null, null, null);
        Checks = [.. DonationTasks.Checks.Select(Row)];
        Steps = DonationState.IsAccepted(Donation.State) ? [.. DonationTasks.Handover.Select(Row)] : [];
        var waiting = await decisions.WaitingAsync(Donation.Subject, Donation.DonationId, DonationStore.Accepted, cancel);
        ProposedBy = people.GetValueOrDefault(waiting?.ProposedBy ?? "") ?? T["Donation.side.secretariat"];
        var desks = (await accounts.WithRoleAsync(RoleName.Secretariat, cancel)).Concat(await accounts.WithRoleAsync(RoleName.Administrator, cancel)).DistinctBy(person => person.AccountId);
        Secretaries = [.. desks.OrderBy(person => person.Name, Show.Order).Select(person => new SelectListItem(person.Name, person.AccountId))];
    }

    /// <summary>Something that is ticked off, as it is drawn.</summary>
    /// <param name="Task">Which.</param>
    /// <param name="DoneAt">Null while it is not done.</param>
    /// <param name="Who">In words; null while it is not done.</param>
    /// <param name="Evidence">What it stands on; null for none.</param>
    public sealed record TaskRow(string Task, DateTimeOffset? DoneAt, string? Who, string? Evidence);
}

using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Secretariat.Donations;

/// <content>What the forms of the page do. Each says what the person had seen, so that two who act at once are told.</content>
public sealed partial class ShowModel
{
    private const int MostText = 4000;

    [BindProperty]
    public string? AssignTo { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? DeclineReason { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty(Name = "Task")]
    public string? TaskName { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public Task<IActionResult> OnPostTakeAsync(string donationId, CancellationToken cancel) => DoAsync(donationId, () =>
        Secretaries.Any(person => person.Value == AssignTo)
            ? desk.DoAsync(change => DonationStore.TakeAsync(change, Me!.SecretariatActor, donationId, Version, AssignTo!), cancel)
            : Task.FromResult(DonationOutcome.NotNow), cancel);

    public Task<IActionResult> OnPostAskAsync(string donationId, CancellationToken cancel) =>
        WithTextAsync(donationId, nameof(Question), Question, text => desk.AskAsync(Me!.SecretariatActor, Donation, Version, text, cancel), cancel);

    public Task<IActionResult> OnPostNoteAsync(string donationId, CancellationToken cancel) => WithTextAsync(donationId, nameof(Note), Note, text => desk.DoAsync(async change =>
    {
        await DonationStore.NoteAsync(change, Me!.SecretariatActor, donationId, text);
        return DonationOutcome.Done;
    }, cancel), cancel);

    public Task<IActionResult> OnPostProposeAsync(string donationId, CancellationToken cancel)
    {
        int? level = Level switch { "0" => 0, "1" => 1, _ => null };
        return WithTextAsync(donationId, nameof(Reason), Reason, text => level is { } wanted
            ? desk.ProposeAsync(Me!.SecretariatActor, Donation, Version, wanted, text, cancel)
            : Task.FromResult(DonationOutcome.Incomplete), cancel);
    }

    public Task<IActionResult> OnPostRightsAsync(string donationId, CancellationToken cancel) => DoAsync(donationId,
        () => desk.ProposeAsync(Me!.SecretariatActor, Donation, Version, null, "The signed paper is registered.", cancel), cancel);

    public Task<IActionResult> OnPostConfirmAsync(string donationId, CancellationToken cancel) => DoAsync(donationId, () => IsKind
        ? desk.ConfirmAsync(Me!.SecretariatActor, Donation, Version, Kind!, Proposal?.Reason ?? "", cancel)
        : Task.FromResult(DonationOutcome.NotNow), cancel);

    public Task<IActionResult> OnPostRejectAsync(string donationId, CancellationToken cancel) => DoAsync(donationId, () => IsKind
        ? desk.DoAsync(change => DonationStore.RejectAsync(change, Me!.SecretariatActor, donationId, Version, Kind!, null), cancel)
        : Task.FromResult(DonationOutcome.NotNow), cancel);

    public Task<IActionResult> OnPostDeclineAsync(string donationId, CancellationToken cancel) =>
        WithTextAsync(donationId, nameof(DeclineReason), DeclineReason, text => desk.DeclineAsync(Me!.SecretariatActor, Donation, Version, text, cancel), cancel);

    public Task<IActionResult> OnPostTickAsync(string donationId, bool done, CancellationToken cancel) => DoAsync(donationId,
        () => desk.DoAsync(change => DonationStore.TickAsync(change, Me!.SecretariatActor, donationId, TaskName ?? "", done), cancel), cancel);

    public Task<IActionResult> OnPostStepAsync(string donationId, CancellationToken cancel) => DoAsync(donationId, () =>
        TaskName == DonationTasks.Rights
            ? Task.FromResult(DonationOutcome.NotNow)
            : desk.DoAsync(change => DonationStore.StepAsync(change, Me!.SecretariatActor, donationId, Version, TaskName ?? "", string.IsNullOrWhiteSpace(Evidence) ? null : Evidence.Trim()), cancel), cancel);

    private bool IsKind => Kind is DonationStore.Accepted or DonationStore.RightsRegistered;

    private async Task<IActionResult> WithTextAsync(string donationId, string field, string? typed, Func<string, Task<DonationOutcome>> act, CancellationToken cancel)
    {
        if (typed?.Trim() is { Length: > 0 and <= MostText } text)
            return await DoAsync(donationId, () => act(text), cancel);
        if (!await LookAsync(donationId, cancel))
            return NotFound();
        Fault(field, T["Desk.text.wrong"]);
        return Page();
    }

    private async Task<IActionResult> DoAsync(string donationId, Func<Task<DonationOutcome>> act, CancellationToken cancel)
    {
        if (!await LookAsync(donationId, cancel))
            return NotFound();
        var outcome = await act();
        if (outcome == DonationOutcome.Done)
            return Redirect(Links.DeskDonation(donationId));
        await LookAsync(donationId, cancel);
        Fault("", T.Of("Desk.outcome", outcome.ToString()));
        return Page();
    }
}

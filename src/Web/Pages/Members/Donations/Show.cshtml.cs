using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Where a donation stands and what is asked of its body.</summary>
public sealed class ShowModel(DonationStore donations, DonationDesk desk, AccountStore accounts) : DonationPage(donations, desk)
{
    private IReadOnlyList<Lack> _lacking = [];

    [BindProperty]
    public string? Answer { get; set; }

    public StateSign Sign => DonationSign.Of(T, Donation.State);

    /// <summary>Questions and answers, oldest first; never the secretariat's own notes.</summary>
    public IReadOnlyList<MessageRow> Questions { get; private set; } = [];

    /// <summary>The handover and when each step was done; empty before it is accepted.</summary>
    public IReadOnlyList<(string Task, DateTimeOffset? Done)> Handover { get; private set; } = [];

    public int LackingIn(string step) => _lacking.Count(lack => lack.Step == step);

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, "", cancel))
            return NotFound();
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, "", cancel))
            return NotFound();
        if (Text(Answer) is not { } text)
        {
            await DrawAsync(cancel);
            Fault(nameof(Answer), T["Donation.answer.wrong"]);
            return Page();
        }

        // The same answer once more, as a browser resends it.
        if (Donation.State == DonationState.Answered && (await Store.MessagesAsync(donationId, cancel)) is [.., var last] && last.Text == text)
            return Redirect(Links.Donation(donationId));
        return await DoneAsync(await Desk.AnswerAsync(Actor, Donation, Version, text, cancel), cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, "", cancel))
            return NotFound();
        return Donation.State == DonationState.Withdrawn ? Redirect(Links.Donation(donationId)) : await DoneAsync(await Desk.WithdrawAsync(Actor, Donation, Version, cancel), cancel);
    }

    private async Task<IActionResult> DoneAsync(DonationOutcome outcome, CancellationToken cancel) =>
        outcome == DonationOutcome.Done ? Redirect(Links.Donation(Donation.DonationId)) : await AgainAsync(outcome, "", () => DrawAsync(cancel), cancel);

    private async Task DrawAsync(CancellationToken cancel)
    {
        var messages = (await Store.MessagesAsync(Donation.DonationId, cancel)).Where(message => message.Kind != DonationMessage.Note);
        Questions = await MessageRow.OfAsync(T, accounts, messages, cancel);
        _lacking = DonationGaps.Lacking(Form, await Store.CodeAsync(Donation.DonationId, cancel));
        if (!DonationState.IsAccepted(Donation.State))
            return;
        var tasks = await Store.TasksAsync(Donation.DonationId, cancel);
        Handover = [.. DonationTasks.Handover.Select(task => (task, tasks.GetValueOrDefault(task)?.DoneAt))];
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 6: how the page will look, what is missing, and the handing in.</summary>
public sealed class SendModel(DonationStore donations, DonationDesk desk) : DonationPage(donations, desk)
{
    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public CodeReport? Report { get; private set; }
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];
    public IReadOnlyList<Lack> Lacking { get; private set; } = [];
    public bool IsDraft => Donation.State == DonationState.Draft;

    public IReadOnlyList<SelectListItem> Levels => [new(T["Field.choose"], ""), new(T["Donation.level.0"], "0"), new(T["Donation.level.1"], "1")];

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Send, cancel))
            return NotFound();
        Level = Form.Level?.ToString(CultureInfo.InvariantCulture);
        Remark = Form.Remark;
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Send, cancel))
            return NotFound();
        // Sent already: the form came twice, or from the browser's memory.
        if (!IsEditable)
            return Redirect(Links.Donation(donationId));
        var outcome = await Desk.DoAsync(change => DonationStore.SaveFormAsync(
            change, donationId, Version, form => form with { Level = Level switch { "0" => 0, "1" => 1, _ => null }, Remark = Text(Remark) }), cancel);
        if (outcome != DonationOutcome.Done)
            return await AgainAsync(outcome, DonationStep.Send, () => DrawAsync(cancel), cancel);
        if (Go != "send" || !IsDraft)
            return Redirect(Links.Donation(donationId));
        await FindAsync(donationId, DonationStep.Send, cancel);
        outcome = await Desk.SendAsync(Actor, Donation, Donation.Version, cancel);
        if (outcome == DonationOutcome.Done)
            return Redirect(Links.Donation(donationId));
        ModelState.Clear();
        return await AgainAsync(outcome, DonationStep.Send, () => DrawAsync(cancel), cancel);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        var code = await Store.CodeAsync(Donation.DonationId, cancel);
        Report = code?.Found;
        Gaps = DonationGaps.At(Form, Report, (await Store.PapersAsync(Donation.DonationId, cancel)).Count, 1);
        Lacking = DonationGaps.Lacking(Form, code);
    }
}

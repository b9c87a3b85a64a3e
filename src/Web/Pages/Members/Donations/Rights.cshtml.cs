using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 4: who made it, under which agreement, and the signed paper.</summary>
[UploadLimit(IsForPapers = true), EnableRateLimiting(RateLimits.Paper)]
public sealed class RightsModel(DonationStore donations, DonationDesk desk, FileStore files) : DonationPage(donations, desk)
{
    [BindProperty]
    public DonationForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Paper { get; set; }

    public IReadOnlyList<DonationPaper> Papers { get; private set; } = [];

    /// <summary>A signed paper may come late: until all is over.</summary>
    public bool MayAdd => !DonationState.IsOver(Donation.State);

    public IReadOnlyList<SelectListItem> Makers => [new(T["Field.choose"], ""), .. DonationMaker.All.Select(maker => new SelectListItem(T.Of("Donation.maker", maker), maker))];

    public IReadOnlyList<SelectListItem> Tender =>
        [new(T["Field.choose"], ""), new(T["Donation.tender.yes"], "yes"), new(T["Donation.tender.no"], "no"), new(T["Donation.tender.unsure"], "unsure")];

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Rights, cancel))
            return NotFound();
        Input = Form;
        await DrawAsync(cancel);
        if (Request.Query.ContainsKey(UploadLimitAttribute.TooLarge))
            Fault(nameof(Paper), T["Donation.code.tooLarge", Show.Size(DonationSettings.PaperLimitBytes)]);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Rights, cancel))
            return NotFound();
        return await SaveAsync(Step, form => form with
        {
            MadeBy = DonationMaker.All.Contains(Input.MadeBy) ? Input.MadeBy : null, Makers = Text(Input.Makers), Agreement = Text(Input.Agreement), OthersCode = Text(Input.OthersCode),
            Tender = Input.Tender is "yes" or "no" or "unsure" ? Input.Tender : null, Signer = Text(Input.Signer, 300), SupplierParty = Text(Input.SupplierParty, 300),
        }, () => DrawAsync(cancel), cancel);
    }

    public async Task<IActionResult> OnPostPaperAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Rights, cancel))
            return NotFound();
        if (Paper is { Length: > 0 } && !MayAdd)
            return Redirect(Links.Donation(donationId));
        if (await SignedPapers.KeepAsync(T, files, Paper, cancel) is var (file, fault) && file is null)
            return await RefusedAsync(fault, cancel);

        // The same paper once more, as a browser resends it, is one paper.
        if ((await Store.PapersAsync(donationId, cancel)).Any(known => known.Sha256 == file.Sha256))
            await files.DeleteAsync(file.FileId, cancel);
        else
            await Desk.DoAsync(change => DonationStore.AddPaperAsync(change, Actor, donationId, file.FileId), cancel);
        return Redirect(Links.DonationStep(donationId, Step) + "#papers");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string donationId, string? fileId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Rights, cancel))
            return NotFound();
        if (fileId is not null)
            await Desk.DoAsync(change => DonationStore.RemovePaperAsync(change, donationId, fileId), cancel);
        return Redirect(Links.DonationStep(donationId, Step) + "#papers");
    }

    private async Task<IActionResult> RefusedAsync(string text, CancellationToken cancel)
    {
        Input = Form;
        await DrawAsync(cancel);
        Fault(nameof(Paper), text);
        return Page();
    }

    private async Task DrawAsync(CancellationToken cancel) => Papers = await Store.PapersAsync(Donation.DonationId, cancel);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 2: the code, by the address of a public repository or as an archive.</summary>
[UploadLimit, EnableRateLimiting(RateLimits.Upload)]
public sealed class CodeModel(DonationStore donations, DonationDesk desk, FileStore files, SiteSettings site) : DonationPage(donations, desk)
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public DonationCode? Code { get; private set; }
    public string? FileName { get; private set; }
    public long FileBytes { get; private set; }
    public long LimitBytes => site.Donations.UploadLimitBytes;

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Code, cancel))
            return NotFound();
        await DrawAsync(cancel);
        Address = Code?.Address;
        if (Request.Query.ContainsKey(UploadLimitAttribute.TooLarge))
            Fault(nameof(Upload), T["Donation.code.tooLarge", Show.Size(LimitBytes)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAddressAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Code, cancel))
            return NotFound();
        if (CodeAddress.Parse(Address) is not { } address)
            return await RefusedAsync(nameof(Address), T["Donation.code.address.wrong"], cancel);
        // The same address once more, as a browser resends it, is not read again while it waits.
        if (await Store.CodeAsync(donationId, cancel) is { IsUnderWay: true } waiting && waiting.Address == address.Whole)
            return Redirect(Links.DonationStep(donationId, DonationStep.Check));
        return await SetAsync(address.Whole, null, cancel);
    }

    public async Task<IActionResult> OnPostUploadAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Code, cancel))
            return NotFound();
        if (Upload is not { Length: > 0 } upload)
            return await RefusedAsync(nameof(Upload), T["Donation.code.noFile"], cancel);
        if (!IsEditable)
            return Redirect(Links.Donation(donationId));
        await using var content = upload.OpenReadStream();
        var type = await UploadContent.TypeOfAsync(content, cancel);
        if (type is not (UploadContent.Zip or UploadContent.Gzip))
            return await RefusedAsync(nameof(Upload), T["Donation.code.noArchive"], cancel);
        try
        {
            var file = await files.SaveAsync(content, upload.FileName, type, LimitBytes, cancel);
            return await SetAsync(null, file.FileId, cancel);
        }
        catch (FileTooLargeException)
        {
            return await RefusedAsync(nameof(Upload), T["Donation.code.tooLarge", Show.Size(LimitBytes)], cancel);
        }
    }

    private async Task<IActionResult> SetAsync(string? address, string? fileId, CancellationToken cancel)
    {
        string? old = null;
        var outcome = await Desk.DoAsync(async change =>
        {
            (var came, old) = await DonationStore.SetCodeAsync(change, Donation.DonationId, Version, address, fileId);
            return came;
        }, cancel);
        if ((outcome == DonationOutcome.Done ? old : fileId) is { } unwanted)
            await files.DeleteAsync(unwanted, cancel);
        return outcome == DonationOutcome.Done
            ? Redirect(Links.DonationStep(Donation.DonationId, DonationStep.Check))
            : await AgainAsync(outcome, DonationStep.Code, () => DrawAsync(cancel), cancel);
    }

    private async Task<IActionResult> RefusedAsync(string field, string text, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        Fault(field, text);
        return Page();
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Code = await Store.CodeAsync(Donation.DonationId, cancel);
        if (Code?.FileId is { } fileId && await files.FindAsync(fileId, cancel) is { } file)
            (FileName, FileBytes) = (file.Name, file.SizeBytes);
    }
}

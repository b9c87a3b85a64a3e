using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>A signed paper, for its body and the secretariat alone.</summary>
[Authorize(Policy = Access.SignedIn)]
public sealed class PaperModel(DonationStore donations, FileStore files) : CatalogPage
{
    public async Task<IActionResult> OnGetAsync(string donationId, string fileId, CancellationToken cancel)
    {
        if (await donations.FindAsync(donationId, cancel) is not { } donation || !DonationAccess.MayRead(Me!, donation))
            return NotFound();
        var paper = (await donations.PapersAsync(donationId, cancel)).FirstOrDefault(known => known.FileId == fileId);
        if (paper is null || await files.OpenAsync(fileId, cancel) is not { } content)
            return NotFound();
        return SignedPapers.Answer(content, paper.Name);
    }
}

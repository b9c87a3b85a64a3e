using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>A transfer of rights made from the answers, for the parties to mend and sign. It is Danish whatever the page's language is: so is the law that it is written for.</summary>
[Authorize(Policy = Access.SignedIn)]
public sealed class TransferModel(DonationStore donations, PublicBodyStore bodies, FileStore files) : CatalogPage
{
    public DonationForm Form { get; private set; } = new();
    public DonationCode? Code { get; private set; }
    public string Body { get; private set; } = "";
    public string? FileName { get; private set; }
    public string? FileHash { get; private set; }

    public string MakersInDanish => Form.MadeBy switch
    {
        DonationMaker.Employees => "Det er lavet af ansatte hos overdrageren som led i deres arbejde.",
        DonationMaker.Suppliers => "Det er lavet af leverandører efter aftale med overdrageren.",
        DonationMaker.Both => "Det er lavet af ansatte hos overdrageren som led i deres arbejde og af leverandører efter aftale.",
        _ => "Hvem der har lavet det, er ikke oplyst og skal afklares, før aftalen underskrives.",
    };

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (await donations.FindAsync(donationId, cancel) is not { } donation || !DonationAccess.MayRead(Me!, donation))
            return NotFound();
        Form = donation.Answers;
        Code = await donations.CodeAsync(donationId, cancel);
        Body = (await bodies.FindAsync(donation.BodySlug, cancel))?.Name ?? donation.BodySlug;
        if (Code?.FileId is { } fileId && await files.FindAsync(fileId, cancel) is { } file)
            (FileName, FileHash) = (file.Name, file.Sha256);
        Title = T["Transfer.title"];
        Section = "desk";
        IsListed = false;
        return Page();
    }
}

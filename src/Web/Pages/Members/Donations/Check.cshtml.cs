using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Pages.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 3: how far the reading is, and what was seen.</summary>
public sealed class CheckModel(DonationStore donations, DonationDesk desk) : DonationPage(donations, desk)
{
    private const int SecondsBetween = 3;

    public DonationCode? Code { get; private set; }

    /// <summary>Null before it was read.</summary>
    public ReportView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.Check, cancel))
            return NotFound();
        Code = await Store.CodeAsync(donationId, cancel);
        RefreshSeconds = Code?.IsUnderWay == true ? SecondsBetween : null;
        View = Code?.State == DonationCode.Read ? ReportView.Of(this, Code) : null;
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Begins a donation. One that the person began and wrote nothing in is taken up again, so that a form that is sent twice makes one.</summary>
public sealed class NewModel(DonationStore donations, Database database) : CatalogPage
{
    public void OnGet()
    {
        Title = T["Donation.new"];
        Section = "desk";
        IsListed = false;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = Me!.Actor(RoleName.Member);
        var untouched = (await donations.OfBodyAsync(actor.BodySlug!, cancel)).FirstOrDefault(donation => donation.StartedBy == actor.AccountId && donation is { State: DonationState.Draft, Version: 1 });
        var donationId = untouched?.DonationId ?? await database.ChangeAsync(change => DonationStore.StartAsync(change, actor), cancel);
        return Redirect(Links.DonationStep(donationId, DonationStep.What));
    }
}

namespace OS2.Catalog.Web;

/// <content>Donations: the public list, the body's pages, the secretariat's desk.</content>
public sealed partial class Links
{
    public string Donations => $"{_start}/donationer";
    public string NewDonation => $"{_start}/donationer/ny";
    public string DeskDonations => $"{_start}/sekretariat/donationer";

    public string Donation(string donationId) => $"{Donations}/{donationId}";

    public string DonationPaper(string donationId, string fileId) => $"{Donation(donationId)}/papir/{fileId}";

    public string DonationTransfer(string donationId) => $"{Donation(donationId)}/overdragelse";

    public string DeskDonation(string donationId) => $"{DeskDonations}/{donationId}";

    /// <summary>A step of the form, one of <see cref="OS2.Catalog.Donations.DonationStep"/>.</summary>
    public string DonationStep(string donationId, string step) => $"{Donation(donationId)}/" + step switch
    {
        OS2.Catalog.Donations.DonationStep.What => "formaal",
        OS2.Catalog.Donations.DonationStep.Code => "kode",
        OS2.Catalog.Donations.DonationStep.Check => "tjek",
        OS2.Catalog.Donations.DonationStep.Rights => "rettigheder",
        OS2.Catalog.Donations.DonationStep.People => "mennesker",
        _ => "send",
    };
}

using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>The states of donations, their gaps and findings as they are drawn.</summary>
internal static class DonationSign
{
    public static StateSign Of(Texts texts, string state) => state switch
    {
        DonationState.Draft => new("none", "…", texts.Of("Donation.state", state)),
        DonationState.Asked => new("fair", "?", texts.Of("Donation.state", state)),
        DonationState.Accepted or DonationState.HandedOver => new("good", "✓", texts.Of("Donation.state", state)),
        DonationState.Declined or DonationState.Withdrawn => new("poor", "×", texts.Of("Donation.state", state)),
        _ => new("fair", "→", texts.Of("Donation.state", state)),
    };

    public static StateSign OfGap(Texts texts, string state) => state switch
    {
        GapState.Answered => new("good", "✓", texts.Of("Gap", state)),
        GapState.Missing => new("poor", "×", texts.Of("Gap", state)),
        GapState.Partly => new("fair", "!", texts.Of("Gap", state)),
        _ => new("none", "→", texts.Of("Gap", state)),
    };
}

using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Pages.Donations;

/// <summary>Who may read what a body and the secretariat have between them.</summary>
internal static class DonationAccess
{
    /// <summary>The body's members, and the secretariat once it was sent.</summary>
    public static bool MayRead(SignedIn me, Donation donation) =>
        (me.IsMember && me.BodySlug == donation.BodySlug) || (donation.SentAt is not null && Access.Allows(Access.Secretariat, me));
}

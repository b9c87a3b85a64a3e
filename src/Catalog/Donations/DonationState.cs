namespace OS2.Catalog.Donations;

/// <summary>Where a donation is on its way.</summary>
public static class DonationState
{
    /// <summary>Being filled in by its body; nobody else sees it.</summary>
    public const string Draft = "draft";

    /// <summary>With the secretariat, which has not begun.</summary>
    public const string Sent = "sent";

    /// <summary>Somebody of the secretariat has taken it.</summary>
    public const string InReview = "in-review";

    /// <summary>The secretariat has asked; the body is to answer and may mend its form.</summary>
    public const string Asked = "asked";

    /// <summary>The body has answered.</summary>
    public const string Answered = "answered";

    /// <summary>In the catalogue; being handed over.</summary>
    public const string Accepted = "accepted";

    /// <summary>The secretariat said no, and why.</summary>
    public const string Declined = "declined";

    /// <summary>Taken back by its body.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Accepted, and every step of the handover is done.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>All of them, in the order of the way.</summary>
    public static IReadOnlyList<string> All { get; } = [Draft, Sent, InReview, Asked, Answered, Accepted, HandedOver, Declined, Withdrawn];

    /// <summary>Whether the body may change what it wrote.</summary>
    public static bool IsEditable(string state) => state is Draft or Asked;

    /// <summary>Whether the secretariat is to do something before it is decided.</summary>
    public static bool WaitsForSecretariat(string state) => state is Sent or InReview or Answered;

    /// <summary>Whether it was taken in.</summary>
    public static bool IsAccepted(string state) => state is Accepted or HandedOver;

    /// <summary>Whether nothing more will happen to it.</summary>
    public static bool IsOver(string state) => state is Declined or Withdrawn or HandedOver;
}

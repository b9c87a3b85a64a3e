namespace OS2.Catalog.Donations;

/// <summary>What can be done to a donation as a whole.</summary>
public enum DonationMove
{
    /// <summary>The body hands the form in.</summary>
    Send,

    /// <summary>Somebody of the secretariat takes it up, or it is given to somebody else.</summary>
    Take,

    /// <summary>The secretariat asks the body.</summary>
    Ask,

    /// <summary>The body answers.</summary>
    Answer,

    /// <summary>A second person of the secretariat confirms that it is taken in.</summary>
    Accept,

    /// <summary>The secretariat says no.</summary>
    Decline,

    /// <summary>The body takes it back.</summary>
    Withdraw,

    /// <summary>The last step of the handover is done.</summary>
    HandOver,
}

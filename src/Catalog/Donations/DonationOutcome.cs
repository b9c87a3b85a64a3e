namespace OS2.Catalog.Donations;

/// <summary>What came of trying to change a donation.</summary>
public enum DonationOutcome
{
    Done,

    /// <summary>Somebody else has changed it since the page was drawn; nothing was done.</summary>
    Conflict,

    /// <summary>Its state does not allow it; nothing was done.</summary>
    NotNow,

    /// <summary>Whoever proposed cannot confirm; nothing was done.</summary>
    SamePerson,

    /// <summary>Something that must be there first is not; nothing was done.</summary>
    Incomplete,
}

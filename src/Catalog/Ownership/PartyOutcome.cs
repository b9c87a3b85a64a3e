namespace OS2.Catalog.Ownership;

/// <summary>What came of saying something of a name.</summary>
public enum PartyOutcome
{
    Done,

    /// <summary>Somebody has said it before, or taken it back; nothing was done.</summary>
    NotNow,

    /// <summary>There is no such party; nothing was done.</summary>
    NoParty,

    /// <summary>The years are in the wrong order; nothing was done.</summary>
    Years,

    /// <summary>There is a party of this name already; nothing was done.</summary>
    Taken,
}

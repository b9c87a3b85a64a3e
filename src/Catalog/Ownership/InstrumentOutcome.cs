namespace OS2.Catalog.Ownership;

/// <summary>What came of trying to change an instrument.</summary>
public enum InstrumentOutcome
{
    Done,

    /// <summary>Somebody else has changed it since the page was drawn; nothing was done.</summary>
    Conflict,

    /// <summary>Its state does not allow it; nothing was done.</summary>
    NotNow,

    /// <summary>Something that must be filled in is not; nothing was done.</summary>
    Incomplete,
}

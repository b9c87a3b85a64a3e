namespace OS2.Catalog.Governance;

/// <summary>What came of an act on a sheet, a level or a task.</summary>
public enum SheetOutcome
{
    Done,

    /// <summary>Somebody else has changed it since the page was drawn; what collides was not done.</summary>
    Conflict,

    /// <summary>Its state does not allow it, or there is no such thing; nothing was done.</summary>
    NotNow,

    /// <summary>Something that must be there first is not; nothing was done.</summary>
    Incomplete,

    /// <summary>Whoever proposed cannot confirm; nothing was done.</summary>
    SamePerson,
}

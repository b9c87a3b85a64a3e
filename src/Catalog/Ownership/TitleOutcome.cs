namespace OS2.Catalog.Ownership;

/// <summary>What came of trying to sign a title.</summary>
public enum TitleOutcome
{
    Done,

    /// <summary>What would be signed is no longer what the person has seen; nothing was done.</summary>
    Conflict,

    /// <summary>There is nothing to confirm or to take back; nothing was done.</summary>
    NotNow,

    /// <summary>Whoever proposed cannot confirm; nothing was done.</summary>
    SamePerson,

    /// <summary>A reason, or who made what nothing tells of, must be written; nothing was done.</summary>
    Incomplete,

    /// <summary>Files and instruments do not bear that level; nothing was done.</summary>
    Unsupported,
}

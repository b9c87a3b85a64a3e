namespace OS2.Catalog.Decisions;

/// <summary>What came of a confirmation.</summary>
public enum FourEyesOutcome
{
    Confirmed,

    /// <summary>Whoever proposed cannot confirm, in whatever role.</summary>
    SamePerson,

    /// <summary>It was confirmed or withdrawn before, or never was.</summary>
    AlreadyClosed,
}

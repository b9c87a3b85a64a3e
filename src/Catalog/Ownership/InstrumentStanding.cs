namespace OS2.Catalog.Ownership;

/// <summary>Whether an instrument counts for a repository on a day, and why not.</summary>
public enum InstrumentStanding
{
    Counts,

    /// <summary>No day of signing, or no paper.</summary>
    NotSigned,

    /// <summary>Nobody has seen that whoever signed might.</summary>
    NoAuthority,

    /// <summary>Its first day is yet to come.</summary>
    NotYet,

    /// <summary>Its last day has passed.</summary>
    Expired,

    Withdrawn,

    /// <summary>It is about other repositories.</summary>
    OtherPlace,

    /// <summary>Nobody has looked at it yet.</summary>
    Proposed,
}

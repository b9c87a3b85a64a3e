namespace OS2.Catalog.Governance;

/// <summary>How far the catalogue could look.</summary>
public enum EvidenceFinding
{
    Found,

    /// <summary>It looked where it ought to stand, and it is not there.</summary>
    NotFound,

    /// <summary>It cannot see this, or has not looked yet.</summary>
    CannotSee
}

namespace OS2.Catalog.Accounts;

/// <summary>Whether a link can still be used, and why not.</summary>
public enum LinkState
{
    /// <summary>Nobody was given such a link.</summary>
    Unknown,

    Good,
    Used,
    Expired,
}

namespace OS2.Catalog.Governance;

/// <summary>The states of a sheet.</summary>
public static class SheetState
{
    public const string Draft = "draft";

    /// <summary>Handed in or, for an evaluation, published: never changed again.</summary>
    public const string Sent = "sent";

    /// <summary>Given up before it was sent.</summary>
    public const string Dropped = "dropped";
}

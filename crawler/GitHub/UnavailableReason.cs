namespace OS2.Catalog.Crawler.GitHub;

/// <summary>Kinds of trouble with the code host.</summary>
public enum UnavailableReason
{
    /// <summary>No connection could be made.</summary>
    Unreachable,

    /// <summary>The hourly quota is used up.</summary>
    Quota,

    /// <summary>It asks for a pause that is longer than our patience.</summary>
    Limit,

    /// <summary>It refuses the token.</summary>
    Token,

    /// <summary>It says that what its listing promised is not there.</summary>
    Missing,

    /// <summary>It answered with a fault, or not to the end, every time.</summary>
    Fault,
}

namespace OS2.Catalog.Governance;

/// <summary>How a demand stands on the way to a level.</summary>
public enum RungState
{
    Met,
    Partly,
    Missing,
    NotRelevant,

    /// <summary>Nobody has judged or answered it.</summary>
    Unknown,
}

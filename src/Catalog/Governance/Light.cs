namespace OS2.Catalog.Governance;

/// <summary>How the secretariat judges one demand in an evaluation.</summary>
public enum Light
{
    /// <summary>Met, 🟢.</summary>
    Met,

    /// <summary>Partly met, 🟡.</summary>
    Partly,

    /// <summary>Not met, 🔴.</summary>
    Missing,

    /// <summary>Not relevant to this product, ⚪.</summary>
    NotRelevant
}

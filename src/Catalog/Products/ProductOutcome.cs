namespace OS2.Catalog.Products;

/// <summary>What came of an act on a product.</summary>
public enum ProductOutcome
{
    Done,

    /// <summary>Somebody else has changed it since the page was drawn; nothing was done.</summary>
    Conflict,

    /// <summary>A value cannot stand there; nothing was done.</summary>
    NotPossible,

    /// <summary>There is no such thing, or it is not the actor's to do; nothing was done.</summary>
    NotAllowed,
}

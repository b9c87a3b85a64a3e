namespace OS2.Catalog.Governance;

/// <summary>What is done with a row that a person sent.</summary>
internal enum RowMerge
{
    /// <summary>The person changed nothing, or the same stands there already.</summary>
    Keep,

    Write,

    /// <summary>The person changed it, and so did somebody else since the form was drawn.</summary>
    Conflict,
}

namespace OS2.Catalog.Products;

/// <summary>How a field of a product is written.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>A few sentences.</summary>
    Text,

    /// <summary>Several things, one a line.</summary>
    Lines,

    /// <summary>An address that begins with https:// or http://.</summary>
    Address,

    /// <summary>Yes, no, or that the question does not apply; nothing means that nobody has said.</summary>
    Answer,

    /// <summary>One of the domains of the register.</summary>
    Domain,

    /// <summary>One of <see cref="ProductState"/>.</summary>
    State,
}

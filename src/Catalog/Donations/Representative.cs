namespace OS2.Catalog.Donations;

/// <summary>One place in a team.</summary>
public sealed record Representative
{
    /// <summary>The public body that sits there; empty for somebody else, such as a supplier.</summary>
    public string BodySlug { get; init; } = "";

    /// <summary>Who, or which unit or supplier; may be empty.</summary>
    public string Name { get; init; } = "";

    public bool IsEmpty => BodySlug.Length == 0 && Name.Length == 0;
}

namespace OS2.Catalog.Products;

/// <summary>What a field said before it said something else.</summary>
public sealed record FieldBefore
{
    public string Field { get; init; } = "";

    /// <inheritdoc cref="FieldOrigin.Origin"/>
    public string Origin { get; init; } = "";

    /// <inheritdoc cref="FieldOrigin.Source"/>
    public string Source { get; init; } = "";

    /// <inheritdoc cref="FieldOrigin.Value"/>
    public string? Value { get; init; }

    /// <summary>Since when it said so.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset EndedAt { get; init; }
}

namespace OS2.Catalog.Ownership;

/// <summary>A party that a person has added to the table.</summary>
public sealed record PartyEntry
{
    public string PartySlug { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The name of a <see cref="PartyKind"/>.</summary>
    public string Kind { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }
}

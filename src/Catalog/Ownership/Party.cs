namespace OS2.Catalog.Ownership;

/// <summary>Whom a name in a notice stands for.</summary>
/// <param name="Name">The entity where it is known; else the name as written.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Slug">The key in the register; null when the name is not in it.</param>
public sealed record Party(string Name, PartyKind Kind, string? Slug = null);

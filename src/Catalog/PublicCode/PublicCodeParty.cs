namespace OS2.Catalog.PublicCode;

/// <summary>Someone whom the file names: an organisation, a contractor or a contact; what the file does not say is null.</summary>
public sealed record PublicCodeParty
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Address that identifies the party.</summary>
    public string? Uri { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The employer of a contact.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Web site of a contractor.</summary>
    public string? Website { get; init; }

    /// <summary>Last day of a contract; null when not given or no date.</summary>
    public DateOnly? Until { get; init; }
}

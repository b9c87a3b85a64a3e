namespace OS2.Catalog.Ownership;

/// <summary>What shows that whoever signed might, as it is stored.</summary>
public static class InstrumentAuthority
{
    /// <summary>The company register's rule about who signs.</summary>
    public const string Register = "register";

    /// <summary>A power of attorney that lies beside.</summary>
    public const string Mandate = "mandate";

    /// <summary>The position, by the body's own rules.</summary>
    public const string Position = "position";

    /// <summary>Nobody has looked; such a paper supports nothing.</summary>
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } = [Register, Mandate, Position, Unknown];
}

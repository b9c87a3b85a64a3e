namespace OS2.Catalog.Accounts;

/// <summary>A passkey of an account, as WebAuthn (W3C Web Authentication Level 3) describes a credential.</summary>
public sealed record Passkey
{
    /// <summary>SHA-256 of the credential's id.</summary>
    public string CredentialKey { get; init; } = "";

    public string AccountId { get; init; } = "";

    /// <summary>1 to 1,023 bytes, chosen by the authenticator.</summary>
    public byte[] CredentialId { get; init; } = [];

    /// <summary>In COSE form.</summary>
    public byte[] PublicKey { get; init; } = [];

    /// <summary>What the person calls it; null for none.</summary>
    public string? Name { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public long SignCount { get; init; }

    /// <summary>Separated by spaces.</summary>
    public string Transports { get; init; } = "";

    public bool IsUserVerified { get; init; }
    public bool IsBackupEligible { get; init; }
    public bool IsBackedUp { get; init; }
    public byte[] AttestationObject { get; init; } = [];
    public byte[] ClientDataJson { get; init; } = [];
}

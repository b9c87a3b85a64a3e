using OS2.Catalog.Data;

namespace OS2.Catalog.Accounts;

/// <summary>A person who may sign in, or has asked to.</summary>
public sealed record Account
{
    /// <summary>A UUID version 7 in hexadecimal, 32 digits.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>As the person wrote it; empty in an erased account.</summary>
    public string Email { get; set; } = "";

    /// <summary>SHA-256 of the address in lower case: what makes an address one account's.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>Empty in an erased account.</summary>
    public string Name { get; set; } = "";

    /// <summary>The public body that a member belongs to; null for none.</summary>
    public string? BodySlug { get; set; }

    /// <summary>One of <see cref="AccountState"/>.</summary>
    public string State { get; set; } = AccountState.Waiting;

    /// <summary><c>da</c> or <c>en</c>: what letters are written in.</summary>
    public string Language { get; set; } = "da";

    /// <summary>Null until a password was chosen, and for those who sign in elsewhere.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever sessions that are open must end.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Whether a code from an authenticator is asked for after the password.</summary>
    public bool HasSecondFactor { get; set; }

    /// <summary>The authenticator's shared secret, encrypted by the web host; null for none.</summary>
    public string? AuthenticatorSecret { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Raised by every write: of two who saw the same, one wins.</summary>
    public int Version { get; set; }

    /// <summary>The key of an address: upper and lower case are one.</summary>
    public static string KeyOf(string email) => Keys.Hash(email.Trim().ToLowerInvariant());

    /// <summary>A new number.</summary>
    public static string NewId(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}

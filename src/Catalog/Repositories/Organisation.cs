namespace OS2.Catalog.Repositories;

/// <summary>An organisation at the code host, with what its last listing gave.</summary>
public sealed record Organisation
{
    public const string Confirmed = "confirmed";
    public const string Unconfirmed = "unconfirmed";

    /// <summary>The login in lower case.</summary>
    public string OrganisationKey { get; init; } = "";

    /// <summary>The login as the code host spells it.</summary>
    public string Login { get; init; } = "";

    /// <summary>Whether OS2's control of it is <see cref="Confirmed"/> or <see cref="Unconfirmed"/>.</summary>
    public string Control { get; init; } = Unconfirmed;

    public string? NoteDa { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>False for one that is crawled only because a setting says so.</summary>
    public bool IsRegistered { get; init; }

    public long Tick { get; init; }

    /// <summary>When a crawl last asked for it; null before the first.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it was last listed whole; null before the first time.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Repositories in the last whole listing.</summary>
    public int RepositoryCount { get; init; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? Problem { get; init; }

    public static string KeyOf(string login) => login.ToLowerInvariant();
}

namespace OS2.Catalog.Accounts;

/// <summary>Who does something, and in which role.</summary>
public sealed record Actor
{
    /// <summary>An account's number, or a machine's name.</summary>
    public required string AccountId { get; init; }

    /// <summary>The role that is acted in, one of <see cref="RoleName"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The public body that the act is on behalf of; null for none.</summary>
    public string? BodySlug { get; init; }

    /// <summary>The program itself, such as <c>crawler</c>.</summary>
    public static Actor Machine(string name) => new() { AccountId = name, Role = RoleName.Machine };
}

using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web;

/// <summary>The person behind a request, as the account is now: a role that was taken away a second ago is gone.</summary>
public sealed record SignedIn
{
    public required string AccountId { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }

    /// <summary>The public body that the person belongs to; null for none.</summary>
    public string? BodySlug { get; init; }

    /// <summary>Roles, as <see cref="RoleName"/> has them.</summary>
    public required IReadOnlySet<string> Roles { get; init; }

    /// <summary>Slugs of the products that the person coordinates.</summary>
    public required IReadOnlySet<string> Products { get; init; }

    /// <summary>Whether this session began with two factors, or a passkey.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether the person has the role of secretariat or administrator, however the session began.</summary>
    public bool IsSecretariat => Roles.Contains(RoleName.Secretariat) || Roles.Contains(RoleName.Administrator);

    /// <summary>Whether the person may act for a public body.</summary>
    public bool IsMember => BodySlug is not null && Roles.Contains(RoleName.Member);

    /// <summary>The person in one of the roles.</summary>
    /// <exception cref="InvalidOperationException">The person has not got it.</exception>
    public Actor Actor(string role) => Roles.Contains(role)
        ? new Actor { AccountId = AccountId, Role = role, BodySlug = role == RoleName.Member ? BodySlug : null }
        : throw new InvalidOperationException($"The account has not got the role {role}.");

    /// <summary>The person as the secretariat: administrators act as such.</summary>
    public Actor SecretariatActor => Actor(Roles.Contains(RoleName.Secretariat) ? RoleName.Secretariat : RoleName.Administrator);
}

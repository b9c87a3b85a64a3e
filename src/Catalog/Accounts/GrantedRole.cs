namespace OS2.Catalog.Accounts;

/// <summary>A role that an account has.</summary>
public sealed record GrantedRole
{
    public string AccountId { get; init; } = "";

    /// <summary>One of <see cref="RoleName"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>The product that a coordinator looks after; empty for the other roles.</summary>
    public string ProductSlug { get; init; } = "";
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Web.Accounts;

/// <summary>The section <c>SignIn:Oidc</c>: a sign-in of another organisation, by OpenID Connect (code flow with PKCE).</summary>
public sealed record OidcSettings
{
    /// <summary>The name of the way to sign in, as accounts keep it.</summary>
    public const string Scheme = "oidc";

    /// <summary><c>Name</c>: what the button says.</summary>
    public required string Name { get; init; }

    /// <summary><c>Authority</c>: the issuer's address.</summary>
    public required Uri Authority { get; init; }

    /// <summary><c>ClientId</c>: what the issuer calls this site.</summary>
    public required string ClientId { get; init; }

    /// <summary><c>ClientSecret</c>: null for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary><c>Body</c>: the slug of the public body whose people all sign in here: they become its members. Null when the secretariat is to be asked.</summary>
    public string? BodySlug { get; init; }

    /// <summary><c>IsStrong</c>: whether the issuer asks for two factors itself, so that ours is not asked for. Default false.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether an issuer without TLS is taken: only at this machine itself.</summary>
    public bool IsLoopback => Authority.IsLoopback;

    /// <summary>Reads the section; null when it is empty.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static OidcSettings? From(IConfigurationSection section)
    {
        if (section["Authority"] is not { Length: > 0 } authority)
            return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
            throw new CatalogSetupException($"SignIn:Oidc:Authority is '{authority}'; it must be an https address.");
        return new OidcSettings
        {
            Authority = address,
            Name = section["Name"] is { Length: > 0 } name ? name : address.Host,
            ClientId = section["ClientId"] is { Length: > 0 } client ? client : throw new CatalogSetupException("SignIn:Oidc:ClientId is missing; the issuer gives it."),
            ClientSecret = section["ClientSecret"] is { Length: > 0 } secret ? secret : null,
            BodySlug = section["Body"] is { Length: > 0 } body ? body : null,
            IsStrong = section["IsStrong"] is { Length: > 0 } strong
                ? bool.TryParse(strong, out var isStrong) ? isStrong : throw new CatalogSetupException($"SignIn:Oidc:IsStrong is '{strong}'; it must be true or false.")
                : false,
        };
    }
}

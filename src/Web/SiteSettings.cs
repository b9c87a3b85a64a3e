using OS2.Catalog.Data;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Letters;

namespace OS2.Catalog.Web;

/// <summary>What an operator says about the site: its address, how people sign in, how letters go out.</summary>
public sealed record SiteSettings
{
    /// <summary><c>Site:Address</c>: where the site is reached from outside, for links in letters; default the first of <c>Urls</c>. Ends with a slash.</summary>
    /// <remarks>Never taken from a request: whoever sends one could name another host and have the secrets in letters sent there.</remarks>
    public Uri Address { get; init; } = new("http://localhost:5080/");

    /// <summary><c>SignIn:Oidc:*</c>: another organisation's sign-in; null for none.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary><c>Mail:*</c>: how letters go out.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary><c>Donations:*</c>: what may be handed in.</summary>
    public DonationSettings Donations { get; init; } = new();

    /// <summary>Reads and checks the sections.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static SiteSettings From(IConfiguration configuration)
    {
        var urls = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var listens = urls is [var first, ..] ? first.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal) : "http://localhost:5080";
        return new SiteSettings
        {
            Address = AddressOf(configuration["Site:Address"] is { Length: > 0 } given ? ("Site:Address", given) : ("Urls", listens)),
            Oidc = OidcSettings.From(configuration.GetSection("SignIn:Oidc")),
            Mail = MailSettings.From(configuration.GetSection("Mail")),
            Donations = DonationSettings.From(configuration.GetSection("Donations")),
        };
    }

    /// <summary>A page of the site as it is written in a letter.</summary>
    /// <param name="path">As <see cref="Links"/> makes it.</param>
    public string Whole(string path) => new Uri(Address, path.TrimStart('/')).AbsoluteUri;

    private static Uri AddressOf((string Key, string Value) given)
    {
        var (key, value) = given;
        return Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0
            ? address
            : throw new CatalogSetupException($"{key} is '{value}'; wanted is an address such as https://katalog.example.dk.");
    }
}

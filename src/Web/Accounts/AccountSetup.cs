using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>Who may sign in, how, and what they may then see.</summary>
internal static class AccountSetup
{
    public const string CookieName = "os2-session";

    /// <summary>How long a session lasts after the last request.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(8);

    /// <summary>Registers accounts, sessions and policies.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, OidcSettings? oidc)
    {
        services.AddSingleton<AccountLetters>();
        services.AddSingleton<Admissions>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<Afterwards>();
        services.AddHostedService(provider => provider.GetRequiredService<Afterwards>());
        services.AddSingleton<ProtectionKeyStore>();
        services.AddDataProtection().SetApplicationName("OS2.Catalog");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyStore>((options, store) => options.XmlRepository = new ProtectionKeys(store));

        services.AddIdentityCore<Account>(Rules)
            .AddUserStore<IdentityStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<Session.Factory>()
            .AddPasswordValidator<PasswordPolicy>()
            // The authenticator alone: links in letters are ours (AccountLinks), and no telephone numbers are kept.
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<ILookupNormalizer, LowerCase>();
        services.Configure<IdentityPasskeyOptions>(options => options.UserVerificationRequirement = "required");
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        if (oidc is not null)
            authentication.AddOidc(oidc);
        services.ConfigureApplicationCookie(Cookie);

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswer>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var policy in Access.All)
            authorization.AddPolicy(policy, rules => rules.RequireAuthenticatedUser().AddRequirements(new AccessRule(policy)));
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        // Length counts, composition does not (NIST SP 800-63B-4, section 3.1.1.2, read November 2026).
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.SignIn.RequireConfirmedAccount = true;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionLife;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Session.CheckAsync;
        options.Events.OnRedirectToLogin = context =>
        {
            var visit = Visit.Of(context.Request);
            var links = new Links(context.Request.PathBase.Value ?? "", visit.Language);
            // A form that was sent too late cannot be sent again by going back to its address.
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.PathBase + context.Request.Path + context.Request.QueryString : null;
            context.Response.Redirect(links.SignIn(back));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Addresses are compared in lower case, as <see cref="Account.KeyOf"/> does.</summary>
    private sealed class LowerCase : ILookupNormalizer
    {
        public string? NormalizeEmail(string? email) => email?.Trim().ToLowerInvariant();

        public string? NormalizeName(string? name) => NormalizeEmail(name);
    }
}

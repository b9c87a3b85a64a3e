using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OS2.Catalog.Web.Accounts;

/// <summary>Signing in at another organisation by OpenID Connect: code flow with PKCE, answered by a redirect.</summary>
internal static class Oidc
{
    /// <summary>Where the issuer sends people back to; the issuer has to know it.</summary>
    public const string CallbackPath = "/log-ind/oidc";

    public static void AddOidc(this AuthenticationBuilder authentication, OidcSettings settings) => authentication.AddOpenIdConnect(OidcSettings.Scheme, options =>
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = settings.Authority.AbsoluteUri;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !settings.IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = CallbackPath;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = false;
        options.Scope.Add("email");
        // The answer comes back as a plain link, which Lax cookies go along with.
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("OS2.Catalog.Web.Accounts.Oidc").Failed(context.Failure?.Message ?? "no reason given");
            context.Response.Redirect(context.Request.PathBase + "/log-ind?fejl=udefra");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });
}

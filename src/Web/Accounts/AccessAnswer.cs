using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What a person who may not is told: to sign in, to add a second factor, or no.</summary>
internal sealed class AccessAnswer : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var lacksFactor = authorizeResult.Forbidden && context.Features.Get<SignedIn>() is { IsStrong: false } me
            && policy.Requirements.OfType<AccessRule>().All(rule => Access.HasRole(rule.Policy, me));
        if (!lacksFactor)
            return _usual.HandleAsync(next, context, policy, authorizeResult);
        var visit = Visit.Of(context.Request);
        context.Response.Redirect(new Links(context.Request.PathBase.Value ?? "", visit.Language).SecondFactorNeeded);
        return Task.CompletedTask;
    }
}

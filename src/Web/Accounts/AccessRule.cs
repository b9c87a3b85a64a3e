using Microsoft.AspNetCore.Authorization;

namespace OS2.Catalog.Web.Accounts;

/// <summary>A policy of <see cref="Access"/>, asked of the person behind the request.</summary>
internal sealed class AccessRule(string policy) : AuthorizationHandler<AccessRule>, IAuthorizationRequirement
{
    public string Policy => policy;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRule requirement)
    {
        if (context.Resource is HttpContext request && request.Features.Get<SignedIn>() is { } me && Access.Allows(policy, me))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace OS2.Catalog.Web;

/// <summary>How often one address may try. Looking at a page is never counted, only sending its form.</summary>
public static class RateLimits
{
    /// <summary>Signing in, asking for access, forgotten passwords: 20 in a minute. A town hall behind one address still gets in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Handing in files and addresses to read: 12 in ten minutes.</summary>
    public const string Upload = "upload";

    /// <summary>Handing in papers beside a form of answers: 12 in ten minutes. Saving the answers is not counted.</summary>
    public const string Paper = "paper";

    /// <summary>Forms that anybody may send: 6 in ten minutes.</summary>
    public const string Open = "open";

    internal static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        Add(options, SignIn, 20, TimeSpan.FromMinutes(1));
        Add(options, Upload, 12, TimeSpan.FromMinutes(10));
        Add(options, Paper, 12, TimeSpan.FromMinutes(10));
        Add(options, Open, 6, TimeSpan.FromMinutes(10));
    });

    private static void Add(RateLimiterOptions options, string name, int number, TimeSpan window) => options.AddPolicy(name, context =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || (name == Paper && !IsUpload(context.Request))
            ? RateLimitPartition.GetNoLimiter("looking")
            : RateLimitPartition.GetFixedWindowLimiter(
                $"from {context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = number, Window = window, AutoReplenishment = true }));

    private static bool IsUpload(HttpRequest request) => request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}

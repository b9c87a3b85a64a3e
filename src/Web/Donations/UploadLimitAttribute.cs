using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OS2.Catalog.Web.Donations;

/// <summary>Lets a page take a file. The body is not read before it is known to be small enough; what is larger is sent back to the page, which says so.</summary>
/// <remarks>Comes before the check of the form's token, which is the first to read the body.</remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What is asked of the page that is to say that the file was too large.</summary>
    public const string TooLarge = "forstor";

    /// <summary>The rest of the form beside the file.</summary>
    private const long FormBytes = 64 * 1024;

    /// <summary>Whether papers are taken and not archives.</summary>
    public bool IsForPapers { get; init; }

    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
            return;
        var settings = http.RequestServices.GetRequiredService<SiteSettings>().Donations;
        var limit = (IsForPapers ? DonationSettings.PaperLimitBytes : settings.UploadLimitBytes) + FormBytes;
        if (http.Request.ContentLength > limit)
        {
            context.Result = new RedirectResult($"{http.Request.PathBase}{http.Request.Path}?{TooLarge}=1");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit }));
    }
}

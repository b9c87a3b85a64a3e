using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Ideas;
using OS2.Catalog.Web.Letters;
using OS2.Catalog.Web.Ownership;
using OS2.Catalog.Web.Pages;
using OS2.Catalog.Web.Products;
using OS2.Catalog.Web.Record;

namespace OS2.Catalog.Web;

/// <summary>The pages as a whole: what the host adds and maps. The stores, the index and the clock are the host's.</summary>
public static class Site
{
    /// <summary>Where scripts and forms may go; browsers hold a form's redirects to it too, so another organisation's sign-in is named.</summary>
    private static string PagePolicy(Uri? signIn) =>
        "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + $"form-action 'self'{(signIn is null ? "" : " " + signIn.GetLeftPart(UriPartial.Authority))}; base-uri 'none'; frame-ancestors 'none'";

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Registers the pages and what they need.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="isDemo">Whether all data are invented: every page says so.</param>
    /// <param name="settings">What the operator says about the site; null for the defaults.</param>
    public static IServiceCollection AddCatalogPages(this IServiceCollection services, bool isDemo, SiteSettings? settings = null)
    {
        services.AddSingleton(settings ?? new SiteSettings());
        services.AddSingleton(new SiteFacts(isDemo));
        services.AddSingleton<Texts>();
        services.AddSingleton<Prose>();
        services.AddSingleton<FrontFigures>();
        services.AddRateLimits();
        services.AddAccounts(settings?.Oidc);
        services.AddSingleton<LetterSender>();
        services.AddSingleton<RecordStatus>();
        services.AddSingleton<IdeaLetters>();
        services.AddSingleton<IdeaDesk>();
        services.AddSingleton<DonationLetters>();
        services.AddSingleton<TitleLetters>();
        services.AddSingleton<DonationDesk>();
        services.AddSingleton<OwnershipDesk>();
        services.AddSingleton<AssessmentLetters>();
        services.AddSingleton<AssessmentDesk>();
        services.AddSingleton<NearestProducts>();
        services.AddSingleton<Neighbours>();
        services.AddSingleton<ProductViews>();
        services.AddSingleton<ProductContact>();
        services.AddSingleton<ProductCare>();
        services.AddSingleton<Pictures>();
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Pages";
            options.Conventions.AddFolderRouteModelConvention("/", AddEnglish);
            options.Conventions.AuthorizeFolder("/MyAccount", Access.SignedIn);
            options.Conventions.AuthorizeFolder("/Members", Access.Member);
            options.Conventions.AuthorizePage("/Ideas/New", Access.Member);
            options.Conventions.AuthorizePage("/Ideas/Edit", Access.Member);
            options.Conventions.AuthorizePage("/Ideas/Join", Access.Member);
            options.Conventions.AuthorizePage("/Products/Declare", Access.Member);
            options.Conventions.AuthorizeFolder("/ProductDesk", Access.SignedIn);
            options.Conventions.AuthorizeFolder("/Secretariat", Access.Secretariat);
        }).ConfigureApplicationPartManager(AddPart).AddMvcOptions(options =>
        {
            // Pages say themselves what is missing, in the reader's language.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });

        // Danish letters as they are: shorter, and readable in the source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(options =>
        {
            // Safe over https: what visitors see carries no secrets; for people who are signed in it is turned off.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>Puts headers, language, compression, error pages, files, pictures and pages into the pipeline.</summary>
    public static WebApplication MapCatalogPages(this WebApplication app)
    {
        app.UseResponseCompression();
        var policy = PagePolicy(app.Services.GetRequiredService<SiteSettings>().Oidc?.Authority);
        app.Use((context, next) => Receive(context, next, policy));
        app.UseExceptionHandler("/fejl/500");
        app.UseStatusCodePagesWithReExecute("/fejl/{0}");
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? ForEver : "public, max-age=3600",
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(KeepPrivate);
        app.UseAuthorization();
        app.MapRazorPages();
        Pictures.Map(app, ForEver);
        app.MapSearchApi();
        app.MapSitemap();
        return app;
    }

    /// <summary>Tells the language by the path and sets the headers of every answer, error pages' too.</summary>
    private static Task Receive(HttpContext context, RequestDelegate next, string policy)
    {
        var visit = Visit.Of(context.Request);
        context.Features.Set(visit);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visit.Language.Culture;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-cache";
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = policy;
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>What a person sees who is signed in is kept by nobody on the way, and not compressed beside secrets (the BREACH attack).</summary>
    private static Task KeepPrivate(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<SignedIn>() is not null)
        {
            context.Response.Headers.CacheControl = "no-store";
            if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
                compression.Mode = HttpsCompressionMode.DoNotCompress;
        }

        return next(context);
    }

    private static void AddEnglish(PageRouteModel page)
    {
        foreach (var danish in page.Selectors.ToList())
        {
            page.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = AttributeRouteModel.CombineTemplates("en", danish.AttributeRouteModel!.Template),
                },
            });
        }
    }

    /// <summary>The pages are found also when another program (a test, a tool) is the one that was started.</summary>
    private static void AddPart(ApplicationPartManager parts)
    {
        var assembly = typeof(Site).Assembly;
        if (parts.ApplicationParts.Any(part => part.Name == assembly.GetName().Name))
            return;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            parts.ApplicationParts.Add(part);
    }
}

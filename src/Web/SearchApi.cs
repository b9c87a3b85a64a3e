using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using OS2.Catalog.Data;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web;

/// <summary>The search as JSON: what the pages show, by the same addresses' parameters.</summary>
internal static class SearchApi
{
    private const int PageSize = 20;
    private const int MostSuggestions = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static void MapSearchApi(this WebApplication app)
    {
        app.MapMethods("/api/v1/search", ["GET", "HEAD"], Search);
        app.MapMethods("/api/v1/search/suggestions", ["GET", "HEAD"], Suggest);
    }

    private static IResult Search(HttpContext context, CatalogIndex index, TimeProvider time)
    {
        var (request, visit) = (context.Request, IsEnglish(context.Request));
        if (IsKnown(context, index))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var search = ProductSearch.Of(request.Query);
        var page = Pages.Paging.Asked(request.Query["page"]);
        var type = request.Query["type"].ToString();
        var result = index.Search(search.ToQuery(PageSize, visit, time.GetUtcNow()) with
        {
            Page = page, DocumentPage = page, DocumentPageSize = type == "product" ? 0 : PageSize,
        });
        var links = new Links(request.PathBase.Value ?? "", visit ? PageLanguage.English : PageLanguage.Danish);
        return Results.Json(new
        {
            Query = search.Text,
            Page = page,
            PageSize,
            result.DidYouMean,
            result.IsWidened,
            Understood = result.Understood.Select(part => new { part.Kind, part.Text, part.Facet, Also = part.Also.Select(also => new { also.Kind, also.Text }) }),
            Total = type == "document" ? null : (int?)result.Total,
            Products = type == "document" ? null : result.Products.Select(hit => Product(hit, links)),
            DocumentTotal = type == "product" ? null : (int?)result.DocumentsTotal,
            IsDocumentTotalExact = type == "product" ? null : (bool?)result.IsDocumentsTotalExact,
            Documents = type == "product" ? null : result.Documents.Select(hit => Document(hit, links)),
            Facets = result.Facets.Select(facet => new { facet.Name, Values = facet.Values.Select(value => new { value.Value, value.Label, value.Count, value.IsChosen }) }),
        }, Json);
    }

    private static IResult Suggest(HttpContext context, CatalogIndex index)
    {
        if (IsKnown(context, index))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var links = new Links(context.Request.PathBase.Value ?? "", IsEnglish(context.Request) ? PageLanguage.English : PageLanguage.Danish);
        return Results.Json(index.Suggest(context.Request.Query["q"].ToString(), MostSuggestions).Select(suggestion => new
        {
            suggestion.Text,
            Address = suggestion.Slug is { } slug ? links.Product(slug) : $"{links.Products}?q={Uri.EscapeDataString(suggestion.Text)}",
            IsProduct = suggestion.Slug is not null,
        }), Json);
    }

    private static object Product(ProductHit hit, Links links) => new
    {
        hit.Card.Slug,
        hit.Card.Name,
        Address = links.Product(hit.Card.Slug),
        hit.Card.State,
        hit.Card.Level,
        Summary = Text(hit.Summary),
        hit.Card.Suppliers,
        hit.Card.Licences,
        hit.Card.Languages,
        hit.Card.Users,
        hit.Card.PushedAt,
        hit.Coverage,
        Found = hit.Reasons.Select(Reason),
        Explanation = hit.Explanation.Count == 0 ? null : hit.Explanation.Select(Reason),
    };

    private static object Document(DocumentHit hit, Links links) => new
    {
        Repository = hit.FullName,
        hit.Path,
        hit.Title,
        hit.Heading,
        hit.Anchor,
        Address = links.Section(hit.FullName, hit.Path, hit.Part, hit.Anchor),
        Text = Text(hit.Text),
        Product = hit.Product?.Slug,
        hit.IsOfSameDocument,
        Explanation = hit.Explanation.Count == 0 ? null : hit.Explanation.Select(Reason),
    };

    private static object Reason(HitReason reason) => new { reason.Word, reason.Place, reason.Kind, reason.Found, Score = Math.Round(reason.Score, 2) };

    private static string Text(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));

    private static bool IsEnglish(HttpRequest request) => request.Query["lang"] == "en";

    /// <summary>Sets what this answer is known by, and says whether the asker has it: the same question to the same state of the index, on the same day.</summary>
    private static bool IsKnown(HttpContext context, CatalogIndex index)
    {
        var day = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var tag = $"\"{index.Tick.ToString(CultureInfo.InvariantCulture)}-{day}-{Keys.Hash(context.Request.QueryString.Value ?? "")[..16]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
    }
}

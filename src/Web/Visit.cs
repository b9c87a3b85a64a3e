namespace OS2.Catalog.Web;

/// <summary>What was asked for, as it came in: error pages are drawn under another address and still need it.</summary>
/// <param name="Language">Told by the path.</param>
/// <param name="Path">The path without the language, beginning with a slash.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
public sealed record Visit(PageLanguage Language, string Path, string Query)
{
    internal static Visit Of(HttpRequest request)
    {
        var query = request.QueryString.Value ?? "";
        return request.Path.StartsWithSegments(PageLanguage.English.Prefix, StringComparison.OrdinalIgnoreCase, out var rest)
            ? new Visit(PageLanguage.English, rest.HasValue ? rest.Value! : "/", query)
            : new Visit(PageLanguage.Danish, request.Path.HasValue ? request.Path.Value! : "/", query);
    }
}

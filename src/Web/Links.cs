using System.Globalization;

namespace OS2.Catalog.Web;

/// <summary>The addresses of the pages in one language. Every link of the site is made here.</summary>
/// <param name="pathBase">Where the site is mounted; empty at the root.</param>
/// <param name="language">The language that links stay in.</param>
public sealed partial class Links(string pathBase, PageLanguage language)
{
    private readonly string _start = pathBase + language.Prefix;

    public string Front => _start.Length == 0 ? "/" : _start;
    public string Products => $"{_start}/produkter";
    public string Organisations => $"{_start}/organisationer";
    public string Crawl => $"{_start}/crawl";
    public string About => $"{_start}/om";

    public string Product(string slug) => $"{Products}/{Uri.EscapeDataString(slug)}";

    public string ProductDocuments(string slug) => $"{Product(slug)}/dokumentation";

    public string Repository(string fullName) => $"{_start}/repositories/{Escaped(fullName)}";

    public string Documents(string fullName) => $"{Repository(fullName)}/dokumenter";

    public string Document(string fullName, string path) => $"{Documents(fullName)}/{Escaped(path)}";

    /// <summary>A section of a document.</summary>
    /// <param name="fullName"><c>owner/name</c>.</param>
    /// <param name="path">The document's path.</param>
    /// <param name="part">The page of a long document, from 1.</param>
    /// <param name="anchor">The id of its heading; null for the beginning.</param>
    public string Section(string fullName, string path, int part, string? anchor) =>
        Numbered(Document(fullName, path), part) + (anchor is null ? "" : "#" + Uri.EscapeDataString(anchor));

    public string Ownership(string fullName) => $"{Repository(fullName)}/ejerskab";

    public string OwnershipDesk => $"{_start}/sekretariat/ejerskab";

    public string OwnershipRules => $"{OwnershipDesk}/regler";

    public string History(string fullName) => $"{Repository(fullName)}/historik";

    public string Organisation(string login) => $"{Organisations}/{Uri.EscapeDataString(login)}";

    public string Run(string runId) => $"{Crawl}/{runId}";

    /// <summary>Our copy of a picture: the same in both languages.</summary>
    public string Picture(string hash) => $"{pathBase}/billeder/{hash}";

    /// <summary>The same page on another page number.</summary>
    public static string Numbered(string address, int page, string name = "side") =>
        page <= 1 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={page.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A file or folder at the code host, on the branch that was read.</summary>
    public static string Source(string repositoryAddress, string? branch, string path) =>
        $"{repositoryAddress.TrimEnd('/')}/blob/{Escaped(branch ?? "HEAD")}/{Escaped(path)}";

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

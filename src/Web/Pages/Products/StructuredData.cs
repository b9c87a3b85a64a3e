using System.Text.Json;
using System.Text.Json.Nodes;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A product as search engines and other catalogues read it.</summary>
/// <remarks>schema.org's SoftwareApplication and SoftwareSourceCode, release 29, checked 2026-11.</remarks>
internal static class StructuredData
{
    private const string Spdx = "https://spdx.org/licenses/";
    private const int MostRepositories = 10;

    /// <summary>JSON-LD that can stand in a page: what could end its element is escaped.</summary>
    public static string Of(ProductView view, string address)
    {
        var licences = view.Facts.Licences.Select(licence => (JsonNode)(Spdx + licence.Licence)).ToArray();
        var code = view.Repositories.Where(row => Catalog.Repositories.LifeCycle.IsPresent(row.Repository.LifeCycle)).Take(MostRepositories).Select(row => (JsonNode)Filled(new JsonObject
        {
            ["@type"] = "SoftwareSourceCode", ["name"] = row.Repository.FullName, ["codeRepository"] = row.Repository.Address, ["programmingLanguage"] = row.Repository.PrimaryLanguage,
        })).ToArray();
        return Filled(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "SoftwareApplication",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = view.Product.Name,
            ["description"] = view.Summary,
            ["inLanguage"] = view.SummaryLanguage ?? view.Page.Language.Code,
            ["applicationCategory"] = view.Facts.Domain is { } domain ? view.Page.Either(domain.NameDa, domain.NameEn) : null,
            ["license"] = licences.Length == 0 ? null : new JsonArray(licences),
            ["softwareVersion"] = view.Releases.Count > 0 ? view.Releases[0].Name : view.Versions.Count > 0 ? view.Versions[0].Version : null,
            ["sameAs"] = view.Fields["Website"].Value,
            ["softwareHelp"] = view.DocumentTotal > 0 ? address + "/dokumentation" : null,
            ["provider"] = view.Deliverers.Count == 0 ? null : new JsonArray([.. view.Deliverers.Select(each => (JsonNode)new JsonObject { ["@type"] = "Organization", ["name"] = each.Supplier.Name })]),
            ["subjectOf"] = code.Length == 0 ? null : new JsonArray(code),
        }).ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonObject Filled(JsonObject thing)
    {
        foreach (var empty in thing.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
            thing.Remove(empty);
        return thing;
    }
}

using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>A repository on a list.</summary>
/// <param name="Repository">What is known of it.</param>
/// <param name="Role">Its role in words; null where none is asked for.</param>
/// <param name="Page">The page that it stands on.</param>
public sealed record RepositoryRow(Repository Repository, string? Role, CatalogPage Page)
{
    public string Address => Page.Links.Repository(Repository.FullName);

    public StateSign State => StateSign.OfRepository(Page.T, Repository.LifeCycle);

    /// <summary>Whether the last crawls did not find it, without that being believed yet.</summary>
    public bool IsMissing => Repository.MissingSince is not null && LifeCycle.IsPresent(Repository.LifeCycle);

    public string Licence => LicenceText(Page.T, Repository.HostLicence);

    /// <summary>Rows in the order of roles, then of states, then of names.</summary>
    public static IReadOnlyList<RepositoryRow> Of(CatalogPage page, IEnumerable<Repository> repositories, IReadOnlyDictionary<long, string>? roles) =>
        [.. repositories
            .OrderBy(r => roles is null ? 0 : At(RepositoryRole.All, roles.GetValueOrDefault(r.RepositoryId)))
            .ThenBy(r => At(LifeCycle.All, r.LifeCycle))
            .ThenBy(r => r.FullName, Show.Order)
            .Select(r => new RepositoryRow(r, roles?.GetValueOrDefault(r.RepositoryId) is { } role ? page.T.Of("Role", role) : null, page))];

    /// <summary>What the code host recognises, in words.</summary>
    public static string LicenceText(Texts texts, string? hostLicence) => hostLicence switch
    {
        null => texts["Licence.none"],
        "NOASSERTION" => texts["Licence.unclear"],
        _ => hostLicence,
    };

    private static int At(IReadOnlyList<string> all, string? value)
    {
        for (var at = 0; at < all.Count; at++)
            if (all[at] == value)
                return at;
        return all.Count;
    }
}

using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>What the panel of a product tells, gathered from the register and its present repositories.</summary>
public sealed record ProductFacts
{
    private const int LanguagesShown = 6;

    public Domain? Domain { get; init; }
    public IReadOnlyList<ProductSupplier> Suppliers { get; init; } = [];
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Licences that the code host recognises, with the number of repositories, most first.</summary>
    public IReadOnlyList<(string Licence, int Repositories)> Licences { get; init; } = [];

    /// <summary>Present repositories in which the code host recognises no licence.</summary>
    public int Unlicensed { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];
    public DateTimeOffset? PushedAt { get; init; }

    /// <summary>When the code host last confirmed any of the repositories; null before the first crawl.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    internal static ProductFacts Of(IEnumerable<Repository> repositories, Domain? domain, IReadOnlyList<ProductSupplier> suppliers, IReadOnlyList<string> organisations)
    {
        var present = repositories.Where(r => LifeCycle.IsPresent(r.LifeCycle)).ToList();
        return new ProductFacts
        {
            Domain = domain,
            Suppliers = [.. suppliers.OrderBy(s => s.Name, Show.Order)],
            Organisations = [.. organisations.Order(Show.Order)],
            Licences = [.. Counted(present.Where(r => IsRecognised(r.HostLicence)).Select(r => r.HostLicence!))],
            Unlicensed = present.Count(r => !IsRecognised(r.HostLicence)),
            Languages = [.. Counted(present.Select(r => r.PrimaryLanguage).OfType<string>()).Select(l => l.Name).Take(LanguagesShown)],
            PushedAt = present.Max(r => r.PushedAt),
            SeenAt = present.Max(r => (DateTimeOffset?)r.LastSeenAt),
        };
    }

    private static bool IsRecognised(string? licence) => licence is not (null or "NOASSERTION");

    private static IEnumerable<(string Name, int Count)> Counted(IEnumerable<string> names) =>
        names.GroupBy(n => n).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, Show.Order);
}

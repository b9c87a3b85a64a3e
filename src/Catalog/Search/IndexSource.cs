using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Search;

/// <summary>Gathers from the database what the index holds of a product.</summary>
internal sealed class IndexSource(Database database, DocumentText texts)
{
    private const int MostLanguages = 5;

    /// <summary>The beginning of a README says what a thing is; the rest is how to install it.</summary>
    private const int ReadmeCharacters = 4_000;

    /// <summary>Of all READMEs together: a product with a hundred repositories is not about everything.</summary>
    private const int AllReadmeCharacters = 40_000;

    /// <summary>Of one report.</summary>
    private const int RequirementCharacters = 40_000;

    private const int LongestName = 100;
    private const int MostUsers = 200;

    private const string NoLicence = "NOASSERTION";

    private readonly ProductStore _products = new(database);
    private readonly RepositoryStore _repositories = new(database);
    private readonly DocumentStore _documents = new(database);
    private readonly ProductUseStore _uses = new(database);
    private readonly PublicBodyStore _bodies = new(database);
    private readonly ReportStore _reports = new(database, new ProductStore(database));

    /// <summary>The reports of each product, for <see cref="ProductAsync"/>: which is whose is worked out once for all.</summary>
    internal async Task<ILookup<string?, StoredReport>> ReportsAsync(CancellationToken cancel) =>
        (await _reports.AllAsync(cancel)).ToLookup(each => each.ProductSlug, each => each.Report);

    internal async Task<ProductFacts> ProductAsync(Product product, IReadOnlyDictionary<string, Domain> domains, ILookup<string?, StoredReport> reports, CancellationToken cancel)
    {
        var slug = product.ProductSlug;
        var suppliers = (await _products.SuppliersOfAsync(slug, cancel)).OrderBy(s => s.Name, DanishOrder.Comparer).ToList();
        var repositories = (await _repositories.OfProductAsync(slug, cancel)).Where(r => LifeCycle.IsPresent(r.LifeCycle)).ToList();
        var present = repositories.Select(r => r.RepositoryId).ToHashSet();
        var snapshots = (await _repositories.SnapshotsOfProductAsync(slug, cancel)).Where(s => present.Contains(s.RepositoryId)).ToList();
        var publicCodes = await PublicCodesAsync(snapshots, cancel);
        var domain = product.DomainSlug is null ? null : domains.GetValueOrDefault(product.DomainSlug);
        return new ProductFacts
        {
            Product = product,
            SupplierSlugs = [.. suppliers.Select(s => s.SupplierSlug)],
            Organisations = await _products.OrganisationsOfAsync(slug, cancel),
            Repositories = [.. repositories.Select(r => (r.RepositoryId, r.FullName))],
            Features = Features(repositories, publicCodes),
            Requirements = await RequirementsAsync(slug, reports[slug], cancel),
            Readmes = await ReadmesAsync(slug, present, cancel),
            Card = new ProductCard
            {
                Slug = slug,
                Name = product.Name,
                State = product.State,
                Level = product.Level,
                LevelSource = product.LevelSource,
                DomainDa = domain?.NameDa,
                DomainEn = domain?.NameEn,
                SummaryDa = product.SummaryDa,
                SummaryEn = product.SummaryEn,
                Suppliers = [.. suppliers.Select(s => s.Name)],
                Licences = Licences(repositories),
                Languages = Languages(repositories, snapshots),
                Repositories = repositories.Count,
                Archived = repositories.Count(r => r.LifeCycle == LifeCycle.Archived),
                Documents = await _documents.CountOfProductAsync(slug, cancel),
                Users = [.. (await DeclaredAsync(slug, cancel)).Concat(publicCodes.SelectMany(file => file.UsedBy)).Select(user => user.Trim()).Where(user => user.Length is > 0 and <= LongestName)
                    .Distinct(StringComparer.OrdinalIgnoreCase).Order(DanishOrder.Comparer).Take(MostUsers)],
                HasDocumentation = snapshots.Exists(s => s.HasDocumentation),
                HasContainer = snapshots.Exists(s => s.HasContainer),
                PushedAt = repositories.Max(r => r.PushedAt),
            },
        };
    }

    /// <summary>Bodies that say that they use it, and let everybody see that. That a declaration has lapsed is told on the product's page; the index is not written for it.</summary>
    private async Task<IEnumerable<string>> DeclaredAsync(string slug, CancellationToken cancel)
    {
        var declared = (await _uses.OfProductAsync(slug, cancel)).Where(use => use.State != UseState.Former && use.IsNamedTo(isMember: false)).ToList();
        if (declared.Count == 0)
            return [];
        var names = (await _bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => body.Name, StringComparer.Ordinal);
        return declared.Select(use => names.GetValueOrDefault(use.BodySlug)).OfType<string>();
    }

    private static List<string> Licences(IEnumerable<Repository> repositories) =>
        [.. repositories.Select(r => r.HostLicence).OfType<string>().Where(licence => licence != NoLicence)
            .GroupBy(licence => licence).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)];

    /// <summary>By bytes where the code was read; where it was not, the host's main language stands for the whole.</summary>
    private static List<string> Languages(List<Repository> repositories, List<StoredSnapshot> snapshots)
    {
        var read = snapshots.Where(s => s.Languages.Length > 0).Select(s => s.RepositoryId).ToHashSet();
        var unread = repositories.Where(r => !read.Contains(r.RepositoryId) && r.PrimaryLanguage is not null)
            .Select(r => (Name: r.PrimaryLanguage!, Bytes: r.SizeKilobytes * 1024));
        return [.. snapshots.SelectMany(s => s.LanguageShares).Concat(unread)
            .GroupBy(share => share.Name).OrderByDescending(group => group.Sum(share => share.Bytes)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).Take(MostLanguages)];
    }

    /// <summary>The publiccode.yml files that hold no faults that make them unreadable.</summary>
    private async Task<List<PublicCodeFile>> PublicCodesAsync(IEnumerable<StoredSnapshot> snapshots, CancellationToken cancel)
    {
        var files = new List<PublicCodeFile>();
        foreach (var snapshot in snapshots.Where(s => s.PublicCodePath is not null))
            if (await _documents.FindAsync(snapshot.RepositoryId, snapshot.PublicCodePath!, cancel) is { Text: { } text })
                files.Add(PublicCodeFile.Parse(text));
        return files;
    }

    private static IReadOnlyList<(string Text, string? Language)> Features(IEnumerable<Repository> repositories, IEnumerable<PublicCodeFile> publicCodes) =>
    [
        .. repositories.SelectMany(r => r.Topics.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(r.Description).OfType<string>()).Distinct().Select(text => (text, (string?)null)),
        .. publicCodes.SelectMany(file => file.Descriptions).SelectMany(description => description.Features.Append(description.ShortDescription).Append(description.LongDescription).OfType<string>()
            .Select(text => (text, (string?)(description.Language.StartsWith("da", StringComparison.OrdinalIgnoreCase) ? "da" : description.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : null)))),
    ];

    /// <summary>Of the reports the newest of each kind; what an earlier one said may have been mended.</summary>
    private async Task<IReadOnlyList<(string Text, string? Language)>> RequirementsAsync(string slug, IEnumerable<StoredReport> found, CancellationToken cancel)
    {
        var standards = (await _products.OriginsAsync(slug, cancel)).FirstOrDefault(origin => origin.Field == "Standards")?.Value;
        var reports = (await _reports.WholeAsync(found, cancel)).DistinctBy(report => report.Kind)
            .Select(report => string.Join('\n', report.Content.Answers.Select(row => row.Documentation).Concat(report.Content.Lights.Select(row => row.Reason))))
            .Select(text => (Cut(text), (string?)"da"));
        return [.. string.IsNullOrEmpty(standards) ? reports : reports.Prepend((standards, null))];
    }

    private static string Cut(string text) => text.Length > RequirementCharacters ? text[..RequirementCharacters] : text;

    private async Task<IReadOnlyList<(string Text, string? Language)>> ReadmesAsync(string slug, HashSet<long> present, CancellationToken cancel)
    {
        var readmes = new List<(string Text, string? Language)>();
        var left = AllReadmeCharacters;
        await foreach (var readme in _documents.ReadmesOfProductAsync(slug, cancel))
        {
            if (!present.Contains(readme.RepositoryId) || left <= 0)
                continue;
            var text = texts.Beginning(readme, Math.Min(left, ReadmeCharacters));
            readmes.Add((text, readme.Language));
            left -= text.Length;
        }

        return readmes;
    }
}

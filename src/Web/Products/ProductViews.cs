using OS2.Catalog.Bodies;
using OS2.Catalog.Documents;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages;
using OS2.Catalog.Web.Pages.Assessments;
using OS2.Catalog.Web.Pages.Parts;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web.Products;

/// <summary>Gathers what is told of a product from all rooms that know something of it.</summary>
public sealed class ProductViews(
    ProductStore products, RepositoryStore repositories, DocumentStore documents, ProductUseStore uses, PriceStore prices, ProductPersonStore people, ProductPictureStore pictures,
    RepositoryWordsStore words, PublicBodyStore bodies, OrganisationStore organisations, ProductCare care, SheetStore sheets, GovernanceTaskStore tasks, TimeProvider time)
{
    private const int DocumentsShown = 30;
    private const int GuidesShown = 6;
    private const int SheetsShown = 4;

    private static readonly string[] GuideWords = ["install", "opsætning", "opsaetning", "setup", "set-up", "getting-started", "getting started", "kom-i-gang", "kom i gang", "deploy", "drift", "docker", "idriftsæt"];
    private static readonly string[] ContributeWords = ["contributing", "contribute", "bidrag"];

    /// <summary>The whole of a product for one reader.</summary>
    public async Task<ProductView> OfAsync(CatalogPage page, Product product, CancellationToken cancel)
    {
        var (slug, now) = (product.ProductSlug, time.GetUtcNow());
        var all = await repositories.OfProductAsync(slug, cancel);
        var roles = await products.RolesOfAsync(slug, cancel);
        var rows = RepositoryRow.Of(page, all, roles);
        var present = rows.Select(row => row.Repository).Where(repository => LifeCycle.IsPresent(repository.LifeCycle)).ToList();
        var said = await words.OfProductAsync(slug, present, cancel);
        var origins = (await products.OriginsAsync(slug, cancel)).ToDictionary(origin => origin.Field, StringComparer.Ordinal);
        var snapshots = (await repositories.SnapshotsOfProductAsync(slug, cancel)).ToDictionary(snapshot => snapshot.RepositoryId);
        var suppliers = (await products.SuppliersOfAsync(slug, cancel)).OrderBy(supplier => supplier.Name, Show.Order).ToList();
        var everyBody = await bodies.AllAsync(cancel);
        var (chosen, found) = (await pictures.OfProductAsync(slug, cancel), await pictures.FoundAsync(slug, cancel));
        var prose = (await documents.OfProductAsync(slug, cancel)).ToLookup(document => document.RepositoryId);
        var ordered = ProductDocuments.InOrder(page, rows, prose).ToList();
        var facts = ProductFacts.Of(all, (await products.DomainsAsync(cancel)).FirstOrDefault(domain => domain.DomainSlug == product.DomainSlug), suppliers, await products.OrganisationsOfAsync(slug, cancel));
        var fields = ProductField.All.ToDictionary(field => field.Name, field => FieldView.Of(
            page.T, field, origins.GetValueOrDefault(field.Name), said.Suggestions.FirstOrDefault(suggestion => suggestion.Field == field.Name), facts.SeenAt), StringComparer.Ordinal);
        var history = await care.OfAsync(page.T, slug, present, roles, now, cancel);
        var names = present.ToDictionary(repository => repository.RepositoryId, repository => repository.FullName);
        var published = (await sheets.OfProductAsync(slug, cancel)).Where(sheet => sheet.PublishedAt is not null).OrderByDescending(sheet => sheet.SentAt).ToList();
        return new ProductView
        {
            Page = page,
            Product = product,
            Facts = facts,
            Fields = fields,
            Words = said,
            Users = UsersView.Of(page, await uses.OfProductAsync(slug, cancel), everyBody, said, page.Me is { } me && (me.IsMember || ProductEditing.MayEdit(me, slug)), now),
            Cost = CostView.Of(page, Buyer.Of(page.Request.Query, everyBody, page.Me), await prices.ForProductAsync(slug, cancel), everyBody, now),
            Logo = PictureView.LogoOf(page, product.Name, chosen, found, said),
            Screenshots = PictureView.ScreenshotsOf(page, product.Name, chosen, found, said, names),
            Deliverers = [.. suppliers.Select(supplier => new Deliverer(supplier, SupplierRole.Of(supplier.Roles)))],
            Contractors = [.. said.Contractors.Where(contractor => !suppliers.Exists(supplier => IsSame(supplier.Name, contractor.Name)))],
            SuppliersSource = Line(page, origins, "Suppliers"),
            Care = history?.Care,
            Releases = history?.Releases ?? [],
            LargestShare = history?.LargestShare,
            Employers = history?.Employers ?? [],
            LevelLine = product.Level is null ? new SourceLine(null, null) : Line(page, origins, nameof(Product.Level)),
            Sheets = [.. published.Take(SheetsShown)],
            Rung = published.Count == 0 ? null : await RungView.OfAsync(page, product, published, sheets, tasks, cancel),
            Repositories = rows,
            Documents = [.. ordered.Take(DocumentsShown)],
            DocumentTotal = ordered.Count,
            Guides = [.. ordered.Where(document => Has(document, GuideWords)).Take(GuidesShown)],
            Contributing = [.. ordered.Where(document => Has(document, ContributeWords)).Take(2)],
            Containers = [.. present.Where(repository => snapshots.GetValueOrDefault(repository.RepositoryId)?.HasContainer == true)],
            Versions = [.. said.Files.Where(each => each.File.SoftwareVersion is not null).Select(each => (each.File.SoftwareVersion!, each.File.ReleaseDate, $"{each.Repository.FullName}, {each.Path}"))],
            People = PeopleOf(page, await people.OfProductAsync(slug, cancel), everyBody, await products.SuppliersAsync(cancel)),
            HasCoordinator = (await people.CoordinatorsAsync(slug, cancel)).Count > 0,
            Hosts = [.. Hosts(page, fields, present, await organisations.AllAsync(cancel))],
        };
    }

    private static SourceLine Line(CatalogPage page, Dictionary<string, FieldOrigin> origins, string field) =>
        origins.GetValueOrDefault(field) is { Value: not null } origin ? FieldView.SourceOf(page.T, origin) : new SourceLine(null, null);

    private static bool Has(DocumentRow document, string[] sought) =>
        Array.Exists(sought, word => document.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || document.Path.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(string name, string other) =>
        name.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<PersonView> PeopleOf(CatalogPage page, IReadOnlyList<ProductPerson> people, IReadOnlyList<PublicBody> bodies, IReadOnlyList<Supplier> suppliers) =>
    [
        .. people.OrderBy(person => PersonRole.All.ToList().IndexOf(person.Role)).ThenBy(person => person.Name, Show.Order).Select(person => new PersonView(
            person.PersonId, page.T.Of("PersonRole", person.Role), person.Name,
            bodies.FirstOrDefault(body => body.BodySlug == person.BodySlug) is { } body ? page.Either(body.Name, body.NameEn)
                : suppliers.FirstOrDefault(supplier => supplier.SupplierSlug == person.SupplierSlug)?.Name)),
    ];

    /// <summary>Who keeps the code, the documentation and the list of faults: what somebody else keeps goes when they go.</summary>
    private static IEnumerable<(string What, string Host, bool? IsOurs)> Hosts(CatalogPage page, Dictionary<string, FieldView> fields, List<Repository> present, IReadOnlyList<Organisation> organisations)
    {
        var control = organisations.ToDictionary(organisation => organisation.OrganisationKey, organisation => organisation.Control == Organisation.Confirmed);
        foreach (var owner in present.GroupBy(repository => repository.OrganisationKey))
            yield return (page.T["Host.code"], $"{new Uri(owner.First().Address).Host}/{owner.First().Owner}", control.GetValueOrDefault(owner.Key) ? true : null);
        foreach (var (field, what) in new[] { ("Documentation", page.T["Host.documentation"]), ("Tracker", page.T["Host.tracker"]), ("Demo", page.T["Host.demo"]) })
        {
            if (fields[field].Value is not { } value || !Uri.TryCreate(value, UriKind.Absolute, out var address))
                continue;
            var owner = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            var isOurs = owner is not null && control.TryGetValue(Organisation.KeyOf(owner), out var confirmed) && confirmed && present.Exists(repository => new Uri(repository.Address).Host == address.Host);
            yield return (what, isOurs ? $"{address.Host}/{owner}" : address.Host, isOurs ? true : null);
        }
    }
}

using OS2.Catalog.Documents;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Governance;

/// <summary>Gathers what the catalogue has stored of a product and says what it can see about the demands. Nothing is read anew, and nothing is kept.</summary>
public sealed class EvidenceReader(
    ProductStore products, RepositoryStore repositories, DocumentStore documents, VerdictStore verdicts, MakerStore makers, InstrumentStore instruments, OrganisationStore organisations,
    ProductPersonStore people, PriceStore prices, IdeaStore ideas, TimeProvider time)
{
    private const string FrontPage = "index.md";

    /// <summary>The demands of which something can be seen or is looked for, in the order of the governance report; the others are people's alone.</summary>
    public async Task<IReadOnlyList<Evidence>> OfAsync(Product product, CancellationToken cancel) => EvidenceRules.Of(await FactsAsync(product, cancel));

    private async Task<EvidenceFacts> FactsAsync(Product product, CancellationToken cancel)
    {
        var slug = product.ProductSlug;
        var fields = (await products.OriginsAsync(slug, cancel)).Where(origin => origin.Value is not null).ToDictionary(origin => origin.Field, origin => origin.Value!, StringComparer.Ordinal);
        var teams = new List<string>();
        foreach (var idea in await ideas.OfProductAsync(slug, cancel))
            teams.AddRange((await ideas.FindCaseAsync(idea.IdeaSlug, cancel))?.Seats.Select(seat => seat.Team) ?? []);
        return new EvidenceFacts
        {
            Product = product,
            Repositories = await RepositoriesAsync(slug, cancel),
            Fields = fields,
            Roles = [.. (await people.OfProductAsync(slug, cancel)).Select(person => person.Role)],
            HasCoordinator = (await people.CoordinatorsAsync(slug, cancel)).Count > 0,
            Teams = teams,
            HasPrice = (await prices.ForProductAsync(slug, cancel)).Any(price => price.ProductSlug is not null && price.Amount is not null && price.Kind is PriceKind.Joining or PriceKind.Yearly),
            Operators = [.. (await products.SuppliersOfAsync(slug, cancel)).Where(supplier => SupplierRole.Of(supplier.Roles).Any(role => role is SupplierRole.Operation or SupplierRole.Support)).Select(supplier => supplier.Name).Order(StringComparer.Ordinal)],
        };
    }

    private async Task<IReadOnlyList<EvidenceRepository>> RepositoriesAsync(string slug, CancellationToken cancel)
    {
        var roles = await products.RolesOfAsync(slug, cancel);
        var ours = (await organisations.AllAsync(cancel)).Where(organisation => organisation.Control == Organisation.Confirmed).Select(organisation => organisation.OrganisationKey).ToHashSet(StringComparer.Ordinal);
        var snapshots = (await repositories.SnapshotsOfProductAsync(slug, cancel)).ToDictionary(snapshot => snapshot.RepositoryId);
        var judged = (await verdicts.OfProductAsync(slug, cancel)).ToDictionary(verdict => verdict.RepositoryId);
        var histories = (await makers.OfProductAsync(slug, cancel)).ToDictionary(history => history.RepositoryId);
        var prose = (await documents.OfProductAsync(slug, cancel)).ToLookup(document => document.RepositoryId);
        var papers = await instruments.AllAsync(cancel);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var all = new List<EvidenceRepository>();
        foreach (var repository in (await repositories.OfProductAsync(slug, cancel)).Where(each => LifeCycle.IsPresent(each.LifeCycle)))
        {
            var snapshot = snapshots.GetValueOrDefault(repository.RepositoryId);
            var own = prose[repository.RepositoryId].OrderBy(document => document.Path, StringComparer.Ordinal).ToList();
            all.Add(new EvidenceRepository
            {
                Repository = repository,
                Role = roles.GetValueOrDefault(repository.RepositoryId, RepositoryRole.Module),
                IsOurs = ours.Contains(repository.OrganisationKey),
                Snapshot = snapshot,
                Verdict = judged.GetValueOrDefault(repository.RepositoryId),
                Makers = histories.GetValueOrDefault(repository.RepositoryId),
                Documents = own,
                Texts = await TextsAsync(own.Where(document => document.Path == snapshot?.ReadmePath || document.Path == FrontPage || document.Kind == "security"), cancel),
                Paths = snapshot is null || await repositories.TreeAsync(repository.RepositoryId, cancel) is not { } tree ? []
                    : [.. RepositoryTree.Unpack(tree).Select(file => file.Path).Where(path => !DocumentPaths.IsVendored(path))],
                HasAgreement = papers.Any(paper => InstrumentRules.StandingOf(paper, repository.RepositoryId, repository.OrganisationKey, today) == InstrumentStanding.Counts),
            });
        }

        var order = RepositoryRole.All.ToList();
        return [.. all.OrderBy(each => order.IndexOf(each.Role)).ThenBy(each => each.Repository.NameKey, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<StoredDocument>> TextsAsync(IEnumerable<StoredDocument> wanted, CancellationToken cancel)
    {
        var texts = new List<StoredDocument>();
        foreach (var document in wanted)
        {
            if (await documents.FindAsync(document.RepositoryId, document.Path, cancel) is { } found)
                texts.Add(found);
        }

        return texts;
    }
}

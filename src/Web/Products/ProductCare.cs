using OS2.Catalog.Data;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web.Products;

/// <summary>What the histories of a product's repositories tell: how it is looked after, who wrote it, what was released.</summary>
public sealed class ProductCare(MakerStore makers)
{
    private const int MostParsed = 3_000;
    private const int ReleasesShown = 12;
    private const int EmployersShown = 5;

    // By their hash: a history changes seldom, and is asked for with every page of its product.
    private readonly Remembered<string, MakerEvidence> _parsed = new(MostParsed, StringComparer.Ordinal);

    /// <summary>All of it; null where no history was read.</summary>
    /// <param name="texts">In the reader's language.</param>
    /// <param name="slug">Which product.</param>
    /// <param name="present">Its present repositories.</param>
    /// <param name="roles">What each is to it: copies of others are left out, since they would count twice.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal async Task<ProductHistory?> OfAsync(Texts texts, string slug, IReadOnlyList<Repository> present, IReadOnlyDictionary<long, string> roles, DateTimeOffset now, CancellationToken cancel)
    {
        var own = present.Where(repository => roles.GetValueOrDefault(repository.RepositoryId) is not (RepositoryRole.Mirror or RepositoryRole.SupplierCopy)).ToDictionary(repository => repository.RepositoryId);
        var read = (await makers.OfProductAsync(slug, cancel)).Where(stored => stored.ReadAt is not null && own.ContainsKey(stored.RepositoryId)).ToList();
        if (read.Count == 0)
            return null;
        var isCoreRead = own.Keys.All(id => roles.GetValueOrDefault(id) != RepositoryRole.Core || read.Exists(stored => stored.RepositoryId == id));
        var histories = read.Select(stored => (Repository: own[stored.RepositoryId], Evidence: Parsed(stored))).ToList();
        var first = MakerMonth.Of(now.AddMonths(1 - Care.WindowMonths));
        var window = histories.Select(history => history.Evidence.Months.Where(month => string.CompareOrdinal(month.Month, first) >= 0).ToList()).ToList();
        var care = Care.Of(
            histories.SelectMany(history => history.Evidence.Months).Select(month => new CareMonth(month.FirstDay(), month.Commits)),
            window.Max(months => months.Count == 0 ? 0 : months.Max(month => month.People)), window.Sum(months => months.Sum(month => month.Bots)),
            histories.SelectMany(history => history.Evidence.Releases).Select(release => release.At), now);
        var shares = histories.SelectMany(history => MakerShare.Of(history.Evidence, EmployerTable.Shipped)).Where(share => share.Commits > 0).ToList();
        var total = shares.Sum(share => share.Commits);
        var known = shares.Where(share => share.Employer is not null).GroupBy(share => share.Name, StringComparer.Ordinal).Select(group => (Name: group.Key, Commits: group.Sum(share => share.Commits)))
            .OrderByDescending(employer => employer.Commits).ThenBy(employer => employer.Name, StringComparer.Ordinal).ToList();
        var unknown = total - known.Sum(employer => employer.Commits);
        return new ProductHistory
        {
            Care = !isCoreRead ? null : new CareView(care, read.Max(stored => stored.ReadAt!.Value), read.Count, own.Count - read.Count),
            Releases = [.. histories.SelectMany(history => history.Evidence.Releases.Select(release => (release.Name, release.At, history.Repository.FullName))).OrderByDescending(release => release.At).Take(ReleasesShown)],
            LargestShare = known.Count == 0 ? null : (int)(100L * known[0].Commits / known.Sum(employer => employer.Commits)),
            Employers = total == 0 ? [] :
            [
                .. known.Take(EmployersShown).Select(employer => (employer.Name, (int)Math.Round(100.0 * employer.Commits / total))),
                .. unknown == 0 ? [] : new[] { (texts["Dependency.others"], (int)Math.Round(100.0 * unknown / total)) },
            ],
        };
    }

    private MakerEvidence Parsed(StoredMakers stored) => _parsed.Get(stored.MakersHash, static (_, evidence) => MakerEvidence.FromJson(evidence), stored.Evidence);
}

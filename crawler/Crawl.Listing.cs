using System.Data.Common;
using OS2.Catalog.Crawler.GitHub;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <content>Listing the organisations, and looking up what they no longer list.</content>
public sealed partial class Crawl
{
    private async Task ListAsync(Work work, CancellationToken cancel)
    {
        // The first alone: with no network, one organisation's worth of patience is enough to know.
        var rest = work.Organisations.AsEnumerable();
        if (work.Organisations.Count > 0)
        {
            await ListAsync(work, work.Organisations[0], cancel);
            rest = work.Organisations.Skip(1);
        }

        await Parallel.ForEachAsync(rest, Degree(cancel), async (organisation, token) => await ListAsync(work, organisation, token));
    }

    private async Task ListAsync(Work work, Organisation organisation, CancellationToken cancel)
    {
        if (work.Pause is { } pause)
        {
            await ListingFailedAsync(work, organisation, $"not asked: {pause.Message}", cancel);
            return;
        }

        try
        {
            var known = await KnownPagesAsync(organisation, cancel);
            var pages = await work.GitHub.ListAsync(organisation, known, cancel);
            if (pages is null)
            {
                await ListingFailedAsync(work, organisation, "the code host knows no organisation of this name", cancel);
                return;
            }

            await repositories.SaveListingAsync(organisation, pages, cancel);
            foreach (var id in pages.SelectMany(page => page.Ids))
                work.Seen.TryAdd(id, true);
            work.Listed.TryAdd(organisation.OrganisationKey, true);
            work.Tally.Count(run => run with { OrganisationsListed = run.OrganisationsListed + 1, RepositoriesListed = work.Seen.Count });
        }
        catch (GitHubUnavailableException problem)
        {
            await ListingFailedAsync(work, organisation, problem.Message, cancel);
            if (problem.Reason is UnavailableReason.Quota or UnavailableReason.Limit)
                work.Pause = problem;
            if (problem.Reason is UnavailableReason.Unreachable or UnavailableReason.Token)
                throw;
        }
        catch (DbException problem)
        {
            Fail(work, organisation.Login, "saving", $"the database refused: {problem.Message}");
        }
    }

    /// <summary>The pages of the last listing with which the catalogue still agrees: only those may be answered "not changed".</summary>
    private async Task<IReadOnlyList<ListingPage>> KnownPagesAsync(Organisation organisation, CancellationToken cancel)
    {
        var present = (await repositories.OfOrganisationAsync(organisation.OrganisationKey, cancel))
            .Where(r => LifeCycle.IsPresent(r.LifeCycle) && r.MissedCrawls == 0).Select(r => r.RepositoryId).ToHashSet();
        return [.. (await organisations.PagesAsync(organisation.OrganisationKey, cancel)).Where(page => page.Ids.All(present.Contains))];
    }

    private async Task ListingFailedAsync(Work work, Organisation organisation, string message, CancellationToken cancel)
    {
        Fail(work, organisation.Login, "listing", message);
        try
        {
            await organisations.SaveProblemAsync(organisation.OrganisationKey, message, cancel);
        }
        catch (DbException problem)
        {
            Fail(work, organisation.Login, "saving", $"the database refused: {problem.Message}");
        }
    }

    /// <summary>Asks by number for every repository that should have been in a whole listing and was not.</summary>
    private async Task LookUpMissingAsync(Work work, CancellationToken cancel)
    {
        var missing = new List<Repository>();
        foreach (var key in work.Listed.Keys)
            missing.AddRange((await repositories.OfOrganisationAsync(key, cancel)).Where(r => LifeCycle.IsPresent(r.LifeCycle) && !work.Seen.ContainsKey(r.RepositoryId)));
        await Parallel.ForEachAsync(missing, Degree(cancel), async (repository, token) => await LookUpAsync(work, repository, token));
    }

    private async Task LookUpAsync(Work work, Repository repository, CancellationToken cancel)
    {
        if (work.Pause is { } pause)
        {
            Fail(work, repository.FullName, "look-up", $"not asked: {pause.Message}");
            return;
        }

        try
        {
            var (sighting, found) = await work.GitHub.FindAsync(repository.RepositoryId, cancel);
            if (found is not null && work.Organisations.Any(o => o.OrganisationKey == Organisation.KeyOf(found.Owner)))
                await repositories.SaveFoundAsync(found, cancel);
            else
                await repositories.SaveSightingAsync(repository.RepositoryId, sighting, settings.Absence, cancel);
        }
        catch (GitHubUnavailableException problem)
        {
            Fail(work, repository.FullName, "look-up", problem.Message);
            if (problem.Reason is UnavailableReason.Quota or UnavailableReason.Limit)
                work.Pause = problem;
        }
        catch (DbException problem)
        {
            Fail(work, repository.FullName, "saving", $"the database refused: {problem.Message}");
        }
    }

    private ParallelOptions Degree(CancellationToken cancel) => new() { MaxDegreeOfParallelism = settings.Concurrency, CancellationToken = cancel };
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Repositories;

/// <summary>What there is to tell between two states of a repository. Pure.</summary>
internal static class RepositoryHistory
{
    private const int ValueLength = 2000;

    internal static IEnumerable<RepositoryEvent> Between(Repository? before, Repository after, DateTimeOffset at)
    {
        if (before is null)
        {
            yield return Event(after.RepositoryId, at, RepositoryEventKind.FirstSeen, null, after.FullName);
            yield break;
        }

        if (before.OrganisationKey != after.OrganisationKey)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Transferred, before.FullName, after.FullName);
        else if (before.FullName != after.FullName)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Renamed, before.FullName, after.FullName);

        if (before.MissedCrawls == 0 && after.MissedCrawls > 0)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Missed, null, null);
        else if (before.MissedCrawls > 0 && after.MissedCrawls == 0 && LifeCycle.IsPresent(after.LifeCycle))
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Returned, null, null);

        if (before.LifeCycle != after.LifeCycle || before.MovedTo != after.MovedTo)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.LifeCycle, Told(before), Told(after));
        if (before.DefaultBranch != after.DefaultBranch)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Branch, before.DefaultBranch, after.DefaultBranch);
        if (before.Description != after.Description)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.Description, before.Description, after.Description);
        if (before.HostLicence != after.HostLicence)
            yield return Event(after.RepositoryId, at, RepositoryEventKind.HostLicence, before.HostLicence, after.HostLicence);
    }

    internal static RepositoryEvent Event(long repositoryId, DateTimeOffset at, string kind, string? before, string? after) => new()
    {
        EventId = Guid.CreateVersion7(at).ToString("N"),
        RepositoryId = repositoryId,
        At = at,
        Kind = kind,
        ValueBefore = Keys.Fit(before, ValueLength),
        ValueAfter = Keys.Fit(after, ValueLength),
    };

    private static string Told(Repository repository) =>
        repository.MovedTo is null ? repository.LifeCycle : $"{repository.LifeCycle} {repository.MovedTo}";
}

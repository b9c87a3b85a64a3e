using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;

namespace OS2.Catalog.Repositories;

/// <content>What a listing or the look-up of one repository writes.</content>
public sealed partial class RepositoryStore
{
    private static readonly Actor Crawler = Actor.Machine("crawler");

    private const string UpdateRepository = """
        UPDATE Repository SET OrganisationKey = @OrganisationKey, Owner = @Owner, Name = @Name, NameKey = @NameKey, Address = @Address, Description = @Description,
            Homepage = @Homepage, DefaultBranch = @DefaultBranch, IsFork = @IsFork, IsTemplate = @IsTemplate, HasIssues = @HasIssues, Topics = @Topics,
            PrimaryLanguage = @PrimaryLanguage, HostLicence = @HostLicence, Stars = @Stars, Forks = @Forks, OpenIssues = @OpenIssues,
            SizeKilobytes = @SizeKilobytes, CreatedAt = @CreatedAt, PushedAt = @PushedAt, UpdatedAt = @UpdatedAt, LifeCycle = @LifeCycle,
            LifeCycleAt = @LifeCycleAt, MovedTo = @MovedTo, LastSeenAt = @LastSeenAt, MissingSince = @MissingSince, MissedCrawls = @MissedCrawls, Tick = @Tick
        WHERE RepositoryId = @RepositoryId
        """;

    private const string InsertRepository = """
        INSERT INTO Repository (RepositoryId, OrganisationKey, Owner, Name, NameKey, Address, Description, Homepage, DefaultBranch, IsFork, IsTemplate, HasIssues,
            Topics, PrimaryLanguage, HostLicence, Stars, Forks, OpenIssues, SizeKilobytes, CreatedAt, PushedAt, UpdatedAt, LifeCycle, LifeCycleAt, MovedTo,
            FirstSeenAt, LastSeenAt, MissingSince, MissedCrawls, Tick)
        VALUES (@RepositoryId, @OrganisationKey, @Owner, @Name, @NameKey, @Address, @Description, @Homepage, @DefaultBranch, @IsFork, @IsTemplate, @HasIssues,
            @Topics, @PrimaryLanguage, @HostLicence, @Stars, @Forks, @OpenIssues, @SizeKilobytes, @CreatedAt, @PushedAt, @UpdatedAt, @LifeCycle, @LifeCycleAt, @MovedTo,
            @FirstSeenAt, @LastSeenAt, @MissingSince, @MissedCrawls, @Tick)
        """;

    private const string CountName = "SELECT COUNT(*) FROM RepositoryName WHERE NameKey = @NameKey AND RepositoryId = @RepositoryId";
    private const string InsertName = "INSERT INTO RepositoryName (NameKey, RepositoryId, FirstSeenAt) VALUES (@NameKey, @RepositoryId, @LastSeenAt)";
    private const string UpdateSeen = "UPDATE Repository SET LastSeenAt = @At WHERE RepositoryId = @RepositoryId";

    private const string InsertEvent = """
        INSERT INTO RepositoryEvent (EventId, RepositoryId, At, Kind, ValueBefore, ValueAfter, Tick)
        VALUES (@EventId, @RepositoryId, @At, @Kind, @ValueBefore, @ValueAfter, @Tick)
        """;

    private const string DeletePages = "DELETE FROM ListingPage WHERE OrganisationKey = @OrganisationKey";

    private const string InsertPage = """
        INSERT INTO ListingPage (OrganisationKey, Page, Api, ETag, HasNext, RepositoryIds)
        VALUES (@OrganisationKey, @Page, @Api, @ETag, @HasNext, @RepositoryIds)
        """;

    private const string UpdateListing = """
        UPDATE OrganisationListing SET TriedAt = @At, CheckedAt = @At, RepositoryCount = @Count, Problem = NULL WHERE OrganisationKey = @OrganisationKey
        """;

    private const string InsertListing = """
        INSERT INTO OrganisationListing (OrganisationKey, TriedAt, CheckedAt, RepositoryCount, Problem) VALUES (@OrganisationKey, @At, @At, @Count, NULL)
        """;

    /// <summary>Stores a whole listing: the repositories of the pages that changed, and that all of them were seen.</summary>
    /// <param name="organisation">The organisation that was listed.</param>
    /// <param name="pages">All pages, in order; unchanged ones carry only their numbers.</param>
    /// <param name="cancel">Nothing is stored when it is set before the end.</param>
    public Task SaveListingAsync(Organisation organisation, IReadOnlyList<ListingPage> pages, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        foreach (var listed in pages.SelectMany(page => page.Repositories ?? []))
            await SaveListedAsync(change, organisation.OrganisationKey, listed);

        var ids = pages.SelectMany(page => page.Ids).Distinct().ToList();
        foreach (var id in ids)
            await change.ExecuteAsync(UpdateSeen, new { RepositoryId = id, change.At });

        if (pages.Any(page => page.Repositories is not null))
        {
            await change.ExecuteAsync(DeletePages, new { organisation.OrganisationKey });
            foreach (var page in pages)
                await change.ExecuteAsync(InsertPage, page with { ETag = Keys.Fit(page.ETag, 400) });
        }

        await change.UpsertAsync(UpdateListing, InsertListing, new { organisation.OrganisationKey, change.At, ids.Count });
    }, cancel);

    /// <summary>Stores one repository that was found by its number in an organisation that is crawled.</summary>
    public Task SaveFoundAsync(ListedRepository listed, CancellationToken cancel) =>
        database.ChangeAsync(change => SaveListedAsync(change, Organisation.KeyOf(listed.Owner), listed), cancel);

    /// <summary>Stores what was said of a repository that no listing held.</summary>
    public Task SaveSightingAsync(long repositoryId, Sighting sighting, AbsenceQuorum quorum, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var before = await change.FindAsync<Repository>(SelectById, new { RepositoryId = repositoryId })
            ?? throw new InvalidOperationException($"Repository {repositoryId} is not in the catalogue.");
        var after = before.With(before.State.After(sighting, quorum, change.At), change.At);
        await SaveAsync(change, before, after);
    }, cancel);

    private static async Task SaveListedAsync(Change change, string organisationKey, ListedRepository listed)
    {
        var before = await change.FindAsync<Repository>(SelectById, new { RepositoryId = listed.Id });
        var start = before ?? new Repository { FirstSeenAt = change.At, LifeCycle = LifeCycle.Live, LifeCycleAt = change.At };
        var sighting = new Sighting(SightingKind.Listed, listed.IsArchived);
        var after = start.With(listed) with { OrganisationKey = organisationKey, LastSeenAt = change.At };
        after = after.With(after.State.After(sighting, AbsenceQuorum.Default, change.At), change.At);
        await SaveAsync(change, before, after);
    }

    private static async Task SaveAsync(Change change, Repository? before, Repository after)
    {
        if (before is not null && before with { LastSeenAt = after.LastSeenAt } == after)
            return;

        after = after with { Tick = change.Tick };
        await change.UpsertAsync(UpdateRepository, InsertRepository, after);
        if (await change.FindAsync<int>(CountName, after) == 0)
            await change.ExecuteAsync(InsertName, after);
        foreach (var happened in RepositoryHistory.Between(before, after, change.At))
            await SaveEventAsync(change, happened);
        if (before is not null && before.LifeCycle != after.LifeCycle)
            await DecisionLog.AppendAsync(change, Crawler, LifeCycleAct(before, after));

        if (before is null || before.OrganisationKey != after.OrganisationKey || before.NameKey != after.NameKey)
            await ProductRepositories.AssignAsync(change, after);
    }

    private static Act LifeCycleAct(Repository before, Repository after) => new()
    {
        Kind = "repository.life-cycle",
        Subject = "repository",
        SubjectKey = after.RepositoryId.ToString(CultureInfo.InvariantCulture),
        RepositoryId = after.RepositoryId,
        Before = before.LifeCycle,
        After = after.LifeCycle,
        Evidence = after.MissedCrawls > 0
            ? $"{after.FullName}: missing from {after.MissedCrawls} healthy crawls since {after.MissingSince:yyyy-MM-dd'T'HH:mm:ss'Z'}"
            : after.MovedTo is null ? $"{after.FullName}: as the code host says" : $"{after.FullName}: the code host leads to {after.MovedTo}",
    };

    private static Task<int> SaveEventAsync(Change change, RepositoryEvent happened) => change.ExecuteAsync(InsertEvent, new
    {
        happened.EventId, happened.RepositoryId, happened.At, happened.Kind, happened.ValueBefore, happened.ValueAfter, change.Tick,
    });
}

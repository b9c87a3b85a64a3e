using OS2.Catalog.Data;

namespace OS2.Catalog.Repositories;

/// <summary>The organisations that are crawled, and what their listings last gave.</summary>
public sealed class OrganisationStore(Database database)
{
    private const string SelectAll = """
        SELECT o.OrganisationKey, o.Login, o.Control, o.NoteDa, o.NoteEn, o.IsRegistered, o.Tick,
               l.TriedAt, l.CheckedAt, COALESCE(l.RepositoryCount, 0) AS RepositoryCount, l.Problem
        FROM Organisation o LEFT JOIN OrganisationListing l ON l.OrganisationKey = o.OrganisationKey
        WHERE o.WithdrawnAt IS NULL
        """;

    private const string SelectPages = """
        SELECT OrganisationKey, Page, Api, ETag, HasNext, RepositoryIds FROM ListingPage WHERE OrganisationKey = @OrganisationKey
        """;

    private const string Exists = "SELECT COUNT(*) FROM Organisation WHERE OrganisationKey = @OrganisationKey";

    private const string InsertUnregistered = """
        INSERT INTO Organisation (OrganisationKey, Login, Control, NoteDa, NoteEn, IsRegistered, Tick, WithdrawnAt)
        VALUES (@OrganisationKey, @Login, @Control, NULL, NULL, @IsRegistered, @Tick, NULL)
        """;

    // One that the register gave up: it comes back as what it now is.
    private const string BringBack = """
        UPDATE Organisation SET Control = @Control, IsRegistered = @IsRegistered, Tick = @Tick, WithdrawnAt = NULL
        WHERE OrganisationKey = @OrganisationKey AND WithdrawnAt IS NOT NULL
        """;

    private const string UpdateProblem = """
        UPDATE OrganisationListing SET TriedAt = @At, Problem = @Problem WHERE OrganisationKey = @OrganisationKey
        """;

    private const string InsertProblem = """
        INSERT INTO OrganisationListing (OrganisationKey, TriedAt, CheckedAt, RepositoryCount, Problem)
        VALUES (@OrganisationKey, @At, NULL, 0, @Problem)
        """;

    /// <summary>All organisations, in no order.</summary>
    public Task<IReadOnlyList<Organisation>> AllAsync(CancellationToken cancel) => database.QueryAsync<Organisation>(SelectAll, null, cancel);

    /// <summary>The pages of the last listing, for conditional requests.</summary>
    public async Task<IReadOnlyList<ListingPage>> PagesAsync(string organisationKey, CancellationToken cancel) =>
        await database.QueryAsync<ListingPage>(SelectPages, new { OrganisationKey = organisationKey }, cancel);

    /// <summary>Makes sure that an organisation named by a setting has a row; one that the register names is left as it is.</summary>
    public Task EnsureAsync(string login, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var organisation = new { OrganisationKey = Organisation.KeyOf(login), Login = login, Control = Organisation.Unconfirmed, IsRegistered = false, change.Tick };
        if (await change.FindAsync<int>(Exists, organisation) == 0)
            await change.ExecuteAsync(InsertUnregistered, organisation);
        else
            await change.ExecuteAsync(BringBack, organisation);
    }, cancel);

    /// <summary>Records why an organisation could not be listed. What is published stays.</summary>
    public Task SaveProblemAsync(string organisationKey, string problem, CancellationToken cancel) => database.ChangeAsync(
        change => change.UpsertAsync(UpdateProblem, InsertProblem, new { OrganisationKey = organisationKey, change.At, Problem = Keys.Fit(problem, 1000) }), cancel);
}

using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Donations;

/// <summary>Notices that the repository of an accepted donation has come under one of the network's organisations, and says what that is known by.</summary>
/// <remarks>
/// Three kinds of evidence are believed, the strongest first: GitHub's own number for the repository (it stays when a repository is transferred); the first
/// commit of the history (it stays when the history is pushed elsewhere); the content as the crawler publishes it (the same paths and sizes of all files and
/// the same texts). A name that is alike is none. By content only a repository counts that was first seen after the donation was sent: an older one is
/// where the code came from.
/// </remarks>
public sealed class DonationArrivals(Database database)
{
    private const string Crawler = "crawler";

    private const string SelectByNumber = """
        SELECT d.DonationId, d.Version, d.ProductSlug, r.RepositoryId, r.Owner, r.Name, s.CommitId, 'number' AS Known
        FROM Donation d JOIN DonationCode c ON c.DonationId = d.DonationId JOIN Repository r ON r.RepositoryId = c.RepositoryId
            JOIN Organisation o ON o.OrganisationKey = r.OrganisationKey
            LEFT JOIN RepositorySnapshot s ON s.RepositoryId = r.RepositoryId
        WHERE d.State = 'accepted' AND r.LifeCycle IN ('live', 'archived') AND o.WithdrawnAt IS NULL
          AND NOT EXISTS (SELECT 1 FROM DonationTask t WHERE t.DonationId = d.DonationId AND t.Task = 'transfer' AND t.DoneAt IS NOT NULL)
        """;

    private const string SelectByContent = """
        SELECT d.DonationId, d.Version, d.ProductSlug, r.RepositoryId, r.Owner, r.Name, s.CommitId, 'content' AS Known
        FROM Donation d JOIN DonationCode c ON c.DonationId = d.DonationId JOIN RepositorySnapshot s ON s.Fingerprint = c.Fingerprint
            JOIN Repository r ON r.RepositoryId = s.RepositoryId JOIN Organisation o ON o.OrganisationKey = r.OrganisationKey
        WHERE d.State = 'accepted' AND r.LifeCycle IN ('live', 'archived') AND o.WithdrawnAt IS NULL AND r.FirstSeenAt > d.SentAt AND s.FileCount >= 3
          AND NOT EXISTS (SELECT 1 FROM DonationTask t WHERE t.DonationId = d.DonationId AND t.Task = 'transfer' AND t.DoneAt IS NOT NULL)
        """;

    private const string SelectCandidates = """
        SELECT d.DonationId, d.Version, d.ProductSlug, r.RepositoryId, r.Owner, r.Name, r.DefaultBranch, c.RootCommit, s.CommitId, 'history' AS Known
        FROM Donation d JOIN DonationCode c ON c.DonationId = d.DonationId JOIN Repository r ON r.FirstSeenAt > d.SentAt
            JOIN Organisation o ON o.OrganisationKey = r.OrganisationKey LEFT JOIN RepositorySnapshot s ON s.RepositoryId = r.RepositoryId
        WHERE d.State = 'accepted' AND c.RootCommit IS NOT NULL AND r.DefaultBranch IS NOT NULL AND r.LifeCycle IN ('live', 'archived') AND o.WithdrawnAt IS NULL
          AND NOT EXISTS (SELECT 1 FROM DonationTask t WHERE t.DonationId = d.DonationId AND t.Task = 'transfer' AND t.DoneAt IS NOT NULL)
        """;

    /// <summary>Looks once, from what the database knows; asks nobody.</summary>
    /// <returns>How many steps were closed.</returns>
    public async Task<int> NoticeAsync(CancellationToken cancel)
    {
        var found = await database.QueryAsync<DonationArrival>(SelectByNumber, null, cancel);
        var alike = await database.QueryAsync<DonationArrival>(SelectByContent, null, cancel);
        var closed = 0;
        // Where the same content came twice, people decide which is the one.
        foreach (var arrival in found.Concat(alike.GroupBy(each => each.DonationId, StringComparer.Ordinal).Where(each => each.Count() == 1).SelectMany(each => each)).DistinctBy(each => each.DonationId))
        {
            closed += await CloseAsync(arrival, cancel) ? 1 : 0;
        }

        return closed;
    }

    /// <summary>Repositories that came after a donation was sent and may be its, if their history begins with the same commit: whoever can read histories looks.</summary>
    public Task<IReadOnlyList<DonationArrival>> CandidatesAsync(CancellationToken cancel) => database.QueryAsync<DonationArrival>(SelectCandidates, null, cancel);

    /// <summary>Closes the step with what the arrival is known by, and binds the repository to the product.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> CloseAsync(DonationArrival arrival, CancellationToken cancel) => await database.ChangeAsync(async change =>
    {
        var step = await DonationStore.StepAsync(change, Actor.Machine(Crawler), arrival.DonationId, arrival.Version, DonationTasks.Transfer, arrival.Evidence, arrival.RepositoryId);
        if (step == DonationOutcome.Done && arrival.ProductSlug is { } slug)
            await ProductAdmission.BindAsync(change, slug, arrival.RepositoryId, RepositoryRole.Core);
        return step;
    }, cancel) == DonationOutcome.Done;
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>Writes the reports of a repository: what is new or other, and that the rest is gone.</summary>
internal static class ReportRows
{
    private const int PathLength = 1000;

    private const string Select = "SELECT PathKey, ReportHash, WithdrawnAt FROM GovernanceReport WHERE RepositoryId = @RepositoryId";

    private const string Update = """
        UPDATE GovernanceReport SET Path = @Path, CommitId = @CommitId, FoundAt = @At, Kind = @Kind, Subject = @Subject, Report = @Report, ReportHash = @ReportHash,
            Tick = @Tick, WithdrawnAt = NULL
        WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey
        """;

    private const string Insert = """
        INSERT INTO GovernanceReport (RepositoryId, PathKey, Path, CommitId, FoundAt, Kind, Subject, Report, ReportHash, Tick, WithdrawnAt)
        VALUES (@RepositoryId, @PathKey, @Path, @CommitId, @At, @Kind, @Subject, @Report, @ReportHash, @Tick, NULL)
        """;

    private const string Withdraw = "UPDATE GovernanceReport SET WithdrawnAt = @At, Tick = @Tick WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey";

    internal static async Task SaveAsync(Change change, long repositoryId, string? commit, IReadOnlyList<RepositoryReport> reports)
    {
        var before = (await change.QueryAsync<StoredReport>(Select, new { RepositoryId = repositoryId })).ToDictionary(report => report.PathKey);
        var present = new HashSet<string>();
        foreach (var (path, report) in reports.Where(report => report.Path.Length <= PathLength))
        {
            var (key, text) = (Keys.Hash(path), report.ToJson());
            if (!present.Add(key) || (before.GetValueOrDefault(key) is { WithdrawnAt: null } known && known.ReportHash == Keys.Hash(text)))
                continue;
            await change.UpsertAsync(Update, Insert, new
            {
                RepositoryId = repositoryId, PathKey = key, Path = path, CommitId = commit, report.Kind, Subject = Keys.Fit(report.Subject, 300), Report = text, ReportHash = Keys.Hash(text), change.At, change.Tick,
            });
        }

        foreach (var gone in before.Values.Where(report => report.WithdrawnAt is null && !present.Contains(report.PathKey)))
            await change.ExecuteAsync(Withdraw, new { RepositoryId = repositoryId, gone.PathKey, change.At, change.Tick });
    }
}

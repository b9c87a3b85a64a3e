using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>The names in all evidence that stand for nobody. Gathered once per state of evidence and table, since every claim of the network is gone through.</summary>
public sealed class NameStore(Database database, PartyStore parties) : IDisposable
{
    private const string SelectState = """
        SELECT (SELECT COALESCE(MAX(Tick), 0) FROM RepositoryEvidence) AS Evidence, (SELECT COALESCE(MAX(Tick), 0) FROM PartyAlias) AS Aliases, (SELECT COALESCE(MAX(Tick), 0) FROM PartyEntry) AS Entries
        """;

    private const string SelectEvidence = """
        SELECT e.RepositoryId, e.Evidence FROM RepositoryEvidence e JOIN Repository r ON r.RepositoryId = e.RepositoryId WHERE r.LifeCycle IN ('live', 'archived')
        """;

    private readonly SemaphoreSlim _turn = new(1);
    private State? _state;
    private IReadOnlyList<SeenName> _names = [];

    /// <summary>The names, those of most repositories first, each with whom it may stand for.</summary>
    public async Task<IReadOnlyList<SeenName>> AllAsync(CancellationToken cancel)
    {
        var now = await database.SingleAsync<State>(SelectState, null, cancel);
        await _turn.WaitAsync(cancel);
        try
        {
            if (now == _state)
                return _names;
            var proposals = new NameProposals(await parties.TableAsync(cancel));
            await foreach (var row in database.WalkAsync<StoredEvidence>(SelectEvidence, null, cancel))
                proposals.Add(row.RepositoryId, OwnershipEvidence.FromJson(row.Evidence).Claims);
            (_names, _state) = (proposals.Propose(await parties.AliasesAsync(cancel)), now);
            return _names;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed record State
    {
        public long Evidence { get; init; }
        public long Aliases { get; init; }
        public long Entries { get; init; }
    }
}

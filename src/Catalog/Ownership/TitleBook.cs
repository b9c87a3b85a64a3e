using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>What people have added that verdicts rest on: instruments, signatures, and whom names stand for.</summary>
internal sealed class TitleBook
{
    private readonly PartyTable _parties;
    private readonly IReadOnlyList<Instrument> _instruments;
    private readonly Dictionary<long, TitleSignature> _signatures;

    private TitleBook(PartyTable parties, IReadOnlyList<Instrument> instruments, IReadOnlyList<InstrumentPaper> papers, IReadOnlyList<TitleSignature> signatures)
    {
        _parties = parties;
        _instruments = InstrumentStore.WithPapers(instruments, papers);
        _signatures = signatures.ToDictionary(signature => signature.RepositoryId);
    }

    /// <summary>All of it as it is committed.</summary>
    public static async Task<TitleBook> ReadAsync(Database database, CancellationToken cancel) => new(
        PartyTable.Shipped.With(await database.QueryAsync<PartyEntry>(PartyStore.SelectEntries, null, cancel), await database.QueryAsync<PartyAlias>(PartyStore.SelectAliases, null, cancel)),
        await database.QueryAsync<Instrument>(InstrumentStore.SelectAll, null, cancel),
        await database.QueryAsync<InstrumentPaper>(InstrumentStore.SelectAllPapers, null, cancel),
        await database.QueryAsync<TitleSignature>(TitleStore.SelectSigned, null, cancel));

    /// <summary>All of it as a change sees it.</summary>
    public static async Task<TitleBook> ReadAsync(Change change) => new(
        await PartyStore.TableAsync(change),
        await change.QueryAsync<Instrument>(InstrumentStore.SelectAll, null),
        await change.QueryAsync<InstrumentPaper>(InstrumentStore.SelectAllPapers, null),
        await change.QueryAsync<TitleSignature>(TitleStore.SelectSigned, null));

    /// <summary>The facts with it.</summary>
    public VerdictFacts Fill(VerdictFacts facts) => facts with { Parties = _parties, Instruments = _instruments, Signature = _signatures.GetValueOrDefault(facts.RepositoryId) };
}

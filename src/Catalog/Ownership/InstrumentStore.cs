using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>Papers about rights as they are kept and found. What the secretariat does with them is in the neighbouring file.</summary>
public sealed partial class InstrumentStore(Database database)
{
    internal const string SelectAll = $"SELECT {Columns} FROM Instrument i ORDER BY i.AddedAt DESC";

    internal const string SelectAllPapers = """
        SELECT p.InstrumentId, p.FileId, f.Name, f.SizeBytes, f.Sha256, p.AddedAt
        FROM InstrumentPaper p JOIN StoredFile f ON f.FileId = p.FileId WHERE p.RemovedAt IS NULL AND f.Sha256 IS NOT NULL ORDER BY p.AddedAt
        """;

    private const string Columns = "i.InstrumentId, i.State, i.Terms, i.DonationId, i.AddedBy, i.AddedAt, i.ChangedAt, i.EndedAt, i.Reason, i.Version";

    private const string SelectOne = $"SELECT {Columns} FROM Instrument i WHERE i.InstrumentId = @InstrumentId";

    private const string SelectByDonation = $"SELECT {Columns} FROM Instrument i WHERE i.DonationId = @DonationId";

    private const string SelectPapers = """
        SELECT p.InstrumentId, p.FileId, f.Name, f.SizeBytes, f.Sha256, p.AddedAt
        FROM InstrumentPaper p JOIN StoredFile f ON f.FileId = p.FileId WHERE p.InstrumentId = @InstrumentId AND p.RemovedAt IS NULL ORDER BY p.AddedAt
        """;

    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<Instrument>> AllAsync(CancellationToken cancel) =>
        WithPapers(await database.QueryAsync<Instrument>(SelectAll, null, cancel), await database.QueryAsync<InstrumentPaper>(SelectAllPapers, null, cancel));

    /// <summary>The instrument with this number; null for none.</summary>
    public async Task<Instrument?> FindAsync(string instrumentId, CancellationToken cancel) =>
        await database.FindAsync<Instrument>(SelectOne, new { InstrumentId = instrumentId }, cancel) is { } found ? With(found, await PapersAsync(instrumentId, cancel)) : null;

    /// <summary>Its papers, oldest first, without those that were taken away.</summary>
    public Task<IReadOnlyList<InstrumentPaper>> PapersAsync(string instrumentId, CancellationToken cancel) =>
        database.QueryAsync<InstrumentPaper>(SelectPapers, new { InstrumentId = instrumentId }, cancel);

    /// <summary>Instruments with the hashes of their papers.</summary>
    internal static IReadOnlyList<Instrument> WithPapers(IReadOnlyList<Instrument> instruments, IReadOnlyList<InstrumentPaper> papers)
    {
        var byInstrument = papers.ToLookup(paper => paper.InstrumentId, StringComparer.Ordinal);
        return [.. instruments.Select(instrument => With(instrument, byInstrument[instrument.InstrumentId]))];
    }

    private static Instrument With(Instrument instrument, IEnumerable<InstrumentPaper> papers) =>
        instrument with { Papers = [.. papers.Select(paper => paper.Sha256).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };

    private static async Task<Instrument?> FindAsync(Change change, string instrumentId)
    {
        if (await change.FindAsync<Instrument>(SelectOne, new { InstrumentId = instrumentId }) is not { } found)
            return null;
        return With(found, await change.QueryAsync<InstrumentPaper>(SelectPapers, found));
    }
}

using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <content>What the secretariat does. That the actor is of the secretariat is the caller's to know. The verdicts of the repositories that it is about are the caller's to make anew.</content>
public sealed partial class InstrumentStore
{
    private const string Insert = """
        INSERT INTO Instrument (InstrumentId, State, Terms, DonationId, AddedBy, AddedAt, ChangedAt, EndedAt, Reason, Version, Tick)
        VALUES (@InstrumentId, @State, @Terms, @DonationId, @AddedBy, @At, @At, NULL, NULL, 1, @Tick)
        """;

    private const string Update = """
        UPDATE Instrument SET State = @State, Terms = @Terms, Reason = @Reason, EndedAt = @EndedAt, ChangedAt = @At, Version = Version + 1, Tick = @Tick
        WHERE InstrumentId = @InstrumentId AND Version = @Version
        """;

    private const string InsertPaper = "INSERT INTO InstrumentPaper (InstrumentId, FileId, AddedBy, AddedAt, RemovedAt) VALUES (@InstrumentId, @FileId, @AddedBy, @At, NULL)";
    private const string RemovePaper = "UPDATE InstrumentPaper SET RemovedAt = @At WHERE InstrumentId = @InstrumentId AND FileId = @FileId AND RemovedAt IS NULL";
    private const string Touch = "UPDATE Instrument SET ChangedAt = @At, Version = Version + 1, Tick = @Tick WHERE InstrumentId = @InstrumentId AND Version = @Version";

    /// <summary>Registers a paper. Without a file and a day of signing it is there, and supports nothing.</summary>
    /// <returns>What came of it, and its number.</returns>
    public static async Task<(InstrumentOutcome Outcome, string InstrumentId)> RegisterAsync(Change change, Actor actor, InstrumentTerms terms)
    {
        if (InstrumentRules.Lacking(terms).Count > 0)
            return (InstrumentOutcome.Incomplete, "");
        var id = await AddAsync(change, actor, terms, Instrument.Registered, null);
        var instrument = (await FindAsync(change, id))!;
        await LogAsync(change, actor, "ownership.instrument", instrument, null, await TextAsync(change, terms), null);
        return (InstrumentOutcome.Done, id);
    }

    /// <summary>Proposes what came with an accepted donation: somebody must read it before it is an instrument. Once per donation.</summary>
    internal static async Task ProposeAsync(Change change, Actor actor, string donationId, InstrumentTerms terms, IEnumerable<string> fileIds)
    {
        if (await change.FindAsync<Instrument>(SelectByDonation, new { DonationId = donationId }) is not null)
            return;
        var id = await AddAsync(change, actor, terms, Instrument.Proposed, donationId);
        foreach (var fileId in fileIds)
            await change.ExecuteAsync(InsertPaper, new { InstrumentId = id, FileId = fileId, AddedBy = actor.AccountId, change.At });
    }

    /// <summary>Corrects the terms, or registers what was proposed.</summary>
    public static async Task<InstrumentOutcome> CorrectAsync(Change change, Actor actor, string instrumentId, int version, InstrumentTerms terms, string reason)
    {
        if (await FindAsync(change, instrumentId) is not { } before || before.State == Instrument.Withdrawn)
            return InstrumentOutcome.NotNow;
        if (InstrumentRules.Lacking(terms).Count > 0)
            return InstrumentOutcome.Incomplete;
        if (before.State == Instrument.Registered && before.Said == terms)
            return InstrumentOutcome.Done;
        if (!await SaveAsync(change, before with { State = Instrument.Registered, Terms = terms.ToJson(), Reason = reason }, version))
            return InstrumentOutcome.Conflict;
        var isNew = before.State == Instrument.Proposed;
        var after = (await FindAsync(change, instrumentId))!;
        await LogAsync(change, actor, isNew ? "ownership.instrument" : "ownership.instrument-corrected", after, isNew ? null : await TextAsync(change, before.Said), await TextAsync(change, terms), reason);
        return InstrumentOutcome.Done;
    }

    /// <summary>Withdraws an instrument, or says no to a proposed one. The row stays, and its papers.</summary>
    public static async Task<InstrumentOutcome> WithdrawAsync(Change change, Actor actor, string instrumentId, int version, string reason)
    {
        if (await FindAsync(change, instrumentId) is not { } before || before.State == Instrument.Withdrawn)
            return InstrumentOutcome.NotNow;
        if (!await SaveAsync(change, before with { State = Instrument.Withdrawn, Reason = reason, EndedAt = change.At }, version))
            return InstrumentOutcome.Conflict;
        await LogAsync(change, actor, before.State == Instrument.Proposed ? "ownership.instrument-declined" : "ownership.instrument-withdrawn", before, await TextAsync(change, before.Said), null, reason);
        return InstrumentOutcome.Done;
    }

    /// <summary>Adds a paper.</summary>
    public static Task<InstrumentOutcome> AddPaperAsync(Change change, Actor actor, string instrumentId, int version, string fileId) => PaperAsync(change, actor, instrumentId, version, "ownership.instrument-paper",
        () => change.ExecuteAsync(InsertPaper, new { InstrumentId = instrumentId, FileId = fileId, AddedBy = actor.AccountId, change.At }));

    /// <summary>Takes a paper away; its row stays.</summary>
    public static Task<InstrumentOutcome> RemovePaperAsync(Change change, Actor actor, string instrumentId, int version, string fileId) => PaperAsync(change, actor, instrumentId, version, "ownership.instrument-paper-removed",
        () => change.ExecuteAsync(RemovePaper, new { InstrumentId = instrumentId, FileId = fileId, change.At }));

    private static async Task<InstrumentOutcome> PaperAsync(Change change, Actor actor, string instrumentId, int version, string kind, Func<Task<int>> write)
    {
        if (await FindAsync(change, instrumentId) is not { } before || before.State == Instrument.Withdrawn)
            return InstrumentOutcome.NotNow;
        if (await change.ExecuteAsync(Touch, new { InstrumentId = instrumentId, Version = version, change.At, change.Tick }) == 0)
            return InstrumentOutcome.Conflict;
        if (await write() == 0)
            return InstrumentOutcome.NotNow;
        await LogAsync(change, actor, kind, (await FindAsync(change, instrumentId))!, null, null, null);
        return InstrumentOutcome.Done;
    }

    private static async Task<string> AddAsync(Change change, Actor actor, InstrumentTerms terms, string state, string? donationId)
    {
        var id = Guid.CreateVersion7(change.At).ToString("N");
        await change.ExecuteAsync(Insert, new { InstrumentId = id, State = state, Terms = terms.ToJson(), DonationId = donationId, AddedBy = actor.AccountId, change.At, change.Tick });
        return id;
    }

    private static async Task<bool> SaveAsync(Change change, Instrument instrument, int version) => await change.ExecuteAsync(Update, new
    {
        instrument.InstrumentId, instrument.State, instrument.Terms, Reason = Keys.Fit(instrument.Reason, 2000), instrument.EndedAt, Version = version, change.At, change.Tick,
    }) == 1;

    private static Task<long> LogAsync(Change change, Actor actor, string kind, Instrument instrument, string? before, string? after, string? reason) => DecisionLog.AppendAsync(change, actor, new()
    {
        Kind = kind, Subject = Instrument.Subject, SubjectKey = instrument.InstrumentId, RepositoryId = instrument.Said is { AllRepositories: false, Organisations: [], Repositories: [var one] } ? one : null,
        Before = before, After = after, Reason = reason, Evidence = string.Join('\n', instrument.Papers.Select(hash => "paper " + hash).Append("terms " + Keys.Hash(instrument.Terms))),
    });

    /// <summary>The terms as the record shows them: parties and reach, and nothing of who signed.</summary>
    private static async Task<string> TextAsync(Change change, InstrumentTerms terms)
    {
        var table = await PartyStore.TableAsync(change);
        string Names(IEnumerable<string> slugs) => string.Join(", ", slugs.Select(slug => table.Find(slug) is { } party ? PartyStore.Public(party) : slug));
        var scope = terms.AllRepositories ? "*" : string.Join(", ", terms.Organisations.Select(key => key + "/*").Concat(terms.Repositories.Order().Select(id => id.ToString(CultureInfo.InvariantCulture))));
        return string.Create(CultureInfo.InvariantCulture, $"""
            instrument: {terms.Kind}
            grant: {terms.Grant}
            givers: {Names(terms.Givers)}
            receivers: {Names(terms.Receivers)}
            scope: {scope}
            signed: {terms.SignedOn:yyyy-MM-dd}
            authority: {terms.Authority}
            work: {terms.WorkFrom:yyyy-MM-dd}–{terms.WorkUntil:yyyy-MM-dd}
            valid: {terms.ValidFrom:yyyy-MM-dd}–{terms.ValidUntil:yyyy-MM-dd}
            """).ReplaceLineEndings("\n");
    }
}

using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <summary>What people have said of names. Nothing merges by itself, and everything can be taken back.</summary>
public sealed class PartyStore(Database database)
{
    internal const string SelectEntries = "SELECT PartySlug, Name, Kind, AddedAt FROM PartyEntry";

    internal const string SelectAliases = """
        SELECT AliasId, State, Name, PartySlug, FromYear, UntilYear, Reason, DecidedAt, UndoneAt FROM PartyAlias ORDER BY DecidedAt
        """;

    private const string SelectAlias = "SELECT AliasId, State, Name, PartySlug, FromYear, UntilYear, Reason, DecidedAt, UndoneAt FROM PartyAlias WHERE AliasId = @AliasId";

    private const string InsertEntry = "INSERT INTO PartyEntry (PartySlug, Name, Kind, AddedAt, Tick) VALUES (@PartySlug, @Name, @Kind, @At, @Tick)";

    private const string InsertAlias = """
        INSERT INTO PartyAlias (AliasId, State, Name, PartySlug, FromYear, UntilYear, Reason, DecidedBy, DecidedAt, UndoneAt, Tick)
        VALUES (@AliasId, @State, @Name, @PartySlug, @FromYear, @UntilYear, @Reason, @DecidedBy, @At, NULL, @Tick)
        """;

    private const string UndoAlias = "UPDATE PartyAlias SET State = 'undone', UndoneAt = @At, Tick = @Tick WHERE AliasId = @AliasId AND State <> 'undone'";

    /// <summary>Everything that was said, the oldest first.</summary>
    public Task<IReadOnlyList<PartyAlias>> AliasesAsync(CancellationToken cancel) => database.QueryAsync<PartyAlias>(SelectAliases, null, cancel);

    /// <summary>Whom names stand for now.</summary>
    public async Task<PartyTable> TableAsync(CancellationToken cancel) =>
        PartyTable.Shipped.With(await database.QueryAsync<PartyEntry>(SelectEntries, null, cancel), await AliasesAsync(cancel));

    /// <summary>Whom names stand for, as this change sees it.</summary>
    public static async Task<PartyTable> TableAsync(Change change) =>
        PartyTable.Shipped.With(await change.QueryAsync<PartyEntry>(SelectEntries, null), await change.QueryAsync<PartyAlias>(SelectAliases, null));

    /// <summary>Says that a name stands for a party, or that it does not.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="said">The name, the party, the years, why, and <see cref="PartyAlias.Merged"/> or <see cref="PartyAlias.Refused"/>.</param>
    public static async Task<PartyOutcome> SayAsync(Change change, Actor actor, PartyAlias said)
    {
        var table = await TableAsync(change);
        if (table.Find(said.PartySlug) is not { } party || string.IsNullOrWhiteSpace(said.Name))
            return PartyOutcome.NoParty;
        if (said.UntilYear < said.FromYear)
            return PartyOutcome.Years;
        var key = PartyTable.KeyOf(said.Name);
        if ((await change.QueryAsync<PartyAlias>(SelectAliases, null)).Any(known => known.State == said.State && known.PartySlug == said.PartySlug && PartyTable.KeyOf(known.Name) == key))
            return PartyOutcome.NotNow;
        var row = new
        {
            AliasId = Guid.CreateVersion7(change.At).ToString("N"), said.State, Name = Keys.Fit(said.Name.Trim(), 300), said.PartySlug, said.FromYear, said.UntilYear,
            Reason = Keys.Fit(said.Reason, 2000), DecidedBy = actor.AccountId, change.At, change.Tick,
        };
        await change.ExecuteAsync(InsertAlias, row);
        await LogAsync(change, actor, said.State == PartyAlias.Merged ? "ownership.name-merged" : "ownership.name-refused", said, party, isUndone: false);
        return PartyOutcome.Done;
    }

    /// <summary>Takes back what was said.</summary>
    /// <returns>What came of it, and the name.</returns>
    public static async Task<(PartyOutcome Outcome, string Name)> UndoAsync(Change change, Actor actor, string aliasId, string? reason)
    {
        if (await change.FindAsync<PartyAlias>(SelectAlias, new { AliasId = aliasId }) is not { } said || await change.ExecuteAsync(UndoAlias, new { AliasId = aliasId, change.At, change.Tick }) == 0)
            return (PartyOutcome.NotNow, "");
        var table = await TableAsync(change);
        await LogAsync(change, actor, "ownership.name-undone", said with { Reason = reason }, table.Find(said.PartySlug) ?? new(said.PartySlug, PartyKind.Unknown, said.PartySlug), isUndone: true);
        return (PartyOutcome.Done, said.Name);
    }

    /// <summary>Adds a party to the table.</summary>
    public static async Task<PartyOutcome> AddAsync(Change change, Actor actor, string name, PartyKind kind, string? reason)
    {
        var table = await TableAsync(change);
        name = Keys.Fit(name.Trim(), 200)!;
        if (name.Length == 0 || table.Resolve(name).Slug is not null)
            return PartyOutcome.Taken;
        var start = Slug.Of(name) is { Length: > 0 } slug ? Keys.Fit(slug, 54)! : "party";
        var free = Enumerable.Range(1, int.MaxValue).Select(number => Slug.Numbered(start, number)).First(each => table.Find(each) is null);
        await change.ExecuteAsync(InsertEntry, new { PartySlug = free, Name = name, Kind = kind.ToString(), change.At, change.Tick });
        await DecisionLog.AppendAsync(change, actor, new()
        {
            Kind = "ownership.party-added", Subject = PartyAlias.Subject, SubjectKey = kind == PartyKind.Person ? Keys.Hash(free)[..12] : free, After = $"party: {Public(new(name, kind, free))}\nparty-kind: {kind}", Reason = reason,
        });
        return PartyOutcome.Done;
    }

    /// <summary>A party as the record may name it: a human being stands there by a hash.</summary>
    internal static string Public(Party party) => party.Kind is PartyKind.Person or PartyKind.Unknown ? "sha256:" + Keys.Hash(party.Name) : party.Name;

    private static Task<long> LogAsync(Change change, Actor actor, string kind, PartyAlias said, Party party, bool isUndone)
    {
        // Whether a name in a notice is a human being's the program cannot know: it stands in the record by its hash where it looks like one.
        var name = PartyTable.Shipped.Resolve(said.Name) is { Kind: PartyKind.Person or PartyKind.Unknown } ? "sha256:" + Keys.Hash(said.Name) : said.Name;
        var value = string.Create(CultureInfo.InvariantCulture, $"name: {name}\nparty: {Public(party)}\nyears: {said.FromYear}–{said.UntilYear}");
        return DecisionLog.AppendAsync(change, actor, new()
        {
            Kind = kind, Subject = PartyAlias.Subject, SubjectKey = party.Kind == PartyKind.Person ? Keys.Hash(said.PartySlug)[..12] : said.PartySlug,
            Before = isUndone ? value : null, After = isUndone ? null : value, Reason = said.Reason,
        });
    }
}

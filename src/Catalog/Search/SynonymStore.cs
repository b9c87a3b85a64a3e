using System.Text.Json;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>The synonyms as they are kept: those that ship and those that people wrote.</summary>
public sealed class SynonymStore(Database database)
{
    private const string Seed = "db/seed/search/synonyms.json";

    private const string SelectAll = "SELECT SynonymKey, Words, LeadsTo, Origin, ChangedAt, WithdrawnAt FROM SearchSynonym";
    private const string SelectOne = "SELECT SynonymKey, Words, LeadsTo, Origin, ChangedAt, WithdrawnAt FROM SearchSynonym WHERE SynonymKey = @SynonymKey";

    private const string UpdateSynonym = """
        UPDATE SearchSynonym SET Words = @Words, LeadsTo = @LeadsTo, Origin = @Origin, ChangedAt = @At, Tick = @Tick, WithdrawnAt = @WithdrawnAt
        WHERE SynonymKey = @SynonymKey
        """;

    private const string InsertSynonym = """
        INSERT INTO SearchSynonym (SynonymKey, Words, LeadsTo, Origin, ChangedAt, Tick, WithdrawnAt)
        VALUES (@SynonymKey, @Words, @LeadsTo, @Origin, @At, @Tick, @WithdrawnAt)
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Those that are used, in no order.</summary>
    public async Task<IReadOnlyList<Synonym>> AllAsync(CancellationToken cancel) =>
        [.. (await database.QueryAsync<Synonym>(SelectAll, null, cancel)).Where(synonym => synonym.WithdrawnAt is null)];

    /// <summary>The one with this key, a withdrawn one too; null when there is none.</summary>
    public Task<Synonym?> FindAsync(string key, CancellationToken cancel) => database.FindAsync<Synonym>(SelectOne, new { SynonymKey = key }, cancel);

    /// <summary>Writes a group as a person's; the file that ships leaves it alone from now on.</summary>
    public static Task SaveAsync(Change change, Synonym synonym) => WriteAsync(change, synonym with { Origin = Synonym.Person });

    /// <summary>Takes a group out, for good: the file that ships does not bring it back.</summary>
    public static Task WithdrawAsync(Change change, Synonym synonym) => WriteAsync(change, synonym with { Origin = Synonym.Person, WithdrawnAt = change.At });

    /// <summary>Brings in what ships. Done at every start: what has not changed is not written, what a person has set is left alone.</summary>
    /// <returns>How many groups were written.</returns>
    /// <exception cref="CatalogSetupException">The file is not what it should be.</exception>
    public async Task<int> ImportAsync(CancellationToken cancel)
    {
        var shipped = Shipped();
        var stored = (await database.QueryAsync<Synonym>(SelectAll, null, cancel)).ToDictionary(synonym => synonym.SynonymKey, StringComparer.Ordinal);
        var changed = shipped.Where(synonym => !stored.TryGetValue(synonym.SynonymKey, out var known)
            || (known.Origin == Synonym.Register && (known.Words, known.LeadsTo, known.WithdrawnAt) != (synonym.Words, synonym.LeadsTo, null))).ToList();
        var gone = stored.Values.Where(known => known is { Origin: Synonym.Register, WithdrawnAt: null } && shipped.TrueForAll(synonym => synonym.SynonymKey != known.SynonymKey)).ToList();
        if (changed.Count + gone.Count == 0)
            return 0;
        await database.ChangeAsync(async change =>
        {
            foreach (var synonym in changed)
                await WriteAsync(change, synonym);
            foreach (var synonym in gone)
                await WriteAsync(change, synonym with { WithdrawnAt = change.At });
        }, cancel);
        return changed.Count + gone.Count;
    }

    private static Task WriteAsync(Change change, Synonym synonym) => change.UpsertAsync(UpdateSynonym, InsertSynonym, new
    {
        synonym.SynonymKey, synonym.Words, synonym.LeadsTo, synonym.Origin, synonym.WithdrawnAt, change.At, change.Tick,
    });

    private static List<Synonym> Shipped() => [.. SeedFile.Read<List<SeedGroup>>(Seed, Json).Select(group => new Synonym
    {
        SynonymKey = group.Key, Words = string.Join('\n', group.Words), LeadsTo = string.Join('\n', group.LeadsTo), Origin = Synonym.Register,
    })];

    private sealed record SeedGroup
    {
        public required string Key { get; init; }
        public required IReadOnlyList<string> Words { get; init; }
        public IReadOnlyList<string> LeadsTo { get; init; } = [];
    }
}

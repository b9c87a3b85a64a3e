using System.Globalization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>What all verdicts rest on beside each repository's own evidence: what people have added, who is kin, and which rules are in force.</summary>
internal sealed class VerdictBook
{
    private const string SelectTicks = """
        SELECT (SELECT COALESCE(MAX(Tick), 0) FROM Instrument) AS Instruments, (SELECT COALESCE(MAX(Tick), 0) FROM TitleSignature) AS Signatures,
            (SELECT COALESCE(MAX(Tick), 0) FROM PartyEntry) AS Entries, (SELECT COALESCE(MAX(Tick), 0) FROM PartyAlias) AS Aliases
        """;

    /// <summary>Another build of the program may have other rules and another register.</summary>
    private static readonly string Program = typeof(VerdictBook).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly TitleBook _title;
    private readonly KinBook _kin;
    private readonly Ticks _ticks;

    private VerdictBook(TitleBook title, KinBook kin, Ticks ticks, RulesInForce rules)
    {
        (_title, _kin, _ticks) = (title, kin, ticks);
        RulesVersion = rules.RulesVersion;
    }

    /// <summary>The rules that are in force.</summary>
    public int RulesVersion { get; }

    /// <summary>All of it as it is committed.</summary>
    public static async Task<VerdictBook> ReadAsync(Database database, CancellationToken cancel) => new(
        await TitleBook.ReadAsync(database, cancel), await KinBook.ReadAsync(database, cancel), await database.SingleAsync<Ticks>(SelectTicks, null, cancel), await RulesInForce.ReadAsync(database, cancel));

    /// <summary>All of it as a change sees it.</summary>
    public static async Task<VerdictBook> ReadAsync(Change change) => new(
        await TitleBook.ReadAsync(change), await KinBook.ReadAsync(change), (await change.FindAsync<Ticks>(SelectTicks, null))!, await RulesInForce.ReadAsync(change));

    /// <summary>The facts with it.</summary>
    public VerdictFacts Fill(VerdictFacts facts) => _title.Fill(facts) with { Kin = _kin.Of(facts.RepositoryId), RulesVersion = RulesVersion };

    /// <summary>SHA-256 of all that a verdict is made from. The same again means that there is nothing to judge.</summary>
    public string KeyOf(JudgedRow row, int version, DateTimeOffset now) => Keys.Hash(string.Create(CultureInfo.InvariantCulture, $"""
        {Program} {version} {_ticks.Instruments} {_ticks.Signatures} {_ticks.Entries} {_ticks.Aliases}
        {row.EvidenceHash} {row.MakersHash} {row.CommitId} {row.FileCount == 0} {row.IsFork} {row.LifeCycle} {row.HostLicence}
        {row.OrganisationKey} {row.Owner}/{row.Name} {row.CreatedAt:O} {row.PushedAt:O}
        {string.Join(' ', _kin.Of(row.RepositoryId))}
        {(_ticks.Instruments + _ticks.Signatures > 0 ? now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : now.Year.ToString(CultureInfo.InvariantCulture))}
        """));

    private sealed record Ticks
    {
        public long Instruments { get; init; }
        public long Signatures { get; init; }
        public long Entries { get; init; }
        public long Aliases { get; init; }
    }
}

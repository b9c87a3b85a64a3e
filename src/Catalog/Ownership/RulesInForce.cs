using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <summary>Which version of the rules judges. Newer ones that the program brings are tried beside it, and a person puts them in force.</summary>
public sealed record RulesInForce
{
    /// <summary>The kind of the act.</summary>
    public const string Act = "ownership.rules";

    private const int RulesId = 1;
    private const string SelectRules = "SELECT RulesVersion, Since FROM OwnershipRulesInForce WHERE RulesId = @RulesId";
    private const string SelectJudged = "SELECT COALESCE(MAX(RulesVersion), 0) FROM OwnershipVerdict";
    private const string UpdateRules = "UPDATE OwnershipRulesInForce SET RulesVersion = @RulesVersion, Since = @At, Tick = @Tick WHERE RulesId = @RulesId";
    private const string InsertRules = "INSERT INTO OwnershipRulesInForce (RulesId, RulesVersion, Since, Tick) VALUES (@RulesId, @RulesVersion, @At, @Tick)";

    /// <summary><see cref="OwnershipRules.Oldest"/> to <see cref="OwnershipRules.Newest"/>.</summary>
    public int RulesVersion { get; init; } = OwnershipRules.Newest;

    /// <summary>Since when; null before the first judging.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether there are newer rules to be looked at.</summary>
    public bool HasTrial => RulesVersion < OwnershipRules.Newest;

    public static async Task<RulesInForce> ReadAsync(Database database, CancellationToken cancel) =>
        Known(await database.FindAsync<RulesInForce>(SelectRules, new { RulesId }, cancel)) ?? First(await database.SingleAsync<int>(SelectJudged, null, cancel));

    /// <summary>The same, as a change sees it.</summary>
    internal static async Task<RulesInForce> ReadAsync(Change change) =>
        Known(await change.FindAsync<RulesInForce>(SelectRules, new { RulesId })) ?? First(await change.FindAsync<int>(SelectJudged, null));

    /// <summary>Writes down which rules are in force, so that a newer program finds them.</summary>
    internal static async Task KeepAsync(Change change)
    {
        if (await change.FindAsync<RulesInForce>(SelectRules, new { RulesId }) is null)
            await SaveAsync(change, (await ReadAsync(change)).RulesVersion);
    }

    /// <summary>Puts the newest rules in force; the next judging uses them.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who has looked at what they change.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <param name="reason">Why; null for nothing.</param>
    /// <param name="differences">How many repositories get other answers.</param>
    /// <returns>False when there is nothing newer, or something newer still.</returns>
    public static async Task<bool> PutInForceAsync(Change change, Actor actor, int version, string? reason, int differences)
    {
        var before = await ReadAsync(change);
        if (version != OwnershipRules.Newest || version <= before.RulesVersion)
            return false;
        await SaveAsync(change, version);
        await DecisionLog.AppendAsync(change, actor, new()
        {
            Kind = Act, Subject = "rules", SubjectKey = "ownership", Before = Digits(before.RulesVersion), After = Digits(version), Reason = reason, Evidence = $"differences {Digits(differences)}",
        });
        return true;
    }

    /// <summary>Rules that this program no longer has are replaced by the oldest that it has.</summary>
    private static RulesInForce? Known(RulesInForce? rules) =>
        rules is null ? null : rules with { RulesVersion = Math.Clamp(rules.RulesVersion, OwnershipRules.Oldest, OwnershipRules.Newest) };

    /// <summary>An empty catalogue begins with the newest; one that was judged before this was kept goes on as it did.</summary>
    private static RulesInForce First(int judged) => new() { RulesVersion = judged == 0 ? OwnershipRules.Newest : Math.Clamp(judged, OwnershipRules.Oldest, OwnershipRules.Newest) };

    private static Task SaveAsync(Change change, int version) => change.UpsertAsync(UpdateRules, InsertRules, new { RulesId, RulesVersion = version, change.At, change.Tick });

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

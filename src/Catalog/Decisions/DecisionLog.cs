using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Decisions;

/// <summary>Adds to the record, in the same commit as what is decided.</summary>
public static class DecisionLog
{
    private const int MostCharacters = 4000;

    private const string SelectLast = "SELECT Number, Hash FROM Decision WHERE Number = (SELECT MAX(Number) FROM Decision)";

    private const string InsertDecision = """
        INSERT INTO Decision (Number, At, ActorId, ActorRole, ActorBody, Kind, Subject, SubjectKey, ProductSlug, RepositoryId, ValueBefore, ValueAfter, Reason,
            Evidence, PreviousHash, Hash, Tick)
        VALUES (@Number, @At, @ActorId, @ActorRole, @ActorBody, @Kind, @Subject, @SubjectKey, @ProductSlug, @RepositoryId, @ValueBefore, @ValueAfter, @Reason,
            @Evidence, @PreviousHash, @Hash, @Tick)
        """;

    /// <summary>Adds one act as the record's next row. The change holds the clock, so nobody can add another in between.</summary>
    /// <returns>The row's number.</returns>
    public static async Task<long> AppendAsync(Change change, Actor actor, Act act)
    {
        var last = await change.FindAsync<Decision>(SelectLast, null);
        var decision = new Decision
        {
            Number = (last?.Number ?? 0) + 1,
            At = change.At,
            ActorId = actor.AccountId,
            ActorRole = actor.Role,
            ActorBody = actor.BodySlug,
            Kind = act.Kind,
            Subject = act.Subject,
            SubjectKey = act.SubjectKey,
            ProductSlug = act.ProductSlug,
            RepositoryId = act.RepositoryId,
            ValueBefore = Text(act.Before),
            ValueAfter = Text(act.After),
            Reason = Text(act.Reason),
            Evidence = Text(act.Evidence),
            PreviousHash = last?.Hash ?? Decision.Beginning,
        };
        decision = decision with { Hash = decision.ComputeHash() };
        await change.ExecuteAsync(InsertDecision, new
        {
            decision.Number, decision.At, decision.ActorId, decision.ActorRole, decision.ActorBody, decision.Kind, decision.Subject, decision.SubjectKey,
            decision.ProductSlug, decision.RepositoryId, decision.ValueBefore, decision.ValueAfter, decision.Reason, decision.Evidence, decision.PreviousHash,
            decision.Hash, change.Tick,
        });
        return decision.Number;
    }

    /// <summary>As the database will give it back: half a character would be stored as something else and break the chain.</summary>
    private static string? Text(string? text) => text is null ? null : Keys.Fit(Whole(text), MostCharacters);

    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
            return text;
        var utf8 = System.Text.Encoding.UTF8;
        return utf8.GetString(utf8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
    }
}

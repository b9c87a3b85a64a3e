using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Ownership;

/// <summary>What people sign about the title of repositories: one proposes, another confirms, and the signature is bound to the evidence that both saw.</summary>
public sealed class TitleStore(Database database)
{
    /// <summary>The kind of the act; takes two people.</summary>
    public const string Act = "ownership.title";

    internal const string SelectSigned = $"SELECT {Columns} FROM TitleSignature t WHERE t.State = 'signed'";

    private const string Columns = """
        t.SignatureId, t.RepositoryId, t.State, t.Title, t.Residue, t.Jurist, t.Reason, t.EvidenceHash, t.CommitId, t.RulesVersion, t.Basis, t.BasisHash, t.ProposalId,
        t.ProposedAt, t.ProposedBy, t.SignedAt, t.SignedBy, t.StaleAt
        """;

    private const string SelectByRepository = $"SELECT {Columns} FROM TitleSignature t WHERE t.RepositoryId = @RepositoryId ORDER BY t.ProposedAt DESC";

    private const string Insert = """
        INSERT INTO TitleSignature (SignatureId, RepositoryId, State, Title, Residue, Jurist, Reason, EvidenceHash, CommitId, RulesVersion, Basis, BasisHash, ProposalId, ProposedAt,
            ProposedBy, SignedAt, SignedBy, StaleAt, EndedAt, Tick)
        VALUES (@SignatureId, @RepositoryId, 'proposed', @Title, @Residue, @Jurist, @Reason, @EvidenceHash, @CommitId, @RulesVersion, @Basis, @BasisHash, @ProposalId, @At,
            @ProposedBy, NULL, NULL, NULL, NULL, @Tick)
        """;

    private const string End = "UPDATE TitleSignature SET State = 'ended', EndedAt = @At, Tick = @Tick WHERE RepositoryId = @RepositoryId AND State = @State";

    private const string Sign = """
        UPDATE TitleSignature SET State = 'signed', SignedAt = @At, SignedBy = @SignedBy, Tick = @Tick WHERE SignatureId = @SignatureId AND State = 'proposed'
        """;

    private const string MarkStale = "UPDATE TitleSignature SET StaleAt = @At, Tick = @Tick WHERE SignatureId = @SignatureId";

    /// <summary>Everything that was signed or proposed about a repository, the newest first.</summary>
    public Task<IReadOnlyList<TitleSignature>> OfRepositoryAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<TitleSignature>(SelectByRepository, new { RepositoryId = repositoryId }, cancel);

    /// <summary>Proposes a level: a second person must confirm. A proposal that waits already falls.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">The first person.</param>
    /// <param name="seen"><see cref="Judgement.Seen"/> of the page.</param>
    /// <param name="proposed">The repository, the level, why, and what is left over.</param>
    public static async Task<TitleOutcome> ProposeAsync(Change change, Actor actor, string seen, TitleSignature proposed)
    {
        if (await VerdictStore.LookAsync(change, proposed.RepositoryId) is not { Verdict.Basis: { } basis } judged)
            return TitleOutcome.NotNow;
        if (judged.Seen != seen)
            return TitleOutcome.Conflict;
        var reading = judged.Verdict.Reading;
        if (!TitleReading.MaySign(proposed.Title, reading.WithoutSignature, reading.Supported))
            return TitleOutcome.Unsupported;
        if (string.IsNullOrWhiteSpace(proposed.Reason) || (reading.NeedsResidue && TitleAnswer.Rank(proposed.Title) > TitleAnswer.Rank(TitleAnswer.Claimed) && string.IsNullOrWhiteSpace(proposed.Residue)))
            return TitleOutcome.Incomplete;
        await change.ExecuteAsync(End, new { proposed.RepositoryId, State = TitleSignature.Proposed, change.At, change.Tick });
        var key = KeyOf(proposed.RepositoryId);
        var current = await SignedAsync(change, proposed.RepositoryId);
        var proposal = await FourEyes.ProposeAsync(change, actor, new()
        {
            Kind = Act, Subject = "repository", SubjectKey = key, RepositoryId = proposed.RepositoryId, Before = current?.Title ?? reading.WithoutSignature, After = proposed.Title, Reason = proposed.Reason,
            Evidence = Evidence(judged, basis, proposed),
        });
        await change.ExecuteAsync(Insert, new
        {
            SignatureId = Guid.CreateVersion7(change.At).ToString("N"), proposed.RepositoryId, proposed.Title, Residue = Keys.Fit(proposed.Residue, 2000), Jurist = Keys.Fit(proposed.Jurist, 2000),
            Reason = Keys.Fit(proposed.Reason, 2000), judged.EvidenceHash, judged.CommitId, judged.Facts.RulesVersion, Basis = basis.ToJson(), BasisHash = basis.Hash(),
            ProposalId = proposal, ProposedBy = actor.AccountId, change.At, change.Tick,
        });
        return TitleOutcome.Done;
    }

    /// <summary>A second person signs, and the verdict says so in the same change. What was proposed must still be so.</summary>
    public static async Task<TitleOutcome> ConfirmAsync(Change change, Actor actor, long repositoryId, string seen)
    {
        if (await ProposedAsync(change, repositoryId) is not { } proposed || await VerdictStore.LookAsync(change, repositoryId) is not { } judged)
            return TitleOutcome.NotNow;
        if (proposed.ProposedBy == actor.AccountId)
            return TitleOutcome.SamePerson;
        if (judged.Seen != seen || judged.Seen != proposed.BasisHash)
            return TitleOutcome.Conflict;
        if (await FourEyes.ConfirmAsync(change, actor, proposed.ProposalId, null) != FourEyesOutcome.Confirmed)
            return TitleOutcome.NotNow;
        await change.ExecuteAsync(End, new { RepositoryId = repositoryId, State = TitleSignature.Given, change.At, change.Tick });
        await change.ExecuteAsync(Sign, new { proposed.SignatureId, SignedBy = actor.AccountId, change.At, change.Tick });
        await VerdictStore.JudgeAsync(change, repositoryId);
        return TitleOutcome.Done;
    }

    /// <summary>A second person says no, or the first takes the proposal back.</summary>
    public static async Task<TitleOutcome> RejectAsync(Change change, Actor actor, long repositoryId, string? reason)
    {
        if (await ProposedAsync(change, repositoryId) is not { } proposed || !await FourEyes.WithdrawAsync(change, actor, proposed.ProposalId, reason))
            return TitleOutcome.NotNow;
        await change.ExecuteAsync(End, new { RepositoryId = repositoryId, State = TitleSignature.Proposed, change.At, change.Tick });
        return TitleOutcome.Done;
    }

    /// <summary>Takes a signature back: one person may, since it only lowers what is said.</summary>
    public static async Task<TitleOutcome> RevokeAsync(Change change, Actor actor, long repositoryId, string signatureId, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return TitleOutcome.Incomplete;
        if (await SignedAsync(change, repositoryId) is not { } signed)
            return TitleOutcome.NotNow;
        if (signed.SignatureId != signatureId)
            return TitleOutcome.Conflict;
        await change.ExecuteAsync(End, new { RepositoryId = repositoryId, State = TitleSignature.Given, change.At, change.Tick });
        await DecisionLog.AppendAsync(change, actor, new()
        {
            Kind = "ownership.title-revoked", Subject = "repository", SubjectKey = KeyOf(repositoryId), RepositoryId = repositoryId, Before = signed.Title, Reason = reason, Evidence = "basis " + signed.BasisHash,
        });
        await VerdictStore.JudgeAsync(change, repositoryId);
        return TitleOutcome.Done;
    }

    /// <summary>Writes down when a signature was first seen to be stale. Stale it stays until another comes in its place.</summary>
    /// <returns>Whether it became so now.</returns>
    internal static async Task<bool> MarkAsync(Change change, long repositoryId, Verdict verdict)
    {
        if (verdict.Stale.Count == 0 || await SignedAsync(change, repositoryId) is not { StaleAt: null } signed)
            return false;
        await change.ExecuteAsync(MarkStale, new { signed.SignatureId, change.At, change.Tick });
        await DecisionLog.AppendAsync(change, Actor.Machine("crawler"), new()
        {
            Kind = "ownership.title-stale", Subject = "repository", SubjectKey = KeyOf(repositoryId), RepositoryId = repositoryId, Before = signed.Title, After = signed.Title,
            Evidence = string.Join('\n', verdict.Stale.Select(reason => reason.Kind).Distinct(StringComparer.Ordinal)) + "\nbasis " + verdict.Basis?.Hash(),
        });
        return true;
    }

    private static async Task<TitleSignature?> ProposedAsync(Change change, long repositoryId) =>
        (await change.QueryAsync<TitleSignature>(SelectByRepository, new { RepositoryId = repositoryId })).FirstOrDefault(row => row.State == TitleSignature.Proposed);

    private static async Task<TitleSignature?> SignedAsync(Change change, long repositoryId) =>
        (await change.QueryAsync<TitleSignature>(SelectByRepository, new { RepositoryId = repositoryId })).FirstOrDefault(row => row.State == TitleSignature.Given);

    private static string KeyOf(long repositoryId) => repositoryId.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the decision stands on. What is left over is people's own words and stands by its hash.</summary>
    private static string Evidence(Judgement judged, TitleBasis basis, TitleSignature proposed)
    {
        string?[] lines =
        [
            "evidence " + judged.EvidenceHash, judged.CommitId is { } commit ? "commit " + commit : null, string.Create(CultureInfo.InvariantCulture, $"rules {judged.Facts.RulesVersion}"), "basis " + basis.Hash(),
            .. basis.Instruments.Select(instrument => $"instrument {instrument.Key} {instrument.Value}"), string.IsNullOrWhiteSpace(proposed.Residue) ? null : "residue " + Keys.Hash(proposed.Residue),
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}

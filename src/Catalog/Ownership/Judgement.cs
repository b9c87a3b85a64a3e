namespace OS2.Catalog.Ownership;

/// <summary>A verdict of this moment, with what it was made from.</summary>
/// <param name="EvidenceHash"><see cref="OwnershipEvidence.Hash"/>.</param>
/// <param name="CommitId">The commit that was read; null when the archive did not say.</param>
/// <param name="Verdict">What the rules say.</param>
/// <param name="Facts">What was known beside the files.</param>
public sealed record Judgement(string EvidenceHash, string? CommitId, Verdict Verdict, VerdictFacts Facts)
{
    /// <summary>What is no longer as it was when something was signed or proposed.</summary>
    public IReadOnlyList<StaleReason> Since(TitleSignature signature) => Verdict.Basis is { } basis ? Staleness.Of(signature, basis, Facts) : [];

    /// <summary>What a person sees of it, as one hash: of two who act on the same, and of what changes meanwhile, the later is told. Null when there is nothing to sign.</summary>
    public string? Seen => Verdict.Basis?.Hash();
}

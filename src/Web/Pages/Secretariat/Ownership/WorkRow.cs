using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>A repository on the worklist: what is the matter with it, and what would lift it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Matter">What matters most about it, one of <see cref="Matters"/>.</param>
/// <param name="Missing">What would lift it first; null where nothing is missing.</param>
public sealed record WorkRow(StoredVerdict Verdict, string Matter, MissingPiece? Missing)
{
    /// <summary>What may be the matter, the gravest first: so the worklist is sorted.</summary>
    public static IReadOnlyList<string> Matters { get; } = ["supplier", "conflict", "no-licence", "nobody", "stale", "others", "unclear", "to-sign", "claimed", "secured", "owned", "unassessed"];

    public static WorkRow Of(StoredVerdict verdict)
    {
        var missing = verdict.ToVerdict().Missing;
        return new(verdict, MatterOf(verdict, missing), missing.Count > 0 ? missing[0] : null);
    }

    /// <summary>Its place in the order of what matters.</summary>
    public int Place => Matters.Index().First(row => row.Item == Matter).Index;

    private static string MatterOf(StoredVerdict verdict, IReadOnlyList<MissingPiece> missing) =>
        verdict.TitleAnswer == TitleAnswer.Unassessed ? "unassessed"
        : verdict.StaleAt is not null && verdict.SignedTitle == verdict.TitleAnswer ? "stale"
        : verdict.TitleAnswer == TitleAnswer.Owned ? "owned"
        : verdict.TitleAnswer == TitleAnswer.Secured ? "secured"
        : verdict.ClaimAnswer == ClaimAnswer.Supplier ? "supplier"
        : verdict.LicenceAnswer == LicenceAnswer.Conflict || verdict.ClaimAnswer == ClaimAnswer.Mixed ? "conflict"
        : verdict.LicenceAnswer == LicenceAnswer.None ? "no-licence"
        : verdict.ClaimAnswer == ClaimAnswer.Nobody ? "nobody"
        : verdict.StaleAt is not null ? "stale"
        : verdict.TitleAnswer == TitleAnswer.Others ? "others"
        : missing.Any(piece => piece.Kind == "signature") ? "to-sign"
        : verdict.TitleAnswer == TitleAnswer.Claimed ? "claimed" : "unclear";
}

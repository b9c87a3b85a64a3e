using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OS2.Catalog.Ownership;

/// <summary>What of a verdict is kept as JSON.</summary>
internal static class VerdictJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(Verdict verdict) => JsonSerializer.Serialize(new Kept(verdict.Findings, verdict.Missing, verdict.Stale), Json);

    /// <summary>A verdict without its answers.</summary>
    public static Verdict Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text, Json);
        return new() { Licence = "", Claims = "", Makers = "", Title = "", Findings = kept?.Findings ?? [], Missing = kept?.Missing ?? [], Stale = kept?.Stale ?? [] };
    }

    private sealed record Kept(IReadOnlyList<VerdictFinding> Findings, IReadOnlyList<MissingPiece> Missing, IReadOnlyList<StaleReason>? Stale = null);
}

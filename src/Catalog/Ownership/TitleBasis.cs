using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OS2.Catalog.Data;
using OS2.Catalog.Licences;

namespace OS2.Catalog.Ownership;

/// <summary>What matters for title in the evidence of one moment: a signature is bound to it, and turns stale when it is no longer so.</summary>
public sealed record TitleBasis
{
    private const int MaxNames = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Licence { get; init; } = "";
    public string? Expression { get; init; }

    /// <summary>The licence texts with how near they are, and what else the files say about the licence; in order.</summary>
    public IReadOnlyList<string> LicenceTexts { get; init; } = [];

    public string Claims { get; init; } = "";

    /// <summary>Holders by name, with their share of all files that name one, in whole per cent.</summary>
    public IReadOnlyDictionary<string, int> Holders { get; init; } = new Dictionary<string, int>();

    public string Makers { get; init; } = "";

    /// <summary>Who made it, as far as history tells; in order.</summary>
    public IReadOnlyList<string> MakerNames { get; init; } = [];

    /// <summary>"owner/name".</summary>
    public string Place { get; init; } = "";

    public string LifeCycle { get; init; } = "";
    public bool IsFork { get; init; }

    /// <summary>Own source files.</summary>
    public int SourceFiles { get; init; }

    /// <summary>Holders that copies of others' work name; in order.</summary>
    public IReadOnlyList<string> VendoredHolders { get; init; } = [];

    /// <summary>The instruments that counted: number and <see cref="Instrument.Hash"/>.</summary>
    public IReadOnlyDictionary<string, string> Instruments { get; init; } = new Dictionary<string, string>();

    /// <summary>What can be said without a signature, and what the instruments bear.</summary>
    public string WithoutSignature { get; init; } = "";

    /// <inheritdoc cref="WithoutSignature"/>
    public string? Supported { get; init; }

    /// <summary>SHA-256 of all of it.</summary>
    public string Hash() => Keys.Hash(ToJson());

    public static TitleBasis Of(OwnershipEvidence evidence, VerdictFacts facts, (string Licence, string? Expression, string Claims, string Makers) answers, TitleReading reading) => new()
    {
        Licence = answers.Licence, Expression = answers.Expression, Claims = answers.Claims, Makers = answers.Makers,
        LicenceTexts = [.. evidence.Licences.Where(s => !s.IsVendored && s.Expression is not null && (s.Source != LicenceSource.Text || !s.Path.Contains('/', StringComparison.Ordinal)))
            .Select(s => s.Source == LicenceSource.Text ? $"{s.Path}: {s.Expression} {s.Match}{Notes(s)}" : s.Expression!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxNames)],
        Holders = Shares(evidence, facts),
        MakerNames = [.. (facts.MakerParties ?? facts.SomeMakers).Select(party => party.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxNames)],
        Place = $"{facts.Owner}/{facts.Name}", LifeCycle = facts.LifeCycle, IsFork = facts.IsFork, SourceFiles = evidence.SourceFiles,
        VendoredHolders = [.. evidence.Claims.Where(c => c is { IsVendored: true, Role: ClaimRole.Holder }).Select(c => facts.Parties.Resolve(c.Name).Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Take(MaxNames)],
        Instruments = new SortedDictionary<string, string>(reading.Counting.ToDictionary(i => i.InstrumentId, i => i.Hash, StringComparer.Ordinal), StringComparer.Ordinal),
        WithoutSignature = reading.WithoutSignature, Supported = reading.Supported,
    };

    /// <summary>As it is kept; the same basis always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static TitleBasis FromJson(string text) => JsonSerializer.Deserialize<TitleBasis>(text, Json) ?? new();

    private static string Notes(LicenceStatement statement) => statement.Notes.Count == 0 ? "" : " " + Keys.Hash(string.Join('\n', statement.Notes))[..8];

    private static SortedDictionary<string, int> Shares(OwnershipEvidence evidence, VerdictFacts facts)
    {
        var files = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var claim in evidence.Claims.Where(c => c is { IsVendored: false, Role: ClaimRole.Holder }))
        {
            foreach (var party in facts.Parties.ResolveAll(claim.Name).Where(p => p.Kind != PartyKind.Foreign))
                files[party.Name] = files.GetValueOrDefault(party.Name) + claim.Files;
        }

        var all = files.Values.Sum();
        return new(files.OrderByDescending(row => row.Value).Take(MaxNames).ToDictionary(row => row.Key, row => (int)Math.Round(100.0 * row.Value / all), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Data;
using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>What the files of one state of a repository say about licence and rights: found, not judged.</summary>
public sealed record OwnershipEvidence
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private const int MaxStatements = 400;

    /// <summary>Everything that is said about licences, the strongest first.</summary>
    public IReadOnlyList<LicenceStatement> Licences { get; init; } = [];

    /// <summary>Sentences of the readme that take a part out of the licence.</summary>
    public IReadOnlyList<QuotedLine> Exclusions { get; init; } = [];

    /// <summary>Own source files, those whose tops were read, and those that name a licence.</summary>
    public int SourceFiles { get; init; }

    /// <inheritdoc cref="SourceFiles"/>
    public int SourceFilesRead { get; init; }

    /// <inheritdoc cref="SourceFiles"/>
    public int SourceFilesLicensed { get; init; }

    /// <summary>Source files that are copies of others' work or made by tools.</summary>
    public int OtherFiles { get; init; }

    /// <summary>SHA-256 of all of it, 64 hex digits: what a signature binds to.</summary>
    [JsonIgnore]
    public string Hash => Keys.Hash(ToJson());

    /// <summary>Gathers the evidence of a state.</summary>
    public static OwnershipEvidence Of(RepositorySnapshot snapshot, SourceTree tree, CancellationToken cancel = default)
    {
        var heads = SourceHeads.Read(tree, cancel);
        var readme = snapshot.Documents.FirstOrDefault(d => d.Path == snapshot.ReadmePath)?.Text;
        return new()
        {
            Licences = [.. LicenceStatements.Of(snapshot, heads.Licences, tree).Take(MaxStatements)],
            Exclusions = readme is null ? [] : [.. LicenceSentences.Exclusions(readme).Take(5)],
            SourceFiles = heads.OwnFiles,
            SourceFilesRead = heads.OwnFilesRead,
            SourceFilesLicensed = heads.OwnFilesLicensed,
            OtherFiles = heads.OtherFiles,
        };
    }

    /// <summary>As it is kept; the same evidence always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static OwnershipEvidence FromJson(string text) => JsonSerializer.Deserialize<OwnershipEvidence>(text, Json) ?? new();
}

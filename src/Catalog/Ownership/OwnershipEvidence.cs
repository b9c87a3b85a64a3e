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

    /// <summary>Everything that is said about holders, authors and developers.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What a person should see beside.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>Own source files, those whose tops were read, and those that name a licence.</summary>
    public int SourceFiles { get; init; }

    /// <inheritdoc cref="SourceFiles"/>
    public int SourceFilesRead { get; init; }

    /// <inheritdoc cref="SourceFiles"/>
    public int SourceFilesLicensed { get; init; }

    /// <summary>Own source files that name a holder.</summary>
    public int SourceFilesNoticed { get; init; }

    /// <summary>Source files that are copies of others' work or made by tools.</summary>
    public int OtherFiles { get; init; }

    /// <summary>Own source files that are code and not mark-up.</summary>
    public int CodeFiles { get; init; }

    /// <summary>Pages of documentation.</summary>
    public int Documents { get; init; }

    /// <summary>Whether it is documentation with perhaps a little code to build it.</summary>
    [JsonIgnore]
    public bool IsDocumentation => CodeFiles == 0 || CodeFiles * 4 < Documents;

    /// <summary>SHA-256 of all of it, 64 hex digits: what a signature binds to.</summary>
    [JsonIgnore]
    public string Hash => Keys.Hash(ToJson());

    /// <summary>Gathers the evidence of a state.</summary>
    public static OwnershipEvidence Of(RepositorySnapshot snapshot, SourceTree tree, CancellationToken cancel = default)
    {
        var heads = SourceHeads.Read(tree, cancel);
        return new()
        {
            Licences = [.. LicenceStatements.Of(snapshot, heads.Licences, tree).Take(MaxStatements)],
            Claims = [.. RepositoryClaims.Of(snapshot, heads.Claims, tree).Take(MaxStatements)],
            Signals = [.. SignalReader.Of(snapshot)],
            SourceFiles = heads.OwnFiles,
            SourceFilesRead = heads.OwnFilesRead,
            SourceFilesLicensed = heads.OwnFilesLicensed,
            SourceFilesNoticed = heads.OwnFilesNoticed,
            CodeFiles = heads.CodeFiles,
            Documents = snapshot.Documents.Count,
            OtherFiles = heads.OtherFiles,
        };
    }

    /// <summary>As it is kept; the same evidence always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static OwnershipEvidence FromJson(string text) => JsonSerializer.Deserialize<OwnershipEvidence>(text, Json) ?? new();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OS2.Catalog.Donations;

/// <summary>The code of a donation: where it comes from, how far its reading is, and what was found.</summary>
public sealed record DonationCode
{
    public const string Waiting = "waiting";
    public const string Reading = "reading";
    public const string Read = "read";
    public const string Failed = "failed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string DonationId { get; init; } = "";

    /// <summary>A public repository's page at the code host; null for an upload.</summary>
    public string? Address { get; init; }

    /// <summary>The uploaded archive; null for an address.</summary>
    public string? FileId { get; init; }

    /// <summary>Another whenever another code is handed in: a reading that was overtaken writes nothing.</summary>
    public string ReadingId { get; init; } = "";

    /// <summary><see cref="Waiting"/>, <see cref="Reading"/>, <see cref="Read"/> or <see cref="Failed"/>.</summary>
    public string State { get; init; } = Waiting;

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>How often reading has begun.</summary>
    public int Tries { get; init; }

    public int FilesLooked { get; init; }

    /// <summary>0 while it is not known.</summary>
    public int FilesAll { get; init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>GitHub's number for the repository at the address, which stays when it is transferred; null for an upload.</summary>
    public long? RepositoryId { get; init; }

    /// <summary>The commit that was read; null when the archive does not say.</summary>
    public string? CommitId { get; init; }

    /// <summary>The first commit of the history; null when the history was not read.</summary>
    public string? RootCommit { get; init; }

    /// <summary><see cref="Repositories.RepositorySnapshot.Fingerprint"/> of what was read.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What was found, as JSON; see <see cref="Found"/>.</summary>
    public string? Report { get; init; }

    /// <summary>Whether somebody is to wait for it.</summary>
    public bool IsUnderWay => State is Waiting or Reading;

    /// <summary>What was found; null before it was read.</summary>
    public CodeReport? Found => Report is null ? null : JsonSerializer.Deserialize<CodeReport>(Report, Json);

    internal static string Written(CodeReport report) => JsonSerializer.Serialize(report, Json);
}

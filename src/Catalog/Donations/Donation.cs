using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OS2.Catalog.Donations;

/// <summary>Code that a public body hands over to the network, from the first half-filled form to the repository in the network's hands.</summary>
/// <remarks>It belongs to the body: every member of the body may go on with it, and no other body may know that it is there.</remarks>
public sealed record Donation
{
    /// <summary>What it is called in the record.</summary>
    public const string Subject = "donation";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A UUID version 7 in hexadecimal, 32 digits.</summary>
    public string DonationId { get; init; } = "";

    public string BodySlug { get; init; } = "";

    /// <summary>One of <see cref="DonationState"/>.</summary>
    public string State { get; init; } = DonationState.Draft;

    /// <summary>What the solution is called; empty while nobody has said.</summary>
    public string Name { get; init; } = "";

    /// <summary>The answers as JSON; see <see cref="Answers"/>.</summary>
    public string Form { get; init; } = "{}";

    /// <summary>The account of the secretariat that looks after it; null for none.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The account that began.</summary>
    public string StartedBy { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was accepted or declined.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>0 for the sandbox, 1 for level 1; null while it is not accepted.</summary>
    public int? AcceptedLevel { get; init; }

    /// <summary>The product that it became; null while it is not accepted.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>Why it was accepted or declined; null while it is not decided.</summary>
    public string? Reason { get; init; }

    /// <summary>Raised by every write of a person: of two who saw the same, one wins.</summary>
    public int Version { get; init; }

    public long Tick { get; init; }

    /// <summary>What the body has answered so far.</summary>
    public DonationForm Answers => JsonSerializer.Deserialize<DonationForm>(Form, Json) ?? new DonationForm();

    internal static string Written(DonationForm form) => JsonSerializer.Serialize(form, Json);
}

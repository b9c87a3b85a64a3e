using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>A paper about rights as it is kept. Only a signed one supports title.</summary>
public sealed record Instrument
{
    /// <summary>What it is called in the record.</summary>
    public const string Subject = "instrument";

    /// <summary>It came with a donation, and nobody has looked at it yet.</summary>
    public const string Proposed = "proposed";

    public const string Registered = "registered";

    /// <summary>It no longer counts, or never did; the row stays.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A UUID version 7 in hexadecimal, 32 digits.</summary>
    public string InstrumentId { get; init; } = "";

    /// <summary><see cref="Proposed"/>, <see cref="Registered"/> or <see cref="Withdrawn"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>The terms as JSON; see <see cref="Said"/>.</summary>
    public string Terms { get; init; } = "{}";

    /// <summary>The donation that it came with; null for none.</summary>
    public string? DonationId { get; init; }

    public string AddedBy { get; init; } = "";
    public DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was corrected last or withdrawn; null for neither.</summary>
    public string? Reason { get; init; }

    public int Version { get; init; }

    /// <summary>SHA-256 of its papers, in the order of the hashes.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>What it says.</summary>
    public InstrumentTerms Said => InstrumentTerms.FromJson(Terms);

    /// <summary>SHA-256 of the terms and the papers: what a signature binds to.</summary>
    public string Hash => Keys.Hash(Terms + "\n" + string.Join('\n', Papers));
}

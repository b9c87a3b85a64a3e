using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OS2.Catalog.Ownership;

/// <summary>What a paper about rights says, as a person of the secretariat has read it.</summary>
public sealed record InstrumentTerms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One of <see cref="InstrumentKind"/>.</summary>
    public string Kind { get; init; } = InstrumentKind.Transfer;

    /// <summary>One of <see cref="InstrumentGrant"/>.</summary>
    public string Grant { get; init; } = InstrumentGrant.Transfer;

    /// <summary>Whether what is given may be altered.</summary>
    public bool MayAlter { get; init; }

    /// <summary>Whether it may be passed on, under another licence too.</summary>
    public bool MayPassOn { get; init; }

    /// <summary>Whether documentation and other material go along with the code.</summary>
    public bool CoversDocuments { get; init; }

    /// <summary>Who gives: slugs of parties.</summary>
    public IReadOnlyList<string> Givers { get; init; } = [];

    /// <summary>Who receives: slugs of parties.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];

    /// <summary>Names in notices that the givers answer for, such as their employees and their products, as written there.</summary>
    public IReadOnlyList<string> AnswersFor { get; init; } = [];

    /// <summary>When it was signed; null while it is not.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Who signed: name and title. Never shown to strangers.</summary>
    public string? Signatory { get; init; }

    /// <summary>One of <see cref="InstrumentAuthority"/>.</summary>
    public string Authority { get; init; } = InstrumentAuthority.Unknown;

    /// <summary>What was looked at to know the authority; null for nothing.</summary>
    public string? AuthorityNote { get; init; }

    /// <summary>Whether it is about every repository of the network, now and later.</summary>
    public bool AllRepositories { get; init; }

    /// <summary>The code host's numbers of the repositories that it names.</summary>
    public IReadOnlyList<long> Repositories { get; init; } = [];

    /// <summary>Organisations whose repositories it covers, now and later: logins in lower case.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>The first day of the work that it is about; null when it is about all there was.</summary>
    public DateOnly? WorkFrom { get; init; }

    /// <summary>The last day of it; null when it is about all that will be.</summary>
    public DateOnly? WorkUntil { get; init; }

    /// <summary>The first day on which it is in force; null for the day of signing.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day; null for always. A transfer that has happened stays: the end of the contract that it stands in is no last day of it.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where the transfer stands in it and what else a reader should know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>As it is kept; the same terms always give the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static InstrumentTerms FromJson(string text) => JsonSerializer.Deserialize<InstrumentTerms>(text, Json) ?? new();

    /// <summary>By what is written, the lists included.</summary>
    public bool Equals(InstrumentTerms? other) => other is not null && ToJson() == other.ToJson();

    public override int GetHashCode() => string.GetHashCode(ToJson(), StringComparison.Ordinal);
}

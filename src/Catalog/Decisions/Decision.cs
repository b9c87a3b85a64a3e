using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OS2.Catalog.Data;

namespace OS2.Catalog.Decisions;

/// <summary>One row of the record. It is never changed.</summary>
public sealed record Decision
{
    /// <summary>What the first row has in place of the hash before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>1, 2, 3 and so on without a gap.</summary>
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>An account's number, or a machine's name.</summary>
    public string ActorId { get; init; } = "";

    public string ActorRole { get; init; } = "";

    /// <summary>The public body that the act was on behalf of; null for none.</summary>
    public string? ActorBody { get; init; }

    public string Kind { get; init; } = "";
    public string Subject { get; init; } = "";
    public string SubjectKey { get; init; } = "";
    public string? ProductSlug { get; init; }
    public long? RepositoryId { get; init; }
    public string? ValueBefore { get; init; }
    public string? ValueAfter { get; init; }
    public string? Reason { get; init; }
    public string? Evidence { get; init; }

    /// <summary>The hash of the row before; <see cref="Beginning"/> in the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>See <see cref="ComputeHash"/>.</summary>
    public string Hash { get; init; } = "";

    /// <summary>
    /// SHA-256 in lower-case hex of <c>number:ActorId</c>. It stands for the actor in the hash and in what strangers get: they can recompute the row's hash, and
    /// cannot tell which rows are one person's.
    /// </summary>
    public string ActorSeal => Keys.Hash(string.Create(CultureInfo.InvariantCulture, $"{Number}:{ActorId}"));

    /// <summary>
    /// SHA-256 in lower-case hex of this row's fields in the order of their columns, from PreviousHash and Number to Evidence, with <see cref="ActorSeal"/> in place of
    /// ActorId, each as a netstring in UTF-8 (<c>length:bytes,</c>; a field without a value is <c>-,</c>), times as <c>2026-11-24T07:58:00Z</c>. Anybody can
    /// recompute it from an export.
    /// </summary>
    public string ComputeHash()
    {
        var text = new StringBuilder();
        foreach (var field in Fields())
        {
            if (field is null)
                text.Append("-,");
            else
                text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field},");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private IEnumerable<string?> Fields()
    {
        yield return PreviousHash;
        yield return Number.ToString(CultureInfo.InvariantCulture);
        yield return At.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);
        yield return ActorSeal;
        yield return ActorRole;
        yield return ActorBody;
        yield return Kind;
        yield return Subject;
        yield return SubjectKey;
        yield return ProductSlug;
        yield return RepositoryId?.ToString(CultureInfo.InvariantCulture);
        yield return ValueBefore;
        yield return ValueAfter;
        yield return Reason;
        yield return Evidence;
    }
}

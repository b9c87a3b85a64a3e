using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;

namespace OS2.Catalog.Decisions;

/// <summary>The record as files: CSV for people with a spreadsheet, JSON for programs that verify it.</summary>
public static class DecisionFile
{
    /// <summary>How times are written, in the hash and in files.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Written through to the reader after so many bytes.</summary>
    private const int Portion = 32_000;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// What a Danish Excel opens with a double click: semicolons (the comma is its decimal sign), a byte order mark (else it takes æøå for Latin 1), CRLF. A text
    /// that a spreadsheet would take for a formula gets an apostrophe in front.
    /// </summary>
    private static readonly CsvWriterOptions Danish = new() { Separator = ';', WriteByteOrderMark = true, NewLine = "\r\n", Injection = CsvInjection.Escape };

    private static readonly string[] Headings =
    [
        "number", "at", "actorRole", "actorBody", "kind", "subject", "subjectKey", "productSlug", "repositoryId", "valueBefore", "valueAfter", "reason", "evidence", "previousHash", "hash",
    ];

    /// <summary>Writes rows as CSV.</summary>
    /// <param name="to">Left open.</param>
    /// <param name="rows">In the order in which they shall stand.</param>
    /// <param name="withActors">Whether the accounts' numbers are among it: never for strangers.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static async Task WriteCsvAsync(Stream to, IAsyncEnumerable<Decision> rows, bool withActors, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(to, Danish, leaveOpen: true);
        await csv.WriteRecordAsync(withActors ? [.. Headings, "actorId"] : Headings, cancel);
        await foreach (var row in rows.WithCancellation(cancel))
            await csv.WriteRecordAsync(withActors ? [.. Values(row), row.ActorId] : [.. Values(row)], cancel);
    }

    /// <summary>Writes rows as JSON with all that their hashes are made of; see <see cref="Decision.ComputeHash"/>.</summary>
    /// <inheritdoc cref="WriteCsvAsync"/>
    public static async Task WriteJsonAsync(Stream to, IAsyncEnumerable<Decision> rows, bool withActors, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartObject();
        json.WriteString("hash", "SHA-256 of the netstrings of previousHash, number, at, actorSeal, actorRole, actorBody, kind, subject, subjectKey, productSlug, repositoryId, valueBefore, valueAfter, reason, evidence");
        json.WriteStartArray("rows");
        await foreach (var row in rows.WithCancellation(cancel))
        {
            Write(json, row, withActors);
            if (json.BytesPending > Portion)
                await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    /// <summary>Writes the numbers and hashes of all rows as JSON.</summary>
    /// <param name="to">Left open.</param>
    /// <param name="seals">The oldest first.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static async Task WriteSealsAsync(Stream to, IAsyncEnumerable<DecisionSeal> seals, CancellationToken cancel)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        await foreach (var seal in seals.WithCancellation(cancel))
        {
            json.WriteStartObject();
            json.WriteNumber("number", seal.Number);
            json.WriteString("hash", seal.Hash);
            json.WriteEndObject();
            if (json.BytesPending > Portion)
                await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        await json.FlushAsync(cancel);
    }

    private static void Write(Utf8JsonWriter json, Decision row, bool withActors)
    {
        json.WriteStartObject();
        json.WriteNumber("number", row.Number);
        json.WriteString("at", Time(row));
        json.WriteString("actorSeal", row.ActorSeal);
        if (withActors)
            json.WriteString("actorId", row.ActorId);
        json.WriteString("actorRole", row.ActorRole);
        json.WriteString("actorBody", row.ActorBody);
        json.WriteString("kind", row.Kind);
        json.WriteString("subject", row.Subject);
        json.WriteString("subjectKey", row.SubjectKey);
        json.WriteString("productSlug", row.ProductSlug);
        if (row.RepositoryId is { } repositoryId)
            json.WriteNumber("repositoryId", repositoryId);
        else
            json.WriteNull("repositoryId");
        json.WriteString("valueBefore", row.ValueBefore);
        json.WriteString("valueAfter", row.ValueAfter);
        json.WriteString("reason", row.Reason);
        json.WriteString("evidence", row.Evidence);
        json.WriteString("previousHash", row.PreviousHash);
        json.WriteString("hash", row.Hash);
        json.WriteEndObject();
    }

    private static IEnumerable<string?> Values(Decision row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture), Time(row), row.ActorRole, row.ActorBody, row.Kind, row.Subject, row.SubjectKey, row.ProductSlug,
        row.RepositoryId?.ToString(CultureInfo.InvariantCulture), row.ValueBefore, row.ValueAfter, row.Reason, row.Evidence, row.PreviousHash, row.Hash,
    ];

    private static string Time(Decision row) => row.At.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);
}

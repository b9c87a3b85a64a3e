using System.IO.Compression;
using System.Text.Json;
using OS2.Catalog.Licences;

namespace OS2.Catalog.Benchmarks;

/// <summary>The texts of all SPDX identifiers, read as they are, and the approved ones in ways that no longer are the licence.</summary>
internal static class SpdxTexts
{
    private static readonly char[] Marks = [LicenceWords.OptionalBegins, LicenceWords.OptionalEnds, LicenceWords.ReplaceableBegins, LicenceWords.ReplaceableEnds];

    /// <summary>Words that turn what is allowed, each with what is put in its place.</summary>
    private static readonly (string What, string Word, string Other)[] Turns =
    [
        ("permission denied", "permission is hereby granted", "permission is hereby not granted"), ("a permission made a ban", " may ", " may not "), ("a duty made a choice", " must ", " may "),
        ("a restriction let in", " without ", " with "), ("one more condition", " shall ", " shall, for non-commercial use only, "), ("a ban lifted", " not ", " "), ("an exception", " any person", " any person except public bodies"),
    ];

    private static readonly string[] Restrictions =
    [
        "The Software may not be used commercially without a licence from the author.",
        "Koden må kun bruges af kommuner.",
        "The Software must be used for Good, not Evil.",
    ];

    internal static void Evaluate(FigureTable table)
    {
        var records = Read();
        var wrong = 0;
        foreach (var record in records)
        {
            var reading = LicenceMatcher.Read(Plain(record.Text));
            if (reading.Matches is [{ } match] && LicenceEvaluation.FamilyOf(match.Id) == LicenceEvaluation.FamilyOf(record.Id) && reading.Kind is LicenceMatchKind.Exact)
                continue;
            wrong++;
            Console.Error.WriteLine($"  {record.Id}: found {(reading.Ids.Count == 0 ? "nothing" : string.Join(", ", reading.Ids))} ({reading.Kind})");
        }

        table.Add("texts of SPDX identifiers", records.Count, "");
        table.Add("not named as themselves, word for word, per cent", 100.0 * wrong / records.Count, "%", most: 1);
        var (altered, exact) = (0, 0);
        foreach (var record in records.Where(r => r.IsOsiApproved))
        {
            foreach (var (what, text) in Altered(Plain(record.Text)))
            {
                altered++;
                if (LicenceMatcher.Read(text).Kind is not (LicenceMatchKind.Exact or LicenceMatchKind.ExactWithText))
                    continue;
                exact++;
                Console.Error.WriteLine($"  {record.Id}, {what}: called exact");
            }
        }

        table.Add("approved texts with a word turned, words or clauses in another order, or a restriction beside", altered, "");
        table.Add("of these called exact", exact, "", most: 0);
    }

    private static List<LicenceRecord> Read()
    {
        using var packed = typeof(LicenceMatcher).Assembly.GetManifestResourceStream("licences.json.gz")!;
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<LicenceRecord>>(stream, JsonSerializerOptions.Web)!;
    }

    private static string Plain(string text) => string.Concat(text.Split(Marks));

    /// <summary>Each different from the text, by what was done.</summary>
    private static IEnumerable<(string What, string Text)> Altered(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var (what, word, other) in Turns)
        {
            // In the middle, where no title or instruction is.
            var at = flat.IndexOf(word, flat.Length / 4, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at < flat.Length * 0.7)
                yield return (what, flat[..at] + other + flat[(at + word.Length)..]);
        }

        var random = new Random(7);
        yield return ("scrambled", string.Join(' ', flat.Split(' ').OrderBy(_ => random.Next())));
        foreach (var restriction in Restrictions)
            yield return ("restricted", text + "\n\n" + restriction);
        var parts = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 8)
        {
            var middle = parts.Length / 2;
            (parts[middle - 1], parts[middle]) = (parts[middle], parts[middle - 1]);
            if (Math.Min(parts[middle].Length, parts[middle - 1].Length) > 60 && !parts[middle].Contains("opyright (", StringComparison.Ordinal))
                yield return ("clauses swapped", string.Join("\n\n", parts));
        }
    }
}

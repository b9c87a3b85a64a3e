using System.Globalization;
using System.Text.Json;

namespace OS2.Catalog.Governance;

/// <summary>The JSON that OS2's form for self-assessments makes.</summary>
/// <remarks>Read off the form of <c>OS2offdig/os2-product-reviews</c> in August 2026. It names no edition: that is told by the demands.</remarks>
internal static class JsonReport
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The report, or why it is none.</summary>
    public static (RawReport? Report, ReportFault? Fault) Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("krav", out var rows) || rows.ValueKind != JsonValueKind.Array)
                return (null, new ReportFault(ReportFault.NoRows));
            return (new RawReport
            {
                Kind = GovernanceReport.Assessment,
                Form = "json",
                Subject = Text(root, "productName"),
                FilledOn = Day(Text(root, "filledDate")) ?? Day(Text(root, "generatedAt")),
                Rows = [.. rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)
                    .Select(row => new RawReport.RawRow(Text(row, "id").ToUpperInvariant(), Text(row, "krav"), Text(row, "efterlevet"), Text(row, "dokumentation")))],
            }, null);
        }
        catch (JsonException problem)
        {
            return (null, new ReportFault(ReportFault.Json, string.Create(CultureInfo.InvariantCulture, $"{problem.LineNumber + 1}")));
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString().ReplaceLineEndings("\n").Trim() : "";

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

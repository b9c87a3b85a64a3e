using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OS2.Catalog.Governance;

/// <summary>Writes reports in the forms that OS2 uses today, in Danish, so that they can be read by the same tools and by <see cref="ReportReader"/>. Pure.</summary>
public static class ReportWriter
{
    /// <summary>The versions of OS2's two templates whose shape is written.</summary>
    /// <remarks>The governance report of June 2025 and the evaluation report of May 2026.</remarks>
    private const string AssessmentVersion = "1.1.0";

    private const string EvaluationVersion = "0.9.2";

    private static readonly (string Theme, string Heading, string Word)[] Themes =
        [("relevance", "RELEVANS", "relevans"), ("form", "FORMKRAV", "formkrav"), ("strategy", "STRATEGISK SAMMENHÆNG", "strategisk"), ("governance", "GOVERNANCE", "governance")];

    private static readonly Light[] Lights = [Light.Met, Light.Partly, Light.Missing, Light.NotRelevant];

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A self-assessment as OS2's form writes it, in UTF-8.</summary>
    public static byte[] AssessmentJson(ReportHead head, IReadOnlyList<AnswerRow> answers)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Json))
        {
            json.WriteStartObject();
            json.WriteString("productName", head.ProductName);
            json.WriteString("filledBy", head.FilledBy);
            json.WriteString("filledDate", head.FilledOn is { } day ? Iso(day) : "");
            json.WriteString("generatedAt", head.WrittenAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteStartArray("krav");
            foreach (var requirement in Requirements.All)
            {
                var row = answers.FirstOrDefault(answer => answer.Requirement == requirement.Id);
                json.WriteStartObject();
                json.WriteString("id", requirement.Id);
                json.WriteString("kategori", Array.Find(Themes, theme => theme.Theme == requirement.Theme).Word);
                json.WriteString("krav", requirement.NameDa);
                json.WriteString("produktniveau", LevelOf(requirement.Level));
                json.WriteString("retningslinjer", requirement.GuidanceDa);
                json.WriteString("efterlevet", row?.Answer is { } answer ? ReportMarks.WordOf(answer) : null);
                json.WriteString("dokumentation", row?.Documentation ?? "");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return written.ToArray();
    }

    /// <summary>A self-assessment in Markdown, shaped like OS2's governance report.</summary>
    public static string AssessmentMarkdown(ReportHead head, IReadOnlyList<AnswerRow> answers)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Governancerapport for {Line(head.ProductName)}\n\n");
        Facts(text, head, "Version for anvendt governancerapport", AssessmentVersion, "Udfyldt af");
        foreach (var (theme, heading, _) in Themes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| # | Krav | Produktniveau | Retningslinjer | Efterlevet? | Dokumentation |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var requirement in Requirements.All.Where(requirement => requirement.Theme == theme))
            {
                var row = answers.FirstOrDefault(answer => answer.Requirement == requirement.Id);
                text.Append(CultureInfo.InvariantCulture,
                    $"| {requirement.Id} | {Cell(Named(requirement))} | {LevelOf(requirement.Level)} | {Cell(requirement.GuidanceDa)} | {(row?.Answer is { } answer ? ReportMarks.WordOf(answer) : "")} | {Cell(row?.Documentation ?? "")} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>An evaluation in Markdown, shaped like OS2's evaluation report, with totals that its rows add up to.</summary>
    public static string EvaluationMarkdown(ReportHead head, IReadOnlyList<LightRow> lights)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Evaluering af OS2-produkt: {Line(head.ProductName)}\n\n");
        Facts(text, head, "Version for anvendt evalueringsskabelon", EvaluationVersion, "Evaluering lavet af");
        foreach (var (heading, words) in new[] { ("Resumé", head.Summary), ("Overordnet vurdering", head.Overall), ("Anbefaling", head.Advice) })
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{(words.Length == 0 ? "Ikke udfyldt." : Paragraphs(words))}\n");
        text.Append("\n# Evaluering i henhold til krav i OS2s styringsmodel\n");
        foreach (var (theme, heading, _) in Themes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| # | Niveau | Krav | Vurderingskriterie | Vurdering | Vurderingsgrundlag |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var requirement in Requirements.All.Where(requirement => requirement.Theme == theme))
            {
                var row = lights.FirstOrDefault(light => light.Requirement == requirement.Id);
                text.Append(CultureInfo.InvariantCulture,
                    $"| {requirement.Id} | {(requirement.Level == 0 ? "Sandkasse" : LevelOf(requirement.Level))} | {Cell(Named(requirement))} | {Cell(requirement.GuidanceDa)} | {(row?.Light is { } light ? ReportMarks.SignOf(light) : "")} | {Cell(row?.Reason ?? "")} |\n");
            }
        }

        Totals(text, lights);
        return text.ToString();
    }

    private static void Totals(StringBuilder text, IReadOnlyList<LightRow> lights)
    {
        int Number(Light light, string? theme, int? level) => lights.Count(row => row.Light == light
            && Requirements.Find(row.Requirement) is { } requirement && (theme is null || requirement.Theme == theme) && (level is null || requirement.Level == level));
        string Dots(string? theme, int? level) => string.Join(' ', Lights.Select(light => $"{ReportMarks.SignOf(light)} {Number(light, theme, level)}"));

        text.Append("\n# Optælling af vurderinger pr. niveau og tema\n\n| Niveau / Vurdering | 🟢 Grøn | 🟡 Gul | 🔴 Rød | ⚪ Grå |\n| --- | --- | --- | --- | --- |\n");
        foreach (var level in new int?[] { 0, 1, 2, 3, null })
            text.Append(CultureInfo.InvariantCulture, $"| {(level is { } rung ? Heading(rung) : "**Total**")} | {string.Join(" | ", Lights.Select(light => Number(light, null, level)))} |\n");
        text.Append("\n| Tema / Niveau | Sandkasse | Niveau 1 | Niveau 2 | Niveau 3 | Total |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var (theme, name) in new (string?, string)[] { ("relevance", "Relevans"), ("form", "Formkrav"), ("strategy", "Strategisk sammenhæng"), ("governance", "Governance"), (null, "**Total**") })
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", new int?[] { 0, 1, 2, 3, null }.Select(level => Dots(theme, level)))} |\n");
    }

    private static void Facts(StringBuilder text, ReportHead head, string version, string number, string by)
    {
        text.Append("> **📄 Dokumentinformation**  \n");
        text.Append(CultureInfo.InvariantCulture, $"> **{version}:** {number}  \n");
        text.Append(CultureInfo.InvariantCulture, $"> **Dato for udfyldelse:** {head.FilledOn?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)}  \n");
        text.Append(CultureInfo.InvariantCulture, $"> **{by}:** {Line(head.FilledBy)}  \n");
        text.Append(CultureInfo.InvariantCulture, $"> **Link til Git organisation:** {head.Address}  \n");
    }

    private static string Named(Requirement requirement) => requirement.NameDa + (requirement.IsAdvice ? " (anbefaling)" : "");

    private static string LevelOf(int level) => level == 0 ? "sandkasse" : level.ToString(CultureInfo.InvariantCulture);

    private static string Heading(int level) => level == 0 ? "Sandkasse" : $"Niveau {level}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In a table nothing that people write may end the cell or become markup.</summary>
    private static string Cell(string text) => Escaped(text.ReplaceLineEndings("\n").Trim()).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal);

    private static string Line(string text) => Escaped(text.ReplaceLineEndings(" ").Trim());

    private static string Paragraphs(string text) => Escaped(text.ReplaceLineEndings("\n").Trim());

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

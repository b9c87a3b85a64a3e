using System.Globalization;
using System.Text;
using OS2.Catalog.Governance;

namespace OS2.Catalog.Tests.Governance;

/// <summary>Reports in the shapes that real ones have, with demands in words of the editions and answers of our own.</summary>
internal static class ReportTexts
{
    private static readonly (string Theme, string Heading)[] Themes = [("relevance", "RELEVANS"), ("form", "FORMKRAV"), ("strategy", "STRATEGISK SAMMENHÆNG"), ("governance", "GOVERNANCE")];

    /// <summary>The list with boxes to tick of 2021, in its two looks.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="title">The first line.</param>
    /// <param name="isTicked">By id.</param>
    /// <param name="hasSigns">Boxes as signs, under aligned heads; else as lists in the cells.</param>
    public static string Ticked(string edition, string title, Func<string, bool> isTicked, bool hasSigns = false)
    {
        var text = new StringBuilder(title + "\n\nEn liste til at krydse af.\n");
        foreach (var (theme, heading) in Themes)
        {
            text.Append(hasSigns ? $"\n## {heading}\n\n|    |  #  | Krav   | Henvisning | Niveau |\n|:--:|:---:|:-------|:----|:---:|\n" : $"\n<br>\n\n**{heading}**\n\n|     |  #  | Krav | Henvisning | Niveau | \n| --- | --- | --- | --- | --- |\n");
            foreach (var row in Generations.Find(edition)!.Rows.Where(row => row.Theme == theme))
            {
                var box = hasSigns ? isTicked(row.Id) ? "☑︎" : "☐" : $"<ul><li> [{(isTicked(row.Id) ? row.Id == "F3" ? "X" : "x" : " ")}] </li>";
                var demand = row.IsAdvice ? $"_{Demand(row)} (anbefaling)_" : Demand(row);
                text.Append(CultureInfo.InvariantCulture, $"| {box} | {row.Id} |{demand} | Se [siden](https://pumpe.example/{row.Id}) og <a href=\"https://pumpe.example/b\">her</a></p> | {row.Level} | \n");
            }
        }

        return text.ToString();
    }

    /// <summary>The secretariat's evaluation.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="lights">By id.</param>
    /// <param name="totals">The tables in which it adds itself up; empty for none.</param>
    public static string Evaluated(string title, Func<string, string> lights, string totals = "")
    {
        var text = new StringBuilder($"---\ntitle: x\nlayout: default\n---\n\n# {title}\n\n## 📄 Dokumentinformation  \n> **Evalueringsskabelon version:** 0.9  \n> **Dato for release:** [05-09-2025]  \n> **Audit made by:** En Person, en@pumpe.example\n");
        foreach (var (theme, heading) in Themes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### 🌍 {heading}\n\n| # | Niveau | Krav | Vurderingskriterie | Vurdering | Vurderingsgrundlag |\n|---|--------|-------|-----|-----------|-----|\n");
            foreach (var row in Generations.Current.Rows.Where(row => row.Theme == theme))
                text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {(row.Level == 0 ? "Sandkasse" : row.Level.ToString(CultureInfo.InvariantCulture))} | {Demand(row)} | Standard: noget | {lights(row.Id)} | Set efter i {row.Id}.<br/>Også \\| her. |\n");
        }

        return text + totals + "\n```mermaid\npie showData\n| # | R1 |\n```\n";
    }

    /// <summary>The JSON of OS2's form.</summary>
    /// <param name="name">The product.</param>
    /// <param name="answers">By id; null for an empty field.</param>
    public static string Json(string name, Func<string, string?> answers) => $$"""
        {"productName":"{{name}}","filledBy":"styregruppen","filledDate":"2026-06-23","generatedAt":"2026-06-25T12:45:33.506Z","krav":[
        {{string.Join(",\n", Generations.Current.Rows.Select(row => $$"""{"id":"{{row.Id}}","kategori":"x","krav":"{{Demand(row)}}","produktniveau":"{{(row.Level == 0 ? "sandkasse" : row.Level)}}","retningslinjer":"Skriv noget.","efterlevet":{{(answers(row.Id) is { } answer ? $"\"{answer}\"" : "null")}},"dokumentation":"Linje et\nom {{row.Id}}"}"""))}}
        ]}
        """;

    /// <summary>What a workflow makes of the JSON: a section per demand.</summary>
    public static string Sections(string name, Func<string, string?> answers) =>
        $"# {name} - Selvevaluering\n\n**Udfyldt af:** styregruppen\n\n**Dato:** 2026-06-23\n\n---\n" + string.Concat(Generations.Current.Rows.Select(row =>
            $"\n## {row.Id} - {Demand(row)}\n\n**Status:** {(answers(row.Id) is { } answer ? $"🟢 {answer}" : "")}\n\n**Kategori:** x\n\n**Dokumentation:**\n\nLinje et\nom {row.Id}\n\n---\n"));

    private static string Demand(GenerationRow row) => "Der er " + string.Join(" og ", row.Words) + " til stede";
}

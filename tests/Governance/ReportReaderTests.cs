using System.Text;
using OS2.Catalog.Governance;

namespace OS2.Catalog.Tests.Governance;

public sealed class ReportReaderTests
{
    [Fact]
    public void A_list_of_2021_in_either_look_has_its_ticks_and_its_edition()
    {
        var first = Read(ReportTexts.Ticked("2021-04", "# OS2pumpe's Governance Report", id => id is not ("F22" or "S4")));
        Assert.Equal((GovernanceReport.Assessment, "markdown", "2021-04", "OS2pumpe's Governance Report"), (first.Kind, first.Form, first.Generation, first.Subject));
        Assert.Equal((45, 43), (first.Rows.Count, first.Rows.Count(row => row.Answer == Answer.Yes)));
        Assert.Null(Row(first, "F22").Answer);
        Assert.Equal(("S5", "F14", null), (Row(first, "S4").Today, Row(first, "F13").Today, Row(first, "R2").Today));
        Assert.Equal("Se siden (https://pumpe.example/R1) og her (https://pumpe.example/b)", Row(first, "R1").Words);

        var second = Read(ReportTexts.Ticked("2021-11", "OS2pumpe\n\nOm listen.", id => id.StartsWith('R'), hasSigns: true));
        Assert.Equal(("2021-11", "OS2pumpe", 46, 5), (second.Generation, second.Subject, second.Rows.Count, second.Rows.Count(row => row.Answer == Answer.Yes)));
        Assert.Empty(second.Faults);
    }

    [Fact]
    public void Rows_that_lost_or_gained_a_pipe_are_read_all_the_same()
    {
        var text = ReportTexts.Ticked("2021-11", "# OS2pumpe", _ => true);
        var cut = string.Join('\n', text.Split('\n').Select(line => line.Contains("| F9 |", StringComparison.Ordinal) ? "| <ul><li> [x] </li> | F9 | Teknisk implementering er på plads [her](https://a.example) | 1 |" : line.Contains("| F3 |", StringComparison.Ordinal) ? line.Replace("Se [siden]", "Se | eller [siden]", StringComparison.Ordinal) : line));
        var report = Read(cut);
        Assert.Equal((46, Answer.Yes, Answer.Yes), (report.Rows.Count, Row(report, "F9").Answer, Row(report, "F3").Answer));
        Assert.Equal("", Row(report, "F9").Words);
        Assert.StartsWith("Se | eller siden", Row(report, "F3").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_has_lights_and_reasons_and_is_counted_by_its_rows()
    {
        var report = Read(ReportTexts.Evaluated("Vurdering af OS2-produktet: **OS2pumpe**", id => id[0] switch { 'R' => "🟢", 'F' => "🟡", 'S' => "🔴", _ => "⚪" }));
        Assert.Equal((GovernanceReport.Evaluation, "2024-05", "Vurdering af OS2-produktet: OS2pumpe", new DateOnly(2025, 9, 5)), (report.Kind, report.Generation, report.Subject, report.FilledOn));
        Assert.Equal("Set efter i F6.\nOgså | her.", Row(report, "F6").Words);
        var all = ReportCount.Of(report);
        Assert.Equal((4, 20, 5, 14, 43), (all.Marks["met"], all.Marks["partly"], all.Marks["missing"], all.Marks["not-relevant"], all.Total));
        Assert.Equal(6, ReportCount.Of(report, level: 0).Total);
        Assert.Equal(9, ReportCount.Of(report, "form", 2).Marks["partly"]);
        Assert.Equal(43, report.Lights.Count);
        Assert.Empty(report.Answers);
    }

    [Fact]
    public void Totals_that_are_others_than_the_rows_are_told_one_by_one()
    {
        const string Totals = """

            | Niveau      | 🟢 Grøn | 🟡 Gul | 🔴 Rød | I alt |
            |-------------|--------:|-------:|------:|------:|
            | Sandkasse   | 6 | 0 | 0 | 6 |
            | Niveau 1    | 9 | 1 | 0 | 10 |
            | **Samlet**  | 42 | 1 | 0 | 43 |

            | Tema / Niveau | Sandkasse<br/>(6 krav) | Niveau 1 | Niveau 2 | Niveau 3 | Total |
            |---|---|---|---|---|---|
            | **Relevans** | 🟢 1 |  | 🟢 2 | 🟢 1 | 🟢 4 |
            | **Samlet** | 🟢 6 (100%) | 🟢 10 (100%) | 🟢 19 | 🟢 7 (88%)<br/>🟡 1 (12%) | 🟢 43 (100%) |

            """;
        var report = Read(ReportTexts.Evaluated("OS2pumpe", _ => "🟢", Totals));
        Assert.Equal(13, report.Stated.Count);
        var differences = ReportCount.Differences(report);
        Assert.Equal([(false, 1), (false, null), (true, 3)], differences.Select(each => (each.Stated.IsByTheme, each.Stated.Level)));
        Assert.Equal(43, differences[1].Counted.Marks["met"]);
    }

    [Fact]
    public void The_forms_JSON_and_the_sections_made_of_it_say_the_same()
    {
        string? Answers(string id) => id switch { "F6" => "Nej", "F7" => "Ikke relevant", "G9" => "Ved ikke", "G14" => null, _ => "Ja" };
        var json = Read(ReportTexts.Json("OS2pumpe", Answers));
        Assert.Equal(("json", "OS2pumpe", new DateOnly(2026, 6, 23), "2024-05"), (json.Form, json.Subject, json.FilledOn, json.Generation));
        Assert.Equal((39, Answer.No, Answer.NotRelevant, Answer.Unknown), (json.Rows.Count(row => row.Answer == Answer.Yes), Row(json, "F6").Answer, Row(json, "F7").Answer, Row(json, "G9").Answer));
        Assert.Null(Row(json, "G14").Answer);
        Assert.Equal("Linje et\nom F6", Row(json, "F6").Words);
        var sections = Read(ReportTexts.Sections("OS2pumpe", Answers));
        Assert.Equal(json.AnswersHash, sections.AnswersHash);
        Assert.Equal(json.FilledOn, sections.FilledOn);
    }

    [Fact]
    public void Answers_of_an_old_list_come_under_the_ids_of_today()
    {
        var report = Read(ReportTexts.Ticked("2021-04", "# OS2pumpe", id => id != "F8"));
        var answers = report.Answers.ToDictionary(answer => answer.Requirement);
        Assert.Equal(42, answers.Count);
        Assert.DoesNotContain("S4", answers.Keys);
        Assert.Null(answers["F7"].Answer);
        Assert.Contains("F8: Se siden (https://pumpe.example/F8)", answers["F7"].Documentation, StringComparison.Ordinal);
        Assert.Contains("https://pumpe.example/F14", answers["F13"].Documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFault.NoRows, "# Governance\n\nSuch a project is led by its users.\n")]
    [InlineData(ReportFault.NoRows, "{\"a\":1}")]
    [InlineData(ReportFault.Json, "{\"krav\":[")]
    [InlineData(ReportFault.NoRows, "{\"krav\":[]}")]
    [InlineData(ReportFault.Edition, "{\"krav\":[{\"id\":\"R1\",\"krav\":\"noget andet\",\"efterlevet\":\"Ja\"}]}")]
    [InlineData(ReportFault.Binary, "PK\u0003\0\0\0")]
    [InlineData(ReportFault.NoRows, "")]
    public void What_is_no_report_says_why(string fault, string text) => Assert.Equal(fault, Assert.Single(ReportReader.Read(Encoding.UTF8.GetBytes(text)).Faults).Kind);

    [Fact]
    public void A_template_is_no_report()
    {
        Assert.Equal(ReportFault.Unanswered, Assert.Single(Reading(ReportTexts.Ticked("2021-11", "# x", _ => false)).Faults).Kind);
        Assert.Equal(ReportFault.Unanswered, Assert.Single(Reading(ReportTexts.Evaluated("[Produktnavn]", _ => "🟢 / 🟡 / 🔴 / ⚪")).Faults).Kind);
        Assert.Equal(ReportFault.Unanswered, Assert.Single(Reading(ReportTexts.Json("x", _ => null)).Faults).Kind);
    }

    [Fact]
    public void What_is_wrong_with_single_rows_stands_in_the_report()
    {
        var text = ReportTexts.Evaluated("OS2pumpe", id => id == "F5" ? "måske" : "🟢") + "\n| # | Niveau | Krav | Vurderingskriterie | Vurdering | Vurderingsgrundlag |\n|--|--|--|--|--|--|\n| F99 | 1 | Ukendt | | 🟢 | |\n| R1 | 1 | Igen | | 🔴 | |\n";
        var report = Read(text);
        Assert.Equal([(ReportFault.Mark, "F5: måske"), (ReportFault.Stranger, "F99"), (ReportFault.Twice, "R1")], report.Faults.Select(each => (each.Kind, each.Detail)));
        Assert.Equal(Light.Met, Row(report, "R1").Light);
    }

    [Fact]
    public void Hostile_texts_end_soon()
    {
        var deep = "{\"krav\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        Assert.Equal(ReportFault.Json, Assert.Single(Reading(deep).Faults).Kind);
        var wide = string.Join('\n', Enumerable.Repeat("| " + string.Concat(Enumerable.Repeat("[a](<a href=", 2_000)) + " | R1 |", 10));
        Assert.Equal(ReportFault.NoRows, Assert.Single(Reading("| # | x |\n|---|---|\n" + wide).Faults).Kind);
        var many = ReportTexts.Evaluated("OS2pumpe", _ => "🟢") + "\n| # | Krav | Vurdering |\n|--|--|--|\n" + string.Concat(Enumerable.Repeat("| F99 | x | 🟢 |\n", 20_000));
        Assert.Equal(50, Read(many).Faults.Count);
        Assert.Equal(ReportFault.TooLarge, Assert.Single(ReportReader.Read(new byte[ReportReader.MaxSizeBytes + 1]).Faults).Kind);
    }

    [Fact]
    public void A_report_is_read_back_as_it_was_kept()
    {
        var report = Read(ReportTexts.Evaluated("OS2pumpe", _ => "🟡"));
        Assert.Equal(report.ToJson(), GovernanceReport.FromJson(report.ToJson()).ToJson());
    }

    private static ReportReading Reading(string text) => ReportReader.Read(Encoding.UTF8.GetBytes(text));

    private static GovernanceReport Read(string text)
    {
        var reading = Reading(text);
        Assert.Empty(reading.Faults);
        return reading.Report!;
    }

    private static ReportRow Row(GovernanceReport report, string id) => report.Rows.Single(row => row.Id == id);
}

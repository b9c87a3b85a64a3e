using System.Text;
using System.Text.Json;
using OS2.Catalog.Governance;

namespace OS2.Catalog.Tests.Governance;

public sealed class ReportWriterTests
{
    private static readonly ReportHead Head = new()
    {
        ProductName = "OS2pumpe", FilledBy = "styregruppen", FilledOn = new DateOnly(2026, 11, 3), WrittenAt = new DateTimeOffset(2026, 11, 4, 9, 30, 0, TimeSpan.Zero), Address = "https://code.example/os2pumpe",
    };

    private static readonly IReadOnlyList<AnswerRow> Answers = [.. Requirements.All.Select((requirement, at) => new AnswerRow
    {
        Requirement = requirement.Id, Answer = at % 5 == 4 ? null : (Answer)(at % 5), Documentation = at % 2 == 0 ? $"Om {requirement.Id} | og <b>mere</b> & andet\nnæste linje" : "",
    })];

    private static readonly IReadOnlyList<LightRow> Lights = [.. Requirements.All.Select((requirement, at) => new LightRow
    {
        Requirement = requirement.Id, Light = at == 7 ? null : (Light)(at % 4), Reason = at % 2 == 0 ? $"Fordi {requirement.Id}\ner set" : "",
    })];

    [Fact]
    public void JSON_has_the_shape_of_the_form_and_is_read_back()
    {
        var bytes = ReportWriter.AssessmentJson(Head, Answers);
        using var document = JsonDocument.Parse(bytes);
        Assert.Equal(["productName", "filledBy", "filledDate", "generatedAt", "krav"], document.RootElement.EnumerateObject().Select(property => property.Name));
        var first = document.RootElement.GetProperty("krav")[0];
        Assert.Equal(["id", "kategori", "krav", "produktniveau", "retningslinjer", "efterlevet", "dokumentation"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("relevans", "sandkasse", "Ja", "2026-11-04T09:30:00.000Z"), (first.GetProperty("kategori").GetString(), first.GetProperty("produktniveau").GetString(), first.GetProperty("efterlevet").GetString(), document.RootElement.GetProperty("generatedAt").GetString()));
        Assert.Equal(Answers, Read(bytes).Answers);
    }

    [Fact]
    public void Markdown_of_a_self_assessment_is_read_back()
    {
        var report = Read(Encoding.UTF8.GetBytes(ReportWriter.AssessmentMarkdown(Head, Answers)));
        Assert.Equal((GovernanceReport.Assessment, new DateOnly(2026, 11, 3), "Governancerapport for OS2pumpe"), (report.Kind, report.FilledOn, report.Subject));
        Assert.Equal(Answers, report.Answers);
    }

    [Fact]
    public void Markdown_of_an_evaluation_is_read_back_and_its_totals_agree_with_its_rows()
    {
        var text = ReportWriter.EvaluationMarkdown(Head with { Summary = "Godt på vej.", Advice = "Find en <styregruppe>." }, Lights);
        var report = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((GovernanceReport.Evaluation, 30), (report.Kind, report.Stated.Count));
        Assert.Equal(Lights, report.Lights);
        Assert.Empty(ReportCount.Differences(report));
        Assert.Contains("Find en &lt;styregruppe&gt;.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_down_as_a_cell_ends_no_table()
    {
        var hostile = Requirements.All.Select(requirement => new AnswerRow { Requirement = requirement.Id, Answer = Answer.Yes, Documentation = "a | b\n| G1 | x | <script>alert(1)</script>" }).ToList();
        var text = ReportWriter.AssessmentMarkdown(Head, hostile);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Equal(hostile, Read(Encoding.UTF8.GetBytes(text)).Answers);
    }

    private static GovernanceReport Read(byte[] bytes) => ReportReader.Read(bytes) is { Report: { } report, Faults.Count: 0 } && report.Faults.Count == 0 ? report : throw new InvalidOperationException("It is not read.");
}

using OS2.Catalog.Sources;

namespace OS2.Catalog.Governance;

/// <summary>Reads reports by their shape, whatever the file is called: OS2's JSON, and tables or sections in Markdown of any edition. Pure.</summary>
public static class ReportReader
{
    /// <summary>Largest file that is read, 512 KiB; real ones have up to 45.</summary>
    public const int MaxSizeBytes = 512 << 10;

    /// <summary>Fewest demands with an answer or a light; a template has none.</summary>
    private const int FewestMarks = 3;

    /// <summary>Most rows that are looked at, and most faults that are kept: a stranger's file may have any number.</summary>
    private const int MaxRows = 500;

    private const int MaxFaults = 50;
    private const int MaxSubject = 200;
    private const int MaxWords = 8_000;

    /// <summary>The report that a file holds, or why it holds none.</summary>
    public static ReportReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxSizeBytes)
            return ReportReading.Failed(ReportFault.TooLarge);
        if (SourceText.Decode(bytes).Value is not { } text)
            return ReportReading.Failed(ReportFault.Binary);
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return MarkdownReport.Read(text) is { } raw ? Of(raw) : ReportReading.Failed(ReportFault.NoRows);
        var (json, fault) = JsonReport.Read(text);
        return json is not null ? Of(json) : new ReportReading(null, [fault!]);
    }

    /// <summary>Gives the demands their meaning.</summary>
    private static ReportReading Of(RawReport raw)
    {
        if (raw.Rows.Count == 0)
            return ReportReading.Failed(ReportFault.NoRows);
        if (Generations.Of([.. raw.Rows.Select(row => (row.Id, row.Text)).Distinct()]) is not { } generation)
            return ReportReading.Failed(ReportFault.Edition);
        var (rows, faults) = (new List<ReportRow>(), new List<ReportFault>());
        foreach (var row in raw.Rows.Take(MaxRows))
        {
            if (generation.Find(row.Id) is not { } demand)
                faults.Add(new ReportFault(ReportFault.Stranger, row.Id));
            else if (rows.Exists(each => each.Id == row.Id))
                faults.Add(new ReportFault(ReportFault.Twice, row.Id));
            else
                rows.Add(Of(raw.Kind, generation, demand, row, faults));
        }

        return rows.Count(row => row.IsMarked) < FewestMarks ? ReportReading.Failed(ReportFault.Unanswered) : new ReportReading(new GovernanceReport
        {
            Kind = raw.Kind, Form = raw.Form, Generation = generation.Id, Subject = Cut(raw.Subject, MaxSubject), FilledOn = raw.FilledOn, Rows = rows, Stated = [.. raw.Stated.Take(MaxRows)], Faults = [.. faults.Take(MaxFaults)],
        }, []);
    }

    private static ReportRow Of(string kind, Generation generation, GenerationRow demand, RawReport.RawRow row, List<ReportFault> faults)
    {
        var isEvaluation = kind == GovernanceReport.Evaluation;
        Answer? answer = null;
        Light? light = null;
        if (!(isEvaluation ? ReportMarks.TryLight(row.Mark, out light) : ReportMarks.TryAnswer(row.Mark, out answer)))
            faults.Add(new ReportFault(ReportFault.Mark, $"{row.Id}: {Cut(row.Mark, 40)}"));
        return new ReportRow
        {
            Id = row.Id, Today = Generations.Today(generation, row.Id), Theme = demand.Theme, Level = demand.Level, Answer = answer, Light = light, Words = Cut(row.Words, MaxWords),
        };
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : Data.Keys.Fit(text, length - 1) + "…";
}

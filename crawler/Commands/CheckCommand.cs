using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Crawler.History;
using OS2.Catalog.Licences;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;
using Spectre.Console;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>check PATH</c>: the verdict on a working tree, a zip or a tar.gz, before it is handed over.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads, judges and prints.</summary>
    /// <returns>0 when licence and holder are documented, 1 when something is to be done, 2 when the path cannot be read.</returns>
    internal static async Task<int> RunAsync(string path, bool isJson, bool tracesLines, CheckMemory memory, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            var licences = Task.Run(LicenceMatcher.Prepare, cancel);
            using var tree = await OpenAsync(path, cancel);
            var evidence = memory.Evidence(tree, () => RepositoryReader.ReadEvidence(tree, cancel), cancel);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            var now = TimeProvider.System.GetUtcNow();
            await licences;
            var makers = Directory.Exists(path) ? await LocalHistory.ReadAsync(path, tracesLines, now, cancel) : null;
            var verdict = OwnershipRules.Judge(evidence, new() { Name = name, Owner = "?", IsEmpty = tree.Files.Count == 0, Year = now.Year, Makers = makers });
            if (isJson)
                await output.WriteLineAsync(JsonSerializer.Serialize(new Answer(evidence, makers, verdict), Json).AsMemory(), cancel);
            else
                await WriteAsync(output, verdict, makers);
            return verdict.Findings.Any(f => f.Tone == "poor") || verdict.Missing.Any(IsInFiles) ? ExitCode.Failures : ExitCode.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SourceUnreadableException)
        {
            await errors.WriteLineAsync($"{path} cannot be read: {problem.Message}");
            return ExitCode.Configuration;
        }
    }

    /// <summary>Whether whoever has the files can mend it there: papers are got elsewhere.</summary>
    private static bool IsInFiles(MissingPiece piece) => piece.Kind is not ("instrument" or "agreement" or "jurist" or "signature" or "renewal" or "maker-declaration" or "maker-unknown");

    private static async Task<SourceTree> OpenAsync(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path))
            return SourceTree.OpenFolder(path, SourceLimits.Default, RepositoryReader.Wants, cancel); // Nothing is copied, so nothing has to be left out.
        await using var file = File.OpenRead(path);
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? await SourceTree.ReadZipAsync(file, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel)
            : await SourceTree.ReadTarGzAsync(file, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel);
    }

    private static async Task WriteAsync(TextWriter output, Verdict verdict, MakerEvidence? makers)
    {
        if (Output.IsTerminal)
        {
            var table = new Table().AddColumns("question", "answer");
            table.AddRow("licence", Markup.Escape($"{verdict.Licence} {verdict.Expression}")).AddRow("claims", verdict.Claims).AddRow("makers", verdict.Makers).AddRow("title", verdict.Title);
            AnsiConsole.Write(table);
        }
        else
        {
            await output.WriteLineAsync(verdict.Line);
        }

        if (makers is { Problem: null })
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"history: {makers.Commits} commits, {makers.Merges} merges, {makers.Bots} by programs, {makers.AuthoredCommits} written by people"));
            foreach (var share in MakerShare.Of(makers, EmployerTable.Shipped))
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {share.Commits,7} {(share.Name.Length == 0 ? "(no domain)" : share.Name)}{(share.Unknown is null ? "" : $" ({share.Unknown})")} {share.Span}").TrimEnd());
        }

        foreach (var finding in verdict.Findings)
        {
            await output.WriteLineAsync($"{finding.Tone} {finding.Rule} {string.Join("; ", finding.Values)}".TrimEnd());
            foreach (var quote in finding.Quotes)
                await output.WriteLineAsync($"    {quote.Path}:{quote.Line}: {quote.Text}");
        }

        foreach (var piece in verdict.Missing)
            await output.WriteLineAsync($"missing: {piece.Kind} {piece.Value}".TrimEnd() + (piece.Paste is null ? "" : "\n" + piece.Paste));
    }

    /// <summary>What <c>--json</c> prints.</summary>
    private sealed record Answer
    {
        public Answer(OwnershipEvidence evidence, MakerEvidence? makers, Verdict verdict)
        {
            (Licences, Claims, Findings, Missing) = (evidence.Licences, evidence.Claims, verdict.Findings, verdict.Missing);
            Makers = makers is null ? null : new(makers);
            Verdict = new(verdict.Licence, verdict.Expression, verdict.Claims, verdict.Makers, verdict.Title);
        }

        public IReadOnlyList<LicenceStatement> Licences { get; }
        public IReadOnlyList<Claim> Claims { get; }

        /// <summary>Who wrote it, by the history; null where there is none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public Makers? Makers { get; }

        public IReadOnlyList<VerdictFinding> Findings { get; }
        public Answers Verdict { get; }
        public IReadOnlyList<MissingPiece> Missing { get; }
    }

    /// <summary>The four answers.</summary>
    private sealed record Answers(string Licence, string? Expression, string Claims, string Makers, string Title);

    /// <summary>What the history tells. No person stands in it.</summary>
    private sealed record Makers
    {
        public Makers(MakerEvidence evidence)
        {
            (Problem, Detail, Branch, Tip) = (evidence.Problem, evidence.Detail, evidence.Branch, evidence.Tip);
            (Commits, Merges, Bots, Authored, Assisted, SignedOff) = (evidence.Commits, evidence.Merges, evidence.Bots, evidence.AuthoredCommits, evidence.Assisted, evidence.SignedOffCommits);
            (FirstAt, LastAt, IsShallow, Roots) = (evidence.FirstAt, evidence.LastAt, evidence.IsShallow, evidence.Roots);
            (FutureDates, AncientDates, BackwardDates) = (evidence.FutureDates, evidence.AncientDates, evidence.BackwardDates);
            (Files, Lines) = (evidence.Files, evidence.Lines);
            Shares = [.. MakerShare.Of(evidence, EmployerTable.Shipped)];
        }

        public string? Problem { get; }
        public string? Detail { get; }
        public string Branch { get; }
        public string Tip { get; }
        public int Commits { get; }
        public int Merges { get; }
        public int Bots { get; }
        public int Authored { get; }
        public int Assisted { get; }
        public int SignedOff { get; }
        public DateTimeOffset? FirstAt { get; }
        public DateTimeOffset? LastAt { get; }
        public bool IsShallow { get; }
        public IReadOnlyList<string> Roots { get; }
        public int FutureDates { get; }
        public int AncientDates { get; }
        public int BackwardDates { get; }

        /// <summary>By employer, or by mail domain where that is not known.</summary>
        public IReadOnlyList<MakerShare> Shares { get; }
        public HistoryFiles? Files { get; }
        public HistoryLines? Lines { get; }
    }
}

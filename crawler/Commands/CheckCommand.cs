using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
    internal static async Task<int> RunAsync(string path, bool isJson, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            using var tree = await OpenAsync(path, cancel);
            var snapshot = RepositoryReader.Read(tree, cancel: cancel);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            var verdict = OwnershipRules.Judge(snapshot.Evidence, new() { Name = name, Owner = "?", IsEmpty = tree.Files.Count == 0, Year = TimeProvider.System.GetUtcNow().Year });
            if (isJson)
                await output.WriteLineAsync(JsonSerializer.Serialize(new Answer(snapshot.Evidence, verdict), Json).AsMemory(), cancel);
            else
                await WriteAsync(output, verdict);
            return verdict.Findings.Any(f => f.Tone == "poor") || verdict.Missing.Any(piece => piece.Kind != "instrument") ? ExitCode.Failures : ExitCode.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SourceUnreadableException)
        {
            await errors.WriteLineAsync($"{path} cannot be read: {problem.Message}");
            return ExitCode.Configuration;
        }
    }

    private static async Task<SourceTree> OpenAsync(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path))
            return SourceTree.OpenFolder(path, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel);
        await using var file = File.OpenRead(path);
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? await SourceTree.ReadZipAsync(file, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel)
            : await SourceTree.ReadTarGzAsync(file, SourceLimits.Default, RepositoryReader.WantsOfOneTree(), cancel);
    }

    private static async Task WriteAsync(TextWriter output, Verdict verdict)
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
        public Answer(OwnershipEvidence evidence, Verdict verdict)
        {
            (Licences, Claims, Findings, Missing) = (evidence.Licences, evidence.Claims, verdict.Findings, verdict.Missing);
            Makers = verdict.Makers;
            Verdict = new(verdict.Licence, verdict.Expression, verdict.Claims, verdict.Makers, verdict.Title);
        }

        public IReadOnlyList<LicenceStatement> Licences { get; }
        public IReadOnlyList<Claim> Claims { get; }

        /// <summary>What is known of who wrote it.</summary>
        public string Makers { get; }

        public IReadOnlyList<VerdictFinding> Findings { get; }
        public Answers Verdict { get; }
        public IReadOnlyList<MissingPiece> Missing { get; }
    }

    /// <summary>The four answers.</summary>
    private sealed record Answers(string Licence, string? Expression, string Claims, string Makers, string Title);
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OS2.Catalog.Data;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>rules</c>: judges what has moved, and tells what newer rules would say otherwise than those in force. They are put in force on the secretariat's page.</summary>
internal static class RulesCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Judges and prints.</summary>
    /// <returns>0 when newer rules say the same or there are none, 1 when they differ.</returns>
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, bool isJson, CancellationToken cancel)
    {
        CatalogStart.Prepare(services.GetRequiredService<Engine>());
        var verdicts = services.GetRequiredService<VerdictStore>();
        var begun = Stopwatch.StartNew();
        var written = await verdicts.JudgeAllAsync(cancel);
        var elapsed = begun.Elapsed;
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64;
        var rules = await RulesInForce.ReadAsync(services.GetRequiredService<Database>(), cancel);
        var differences = await verdicts.DifferencesAsync(cancel);
        if (isJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new Told(rules.RulesVersion, OwnershipRules.Newest, written, elapsed.TotalSeconds, memory, differences), Json).AsMemory(), cancel);
        }
        else
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"rules {rules.RulesVersion} are in force; {written} verdicts written in {elapsed.TotalSeconds:0.00} s, {memory >> 20} MB at most"));
            await output.WriteLineAsync(rules.HasTrial
                ? string.Create(CultureInfo.InvariantCulture, $"rules {OwnershipRules.Newest} are tried: {differences.Count(difference => difference.ChangesAnswers)} repositories get other answers, {differences.Count(difference => !difference.ChangesAnswers)} other findings alone")
                : "no newer rules are tried");
            foreach (var difference in differences)
            {
                await output.WriteLineAsync($"{difference.FullName}");
                if (difference.ChangesAnswers)
                    await output.WriteLineAsync($"    before {difference.Before}\n    after  {difference.After}");
                await output.WriteLineAsync($"    new {string.Join(' ', difference.New.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal))}, gone {string.Join(' ', difference.Gone)}");
            }
        }

        return differences.Count > 0 ? ExitCode.Failures : ExitCode.Done;
    }

    /// <summary>What <c>--json</c> prints.</summary>
    private sealed record Told(int InForce, int Newest, int Written, double Seconds, long MemoryBytes, IReadOnlyList<TrialDifference> Differences);
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>verify-log</c>: whether the record of decisions is whole, or the first row that is not.</summary>
internal static class VerifyLogCommand
{
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, string? known, CancellationToken cancel)
    {
        CatalogStart.Prepare(services.GetRequiredService<Engine>());
        var report = await services.GetRequiredService<DecisionStore>().VerifyAsync(known, cancel);
        if (report.Problem is not null)
        {
            await output.WriteLineAsync(report.BrokenRow is { } row
                ? string.Create(CultureInfo.InvariantCulture, $"BROKEN at row {row}: {report.Problem}. {report.Rows} rows before it agree with each other.")
                : $"BROKEN: {report.Problem}.");
            return ExitCode.Failures;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Rows} decisions, each agrees with the one before."));
        await output.WriteLineAsync($"last hash: {report.LastHash}");
        await output.WriteLineAsync("Keep it elsewhere: verify-log --known HASH shows later that nothing up to it was changed or cut off.");
        return ExitCode.Done;
    }
}

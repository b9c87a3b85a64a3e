using System.Diagnostics;

namespace OS2.Catalog.Benchmarks;

/// <summary>How long the check of a folder takes, by the crawler's own program, beside tools that read the same files.</summary>
internal static class TreeBenchmark
{
    internal static async Task RunAsync(FigureTable table, string folder)
    {
        var memory = Directory.CreateTempSubdirectory("catalogue-benchmark-");
        try
        {
            table.Add("files in the folder", Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(), "");
            string[] check = ["check", folder, "--json", "--memory", memory.FullName];
            var (first, peak) = await MeasureAsync(() => Child.Start(Child.Crawler, check, new Dictionary<string, string?>()));
            table.Add("check of the folder, from start to end, seconds", first, "s", 10);
            table.Add("peak memory of the check", peak / 1e6, "MB", 300);
            var (again, _) = await MeasureAsync(() => Child.Start(Child.Crawler, check, new Dictionary<string, string?>()));
            table.Add("check of the same folder again, seconds", again, "s", 1);
            if (LicencePeer.Licensecheck.IsInstalled())
            {
                var (peer, _) = await MeasureAsync(() => Start("licensecheck", ["-r", "--copyright", "--machine", folder]));
                table.Add("licensecheck of the folder, seconds", peer, "s");
                table.Add("check / licensecheck", first / peer, "", 0.05);
            }

            if (IsInstalled("reuse"))
            {
                var (peer, _) = await MeasureAsync(() => Start("reuse", ["--root", folder, "lint"]));
                table.Add("reuse lint of the folder, which reads tags alone, seconds", peer, "s");
            }
        }
        finally
        {
            memory.Delete(recursive: true);
        }
    }

    private static bool IsInstalled(string program)
    {
        try
        {
            using var process = Start(program, ["--version"]);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(double Seconds, long PeakBytes)> MeasureAsync(Func<Process> start)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = start();
        var printed = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = process.HasExited ? peak : Math.Max(peak, process.PeakWorkingSet64);
        }

        await printed;
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, peak);
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}

using System.Diagnostics;

namespace OS2.Catalog.Benchmarks;

/// <summary>The catalogue's programs as processes of their own.</summary>
internal static class Child
{
    internal const string Crawler = "crawler/OS2.Catalog.Crawler";
    internal const string Web = "src/Web/OS2.Catalog.Web";

    /// <summary>Starts <see cref="Crawler"/> or <see cref="Web"/> from its own output folder, as it was built together with this program.</summary>
    internal static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Built(program));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Runs it to its end and returns what it printed.</summary>
    internal static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        using var process = Start(program, arguments, settings);
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return printed;
    }

    private static string Built(string program)
    {
        // …/tests/Benchmarks/bin/Release/net10.0/ beside …/crawler/bin/Release/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var project = Path.Combine(root, Path.GetDirectoryName(program)!);
        return Path.Combine(project, "bin", framework.Parent.Name, framework.Name, Path.GetFileName(program) + ".dll");
    }
}

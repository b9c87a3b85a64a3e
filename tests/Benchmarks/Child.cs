using System.Diagnostics;

namespace OS2.Catalog.Benchmarks;

/// <summary>The catalogue's programs as processes of their own.</summary>
internal static class Child
{
    /// <summary>Starts the program that a type belongs to; it must be built beside this one.</summary>
    internal static Process Start(Type program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(program.Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{program.Assembly.Location} did not start.");
    }

    /// <summary>Runs it to its end and returns what it printed.</summary>
    internal static async Task<string> RunAsync(Type program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        using var process = Start(program, arguments, settings);
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return printed;
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>Runs git in one folder, bounded in bytes on disk. No setting, hook or password of the machine is used, and no host but the configured one is asked.</summary>
/// <param name="folder">A folder of ours, or of the person who asks, that git works in.</param>
/// <param name="scheme">The only protocol that it may speak, such as <c>https</c>; null for none.</param>
/// <param name="mostBytes">What the folder may grow to; null where nothing is fetched.</param>
internal sealed class GitProcess(string folder, string? scheme, long? mostBytes)
{
    private const int LongestRecord = 1 << 20;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Unreachable =
        ["Could not resolve", "Failed to connect", "Connection refused", "timed out", "Operation too slow", "SSL", "connection reset", "The requested URL returned error: 5"];

    private static readonly string[] NotFound =
        ["not found", "does not exist", "does not appear to be a git repository", "could not read Username", "terminal prompts disabled", "returned error: 4", "unable to update url base"];

    private static readonly string[] NoBranch = ["couldn't find remote ref"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Runs a command that has to succeed.</summary>
    /// <param name="arguments">Without <c>git</c>.</param>
    /// <param name="cancel">Ends git at once.</param>
    /// <param name="line">Told of every line that it prints; null to let them go.</param>
    /// <param name="separator">What ends a line.</param>
    /// <exception cref="HistoryException">It failed, or grew over the limit.</exception>
    internal async Task RunAsync(string[] arguments, CancellationToken cancel, Action<string>? line = null, char separator = '\n')
    {
        var (code, errors) = await TryAsync(arguments, cancel, line, separator);
        if (code != 0)
            throw new HistoryException(ProblemOf(errors), $"git {arguments[0]} ended with {code}: {ProblemOf(errors)}");
    }

    /// <summary>Runs a command that may fail.</summary>
    internal async Task<(int Code, string Errors)> TryAsync(string[] arguments, CancellationToken cancel, Action<string>? line = null, char separator = '\n')
    {
        using var process = Begin(arguments);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var watch = WatchAsync(process, stop);
        try
        {
            // Read to the end, so that it never waits for us.
            var errors = process.StandardError.ReadToEndAsync(stop.Token);
            await RecordsAsync(process.StandardOutput, line, separator, stop.Token);
            var told = await errors;
            await process.WaitForExitAsync(stop.Token);
            return (process.ExitCode, told);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw TooLarge();
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            await stop.CancelAsync();
            await watch;
        }
    }

    /// <summary>What a command prints, as one line.</summary>
    internal async Task<string> TellAsync(string[] arguments, CancellationToken cancel)
    {
        var told = new StringBuilder();
        await RunAsync(arguments, cancel, line => told.Append(line));
        return told.ToString().Trim();
    }

    /// <summary>Cuts what comes at the separator and at nothing else; of a record that has no end the beginning is taken.</summary>
    private static async Task RecordsAsync(StreamReader reader, Action<string>? line, char separator, CancellationToken cancel)
    {
        var buffer = new char[1 << 14];
        var record = new StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer.AsMemory(), cancel)) > 0)
        {
            for (var rest = buffer.AsMemory(0, read); !rest.IsEmpty;)
            {
                var end = rest.Span.IndexOf(separator);
                var part = end < 0 ? rest : rest[..end];
                record.Append(part.Span[..Math.Min(part.Length, Math.Max(0, LongestRecord - record.Length))]);
                rest = end < 0 ? default : rest[(end + 1)..];
                if (end < 0)
                    continue;
                line?.Invoke(record.ToString());
                record.Clear();
            }
        }

        if (record.Length > 0)
            line?.Invoke(record.ToString());
    }

    private Process Begin(string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
            StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8,
        };
        string[] settings =
        [
            "core.hooksPath=/dev/null", "http.followRedirects=false", "credential.helper=", "core.fsmonitor=false", "core.askPass=", "gc.auto=0", "maintenance.auto=false", "log.mailmap=false",
            "log.showSignature=false", "pack.threads=1", "core.quotePath=false", "http.lowSpeedLimit=1000", "http.lowSpeedTime=30", "diff.external=", "safe.directory=*",
        ];
        foreach (var setting in settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = scheme ?? "none";
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            var process = Process.Start(start) ?? throw new HistoryException(MakerProblem.NoGit, "git did not start");
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new HistoryException(MakerProblem.NoGit, "there is no git on this machine");
        }
    }

    /// <summary>Looks now and then how large the folder has become, and ends git when it is too large.</summary>
    private async Task WatchAsync(Process process, CancellationTokenSource stop)
    {
        try
        {
            while (mostBytes is not null && !process.HasExited)
            {
                await Task.Delay(Glance, stop.Token);
                if (Size() > mostBytes)
                    await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // git has ended, or was ended.
        }
    }

    private long Size()
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Sum(file => file.Exists ? file.Length : 0);
        }
        catch (IOException)
        {
            return 0; // git has just moved a file; the next glance sees it.
        }
    }

    private HistoryException TooLarge() => new(MakerProblem.TooLarge, $"more than {mostBytes!.Value >> 20} MB (Crawl:HistoryMegabytes)");

    /// <summary>What git's words mean. The words themselves are the host's and are not shown.</summary>
    private static string ProblemOf(string errors)
    {
        return Says(Unreachable) ? MakerProblem.Unreachable : Says(NoBranch) ? MakerProblem.NoBranch : Says(NotFound) ? MakerProblem.NotFound : MakerProblem.Broken;

        bool Says(string[] words) => words.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}

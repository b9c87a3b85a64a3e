using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Benchmarks;

/// <summary>A tool that names licences too, run as it comes from its distribution; only what is installed is asked.</summary>
internal sealed partial record LicencePeer
{
    private const string Gem = """
        require "licensee"
        STDIN.each_line(chomp: true) do |path|
          file = Licensee::ProjectFiles::LicenseFile.new(File.read(path, encoding: "utf-8"), File.basename(path))
          puts "#{path}\t#{file.license&.spdx_id}"
        end
        """;

    private const int FilesAtATime = 500;

    /// <summary>Debian's licensecheck.</summary>
    internal static LicencePeer Licensecheck { get; } = new() { Name = "licensecheck", Program = "licensecheck", Arguments = ["--machine", "--shortname-scheme=spdx", "--skipped", "--no-verbose", "--check=."] };

    /// <summary>The gem that a code host asks.</summary>
    internal static LicencePeer Licensee { get; } = new() { Name = "licensee", Program = "ruby", Arguments = ["-e", Gem], Check = ["-e", "require 'licensee'"], ReadsList = true };

    internal static IEnumerable<LicencePeer> Installed => new[] { Licensecheck, Licensee }.Where(peer => peer.IsInstalled());

    internal required string Name { get; init; }
    private string Program { get; init; } = "";
    private IReadOnlyList<string> Arguments { get; init; } = [];
    private IReadOnlyList<string> Check { get; init; } = ["--version"];
    private bool ReadsList { get; init; }

    internal bool IsInstalled()
    {
        try
        {
            using var process = Start(Check);
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Its answers in the order of the files, as SPDX identifiers, and the time from start to end.</summary>
    internal async Task<(IReadOnlyList<IReadOnlyList<string>> Answers, TimeSpan Time)> ReadAsync(IReadOnlyList<string> files)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var begun = Stopwatch.GetTimestamp();
        foreach (var part in ReadsList ? [files] : files.Chunk(FilesAtATime).Select(IReadOnlyList<string> (chunk) => chunk))
        {
            using var process = Start(ReadsList ? Arguments : [.. Arguments, .. part]);
            var printed = process.StandardOutput.ReadToEndAsync();
            if (ReadsList)
                await process.StandardInput.WriteAsync(string.Join('\n', part));
            process.StandardInput.Close();
            foreach (var line in (await printed).Split('\n'))
            {
                var columns = line.Split('\t');
                if (columns.Length >= 2)
                    answers[columns[0]] = Ids(columns[1]);
            }

            await process.WaitForExitAsync();
        }

        return ([.. files.Select(file => answers.GetValueOrDefault(file) ?? [])], Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>licensecheck's holders in the order of the files, and the time from start to end.</summary>
    internal async Task<(IReadOnlyList<IReadOnlyList<string>> Answers, TimeSpan Time)> ReadHoldersAsync(IReadOnlyList<string> files)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var begun = Stopwatch.GetTimestamp();
        foreach (var part in files.Chunk(FilesAtATime))
        {
            using var process = Start([.. Arguments, "--copyright", "--lines=0", .. part]);
            process.StandardInput.Close();
            foreach (var line in (await process.StandardOutput.ReadToEndAsync()).Split('\n'))
            {
                var columns = line.Split('\t');
                if (columns.Length >= 3)
                    answers[columns[0]] = [.. columns[2].Split(" / ").Select(notice => Address().Replace(Years().Replace(notice, ""), "").Trim(' ', ',', '.')).Where(name => name.Length > 0 && name != "*No copyright*")];
            }

            await process.WaitForExitAsync();
        }

        return ([.. files.Select(file => answers.GetValueOrDefault(file) ?? [])], Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>"BSD-3-Clause and/or MIT", "GPL-2+": to the identifiers that mean the same.</summary>
    private static List<string> Ids(string answer) =>
    [
        .. answer.Split([' ', '(', ')', '[', ']', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("and" or "or" or "and/or" or "AND" or "OR" or "UNKNOWN" or "WITH" or "with"))
            .Select(word => word switch { "Expat" => "MIT", "MIT~Expat" => "MIT", _ => word }),
    ];

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = false, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"^[\d\s,–-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    [GeneratedRegex(@"<[^>]*>|\(?\S+@\S+|\(?(?:https?://|www\.)\S+|all rights reserved", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}

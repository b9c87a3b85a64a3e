using System.Diagnostics;

namespace OS2.Catalog.Benchmarks.Holders;

/// <summary>The files that were judged by hand: where each lies and whom it names. Their texts are other people's and stay in their repositories.</summary>
internal static class JudgedFile
{
    /// <summary>Writes those whose repository and commit are there to a folder.</summary>
    internal static async Task<IReadOnlyList<LabelledFile>> WriteAsync(string mirrors, string folder)
    {
        var files = new List<LabelledFile>();
        using var reader = new StreamReader(typeof(JudgedFile).Assembly.GetManifestResourceStream("judged-holders.tsv")!);
        await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { } line)
        {
            var columns = line.Split('\t');
            var clone = Path.Combine(mirrors, columns[0].Replace('/', '+'));
            clone = Directory.Exists(Path.Combine(clone, "repo")) ? Path.Combine(clone, "repo") : clone;
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{files.Count}")).FullName, Path.GetFileName(columns[2]));
            if (Directory.Exists(clone) && await ShowAsync(clone, $"{columns[1]}:{columns[2]}", path))
                files.Add(new(path, columns[3].Split('|', StringSplitOptions.RemoveEmptyEntries)));
        }

        return files;
    }

    private static async Task<bool> ShowAsync(string clone, string what, string path)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", clone, "show", what]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        await using (var file = File.Create(path))
            await git.StandardOutput.BaseStream.CopyToAsync(file);
        await git.WaitForExitAsync();
        return git.ExitCode == 0;
    }
}

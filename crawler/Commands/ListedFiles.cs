using OS2.Catalog.Sources;

namespace OS2.Catalog.Crawler.Commands;

/// <summary>The files that a list names, one path a line, read one by one.</summary>
internal static class ListedFiles
{
    /// <summary>Largest file that is read, 8 MiB.</summary>
    private const long MaxSizeBytes = 8L << 20;

    /// <summary>Each path with its text, or with why there is none.</summary>
    /// <exception cref="IOException">The list itself cannot be read.</exception>
    internal static async IAsyncEnumerable<(string Path, SourceText Text)> ReadAsync(FileInfo list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var line in File.ReadLinesAsync(list.FullName, cancel))
        {
            if (line.Length > 0)
                yield return (line, await ReadAsync(line, cancel));
        }
    }

    private static async Task<SourceText> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return new(null, Directory.Exists(path) ? "a folder, a file was wanted" : "there is no such file");
            if (file.Length > MaxSizeBytes)
                return new(null, $"{file.Length} bytes, at most {MaxSizeBytes} are read");
            return SourceText.Decode(await File.ReadAllBytesAsync(path, cancel));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, problem.Message);
        }
    }
}

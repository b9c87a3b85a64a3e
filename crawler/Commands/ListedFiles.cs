using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Crawler.Commands;

/// <summary>The files that a list names, one path a line, read one by one.</summary>
internal static class ListedFiles
{
    /// <summary>Largest file that is read, 8 MiB.</summary>
    private const long MaxSizeBytes = 8L << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Prints an answer to every file, one JSON object a line.</summary>
    /// <param name="list">One path a line.</param>
    /// <param name="answer">From the path and its text, or why there is none.</param>
    /// <param name="output">For the answers.</param>
    /// <param name="errors">For a list that cannot be read.</param>
    /// <param name="cancel">Ends between two files.</param>
    /// <returns>0; 1 when a file could not be read; 2 when the list could not.</returns>
    internal static async Task<int> PrintAsync<TAnswer>(FileInfo list, Func<string, SourceText, TAnswer> answer, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var isWhole = true;
        try
        {
            await foreach (var (path, text) in ReadAsync(list, cancel))
            {
                isWhole &= text.Value is not null;
                await output.WriteLineAsync(JsonSerializer.Serialize(answer(path, text), Json).AsMemory(), cancel);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The list cannot be read: {problem.Message}");
            return ExitCode.Configuration;
        }

        return isWhole ? ExitCode.Done : ExitCode.Failures;
    }

    private static async IAsyncEnumerable<(string Path, SourceText Text)> ReadAsync(FileInfo list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
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

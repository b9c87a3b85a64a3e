using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>holders --list FILE</c>: whom files name, one JSON object a line.</summary>
internal static class HoldersCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads the list and prints.</summary>
    /// <returns>0; 1 when a file could not be read; 2 when the list could not.</returns>
    internal static async Task<int> RunAsync(FileInfo list, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var isWhole = true;
        try
        {
            await foreach (var (path, text) in ListedFiles.ReadAsync(list, cancel))
            {
                isWhole &= text.Value is not null;
                var holders = text.Value is null ? [] : ClaimReader.Read(text.Value, path).Where(c => c.Name.Length > 0 && c.Role != ClaimRole.Placeholder)
                    .Select(c => new Named(c.Name, c.Role.ToString().ToLowerInvariant(), c.Line, c.Years) { For = c.For }).ToList();
                await output.WriteLineAsync(JsonSerializer.Serialize(new Answer(path, holders) { Problem = text.Problem }, Json).AsMemory(), cancel);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The list cannot be read: {problem.Message}");
            return ExitCode.Configuration;
        }

        return isWhole ? ExitCode.Done : ExitCode.Failures;
    }

    /// <summary>One line of output.</summary>
    private sealed record Answer(string File, IReadOnlyList<Named> Holders)
    {
        public string? Problem { get; init; }
    }

    /// <summary>One name, with the role that the words give it.</summary>
    private sealed record Named(string Name, string Role, int Line, string? Years)
    {
        /// <summary>For whom it was developed.</summary>
        public string? For { get; init; }
    }
}

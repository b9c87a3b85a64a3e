using System.Globalization;
using System.Text.Json;

namespace OS2.Catalog.Data;

/// <summary>The JSON files of <c>db/seed</c>, as they ship in the program.</summary>
internal static class SeedFile
{
    /// <summary>Reads a file out of the program itself.</summary>
    /// <param name="name">Such as <c>db/seed/products.json</c>.</param>
    /// <param name="json">How it is read.</param>
    /// <exception cref="CatalogSetupException">It is not there, or not what it should be; the message names the file and the line.</exception>
    internal static T Read<T>(string name, JsonSerializerOptions json)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name) ?? throw new CatalogSetupException($"{name} is not in the program.");
        using var text = new StreamReader(stream);
        return Parse<T>(name, text.ReadToEnd(), json);
    }

    /// <summary>The names of the files of a folder, in ordinal order.</summary>
    /// <param name="folder">With its slash at the end, such as <c>db/seed/governance/</c>.</param>
    internal static IReadOnlyList<string> In(string folder) =>
        [.. typeof(SeedFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Reads a text that stands for a file.</summary>
    /// <inheritdoc cref="Read{T}(string, JsonSerializerOptions)"/>
    internal static T Parse<T>(string name, string text, JsonSerializerOptions json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, json) ?? throw new CatalogSetupException($"{name} holds nothing.");
        }
        catch (JsonException problem)
        {
            throw new CatalogSetupException(string.Create(CultureInfo.InvariantCulture, $"{name}, line {problem.LineNumber + 1}: {problem.Message}"), problem);
        }
    }
}

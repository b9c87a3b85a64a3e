using System.IO.Compression;
using System.Text.Json;
using OS2.Catalog.Licences;

namespace OS2.Catalog.Tests.Support;

/// <summary>The texts of licences that the program carries, without its marks.</summary>
internal static class SpdxText
{
    private static readonly char[] Marks = [LicenceWords.OptionalBegins, LicenceWords.OptionalEnds, LicenceWords.ReplaceableBegins, LicenceWords.ReplaceableEnds];

    /// <summary>Those that the Open Source Initiative has approved.</summary>
    public static IEnumerable<(string Id, string Text)> Approved()
    {
        using var packed = typeof(LicenceMatcher).Assembly.GetManifestResourceStream("licences.json.gz")!;
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        return [.. JsonSerializer.Deserialize<List<LicenceRecord>>(stream, JsonSerializerOptions.Web)!.Where(record => record.IsOsiApproved).Select(record => (record.Id, string.Concat(record.Text.Split(Marks))))];
    }
}

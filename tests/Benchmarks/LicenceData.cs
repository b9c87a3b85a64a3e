using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using OS2.Catalog.Licences;

namespace OS2.Catalog.Benchmarks;

/// <summary>Makes <c>src/Catalog/Licences/licences.json.gz</c>: the SPDX licences out of the npm package spdx-license-list (CC0-1.0), with marks of ours.</summary>
/// <remarks>
/// The package has plain texts. What of them may be missing (titles, what follows the end of the terms) or other (names of holders) is
/// marked here, by the few turns of phrase that licences put names into; the texts themselves are not changed.
/// </remarks>
internal static partial class LicenceData
{
    private const string Package = "spdx-license-list";
    /// <summary>The last paragraph of the text that the Free Software Foundation publishes; the package has it not.</summary>
    private const string EndOfGpl2 = "This General Public License does not permit incorporating your program into proprietary programs. If your program is a subroutine library, you may consider it more useful to permit linking proprietary applications with the library. If this is what you want to do, use the GNU Lesser General Public License instead of this License.";

    private const string Target = "src/Catalog/Licences/licences.json.gz";

    // Reviewers read the data file unpacked; æ and © stay what they are.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the data file.</summary>
    /// <param name="folder">The unpacked package; null to have npm fetch it.</param>
    internal static async Task RunAsync(string? folder)
    {
        var temporary = folder is null ? Directory.CreateTempSubdirectory("licences-") : null;
        folder ??= await FetchAsync(temporary!.FullName);
        await using var full = File.OpenRead(Path.Combine(folder, "spdx-full.json"));
        var licences = (await JsonSerializer.DeserializeAsync<Dictionary<string, Entry>>(full, Json))!;
        var records = licences.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Record(pair.Key, pair.Value)).ToList();
        await using (var packed = new GZipStream(File.Create(Target), CompressionLevel.SmallestSize))
            await JsonSerializer.SerializeAsync(packed, records, Json);
        temporary?.Delete(recursive: true);
        await Console.Out.WriteLineAsync($"{records.Count} licences, {records.Count(r => r.IsOsiApproved)} approved by OSI, {new FileInfo(Target).Length} bytes in {Target}");
    }

    /// <summary>The licence with its marks.</summary>
    internal static LicenceRecord Record(string id, Entry entry)
    {
        var text = entry.LicenseText.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\n', ' ');
        var title = TitleOf(text);
        var body = text[title.Length..];
        foreach (var (pattern, isName) in LicenceMarks.All)
            body = pattern.Replace(body, match => Marked(match, isName));
        body = Tail(body);
        if (id.StartsWith("GPL-2.0", StringComparison.Ordinal) && body.TrimEnd(LicenceWords.OptionalEnds, (char)10).EndsWith("President of Vice", StringComparison.Ordinal))
            body += "\n\n" + Optional(EndOfGpl2);
        if (id == "MIT")
            body = body.Replace("this permission notice shall", $"this permission notice {Optional("(including the next paragraph)")} shall", StringComparison.Ordinal);
        return new()
        {
            Id = id, Name = entry.Name, IsOsiApproved = entry.OsiApproved, Title = title.Trim(),
            Text = title.Length == 0 ? body : Optional(title.TrimEnd()) + "\n\n" + body,
        };
    }

    private static string Optional(string text) => LicenceWords.OptionalBegins + text + LicenceWords.OptionalEnds;

    private static string Marked(Match match, bool isName)
    {
        var free = match.Groups["free"];
        var marked = isName ? LicenceWords.ReplaceableBegins + free.Value + LicenceWords.ReplaceableEnds : Optional(free.Value);
        var start = free.Index - match.Index;
        // A name that is already marked, or a sentence instead of a name, is left alone.
        if (free.Value.AsSpan().ContainsAny("⟦⟧⟪⟫") || (isName && (free.Value.Contains('.', StringComparison.Ordinal) || free.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 25)))
            return match.Value;
        return match.Value[..start] + marked + match.Value[(start + free.Length)..];
    }

    /// <summary>The short lines above the first empty one.</summary>
    private static string TitleOf(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            return "";
        var lines = text[..end].Split('\n');
        var isTitle = lines.Length <= 4 && Array.TrueForAll(lines, line =>
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 14 && !Sentence().IsMatch(line) && !line.Contains("opyright (", StringComparison.OrdinalIgnoreCase));
        return isTitle ? text[..(end + 2)] : "";
    }

    /// <summary>Marks what follows the end of the terms: how to apply them.</summary>
    private static string Tail(string body)
    {
        var match = EndOfTerms().Match(body);
        return match.Success && match.Index > body.Length / 2 ? body[..match.Index] + Optional(body[match.Index..]) : body;
    }

    private static async Task<string> FetchAsync(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", Package]) { WorkingDirectory = folder })
            ?? throw new InvalidOperationException("npm does not start.");
        await npm.WaitForExitAsync();
        var archive = Directory.GetFiles(folder, "*.tgz").Single();
        await using (var stream = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(stream, folder, overwriteFiles: true);
        return Path.Combine(folder, "package");
    }

    [GeneratedRegex(@"[.;,]\s*$|^\s*[""(]|permission|redistribut", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[\s*=-]*(?:END OF TERMS AND CONDITIONS|How to Apply These Terms|APPENDIX: How to apply)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex EndOfTerms();

    internal sealed record Entry(string Name, bool OsiApproved, string LicenseText);
}

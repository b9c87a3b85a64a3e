namespace OS2.Catalog.Benchmarks.Holders;

/// <summary>A file and the holders that somebody found in it.</summary>
internal sealed record LabelledFile(string Path, IReadOnlyList<string> Holders)
{
    /// <summary>Every file below a folder beside which a .yml of its name lists holders.</summary>
    internal static IReadOnlyList<LabelledFile> Below(string folder)
    {
        var files = new List<LabelledFile>();
        foreach (var label in Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = label[..^".yml".Length];
            var lines = File.ReadAllLines(label);
            // Only where the holders were looked at: "what" lists what a label is about.
            if (File.Exists(path) && lines.TakeWhile(line => !line.StartsWith("copyrights:", StringComparison.Ordinal)).Any(line => line.Trim() == "- holders"))
                files.Add(new(path, HoldersOf(lines)));
        }

        return files;
    }

    /// <summary>The items of the list, each on a line, with its continuation.</summary>
    private static List<string> HoldersOf(string[] lines)
    {
        var holders = new List<string>();
        foreach (var line in lines.SkipWhile(line => line != "holders:").Skip(1).TakeWhile(line => line.StartsWith(' ')))
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal))
                holders.Add(line[4..]);
            else if (holders.Count > 0)
                holders[^1] += " " + line.Trim();
        }

        return [.. holders.Select(holder => holder.Trim().Trim('\'', '"').Replace("''", "'", StringComparison.Ordinal))];
    }
}

using OS2.Catalog.Ownership;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Crawler.Commands;

/// <summary>Evidence of trees that were checked before, each a file named after what the tree held: what has not moved is not read again.</summary>
internal sealed class CheckMemory(DirectoryInfo folder)
{
    /// <summary>Most trees that are remembered; those not asked for longest are forgotten.</summary>
    private const int MaxTrees = 100;

    /// <summary>Where it lies when nobody says otherwise.</summary>
    internal static DirectoryInfo Usual { get; } = new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "os2-kataloget", "checks"));

    /// <summary>The evidence of a tree; remembered, or gathered and remembered. A memory that cannot be used is done without.</summary>
    internal OwnershipEvidence Evidence(SourceTree tree, Func<OwnershipEvidence> gather, CancellationToken cancel)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, EvidenceKey.Of(tree, cancel) + ".json"));
        if (Known(file) is { } known)
            return known;
        var evidence = gather();
        Keep(file, evidence);
        return evidence;
    }

    private static OwnershipEvidence? Known(FileInfo file)
    {
        try
        {
            if (!file.Exists)
                return null;
            var evidence = OwnershipEvidence.FromJson(File.ReadAllText(file.FullName));
            file.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime;
            return evidence;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private void Keep(FileInfo file, OwnershipEvidence evidence)
    {
        try
        {
            folder.Create();
            var unfinished = $"{file.FullName}.{Guid.NewGuid():N}";
            File.WriteAllText(unfinished, evidence.ToJson());
            File.Move(unfinished, file.FullName, overwrite: true);
            foreach (var old in folder.GetFiles("*.json").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MaxTrees))
                old.Delete();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The check is as good without it; a read-only home is no fault of the tree's.
        }
    }
}

using System.Collections.Immutable;
using System.Reflection;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>The texts of the demo's repositories, which travel inside this assembly.</summary>
internal static class DemoFiles
{
    private static readonly Assembly Here = typeof(DemoFiles).Assembly;

    // A name made on Windows has that system's slashes in it.
    private static readonly ILookup<string, (string Path, string Resource)> ByRepository = Here.GetManifestResourceNames()
        .Select(resource => (Parts: resource.Replace('\\', '/').Split('/', 4), Resource: resource))
        .Where(r => r.Parts is ["demo", _, _, _])
        .ToLookup(r => $"{r.Parts[1]}/{r.Parts[2]}", r => (r.Parts[3], r.Resource), StringComparer.Ordinal);

    /// <summary>Every file kept for a repository, by its path.</summary>
    public static ImmutableSortedDictionary<string, MemoryFile> Of(string fullName) =>
        MemoryRepository.NoFiles.AddRange(ByRepository[fullName].Select(f => KeyValuePair.Create(f.Path, MemoryFile.Bytes(Read(f.Resource)))));

    /// <summary>The whole text of a licence.</summary>
    public static MemoryFile Licence(string spdx) => MemoryFile.Bytes(Read($"demo/_licences/{spdx}.txt"));

    private static byte[] Read(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly holds no {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

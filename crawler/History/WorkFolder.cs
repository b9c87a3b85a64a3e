namespace OS2.Catalog.Crawler.History;

/// <summary>A folder that is gone after use: what is fetched names people, and is not kept.</summary>
internal sealed class WorkFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("os2-history-").FullName;

    public void Dispose()
    {
        // git marks what it has packed as read-only, which Windows does not delete.
        foreach (var file in OperatingSystem.IsWindows() ? Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories) : [])
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Path, recursive: true);
    }
}

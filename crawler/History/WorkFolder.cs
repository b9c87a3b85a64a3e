namespace OS2.Catalog.Crawler.History;

/// <summary>A folder that is gone after use: what is fetched names people, and is not kept.</summary>
internal sealed class WorkFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("os2-history-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace OS2.Catalog.Tests.Support;

/// <summary>A folder of its own for one test.</summary>
public sealed class TemporaryFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("catalogue-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}

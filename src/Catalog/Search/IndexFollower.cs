#pragma warning disable
namespace OS2.Catalog.Search;
public sealed class IndexFollower
{
    public bool IsRebuilding { get; }
    public string? LastError { get; }
    public Task RunAsync(CancellationToken cancel) => Task.Delay(-1, cancel);
}

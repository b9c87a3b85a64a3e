using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

public sealed partial class Crawl
{
    private Task ReadAsync(Work work, CancellationToken cancel) => Task.CompletedTask;
}

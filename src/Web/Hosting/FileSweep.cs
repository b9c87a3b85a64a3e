using OS2.Catalog.Files;

namespace OS2.Catalog.Web.Hosting;

/// <summary>Removes what uploads left that were cut off, at the start and four times a day.</summary>
internal sealed partial class FileSweep(FileStore files, TimeProvider time, ILogger<FileSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await files.SweepAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException problem)
            {
                NotSwept(problem.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "Uploads that were cut off are still there, the database refused: {Problem}")]
    private partial void NotSwept(string problem);
}

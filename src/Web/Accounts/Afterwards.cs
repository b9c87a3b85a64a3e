using System.Threading.Channels;

namespace OS2.Catalog.Web.Accounts;

/// <summary>Work that is done after the answer went out, so that how long the answer took tells nobody whether there was any.</summary>
internal sealed partial class Afterwards(IServiceScopeFactory scopes, ILogger<Afterwards> log) : BackgroundService
{
    /// <summary>More than that is not remembered: somebody is asking for too much.</summary>
    private const int Most = 1000;

    private readonly Channel<Func<IServiceProvider, CancellationToken, Task>> _work =
        Channel.CreateBounded<Func<IServiceProvider, CancellationToken, Task>>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Remembers a piece of work for this process to do.</summary>
    public void Do(Func<IServiceProvider, CancellationToken, Task> work) => _work.Writer.TryWrite(work);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in _work.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, stoppingToken);
            }
            catch (System.Data.Common.DbException problem)
            {
                Lost(problem.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A request to sign up or for a new password was lost, the database refused: {Problem}")]
    private partial void Lost(string problem);
}

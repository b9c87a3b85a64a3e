using Microsoft.Extensions.DependencyInjection;
using OS2.Catalog.Data;
using OS2.Catalog.Products;

namespace OS2.Catalog.Crawler.Commands;

/// <summary><c>migrate</c>: the database brought to the newest state, and the register in it.</summary>
internal static class MigrateCommand
{
    internal static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var engine = services.GetRequiredService<Engine>();
        var run = Migrations.Run(engine);
        foreach (var name in run)
            await output.WriteLineAsync($"ran {name}");
        var written = await services.GetRequiredService<Register>().ImportAsync(Register.Real, cancel);
        await output.WriteLineAsync($"{engine.Name} ({engine.Place}): {run.Count} migrations run, {written} register entries written.");
        return ExitCode.Done;
    }
}

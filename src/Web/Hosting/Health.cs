using OS2.Catalog.Data;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Hosting;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: the database answers, the index is open, and how far behind it is.</summary>
internal static class Health
{
    internal static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(Database database, CatalogIndex index, IndexFollower follower, CancellationToken cancel)
    {
        long? tick;
        string? problem = null;
        try
        {
            tick = await database.TickAsync(cancel);
        }
        catch (System.Data.Common.DbException refused)
        {
            tick = null;
            problem = refused.Message;
        }

        var ready = new Readiness(tick is not null, index.IsOpen, tick - index.Tick, follower.IsRebuilding, problem ?? follower.LastError);
        return Results.Json(ready, statusCode: ready.Database && ready.Index ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>What <c>/readyz</c> answers; 200 when database and index are both there, else 503.</summary>
    /// <param name="Database">Whether the database answers.</param>
    /// <param name="Index">Whether the index is open for search.</param>
    /// <param name="TicksBehind">Changes that the index has not taken in yet; null without a database.</param>
    /// <param name="IsRebuilding">Whether the index is being built from the start.</param>
    /// <param name="Problem">What is wrong, in a line; null when nothing is.</param>
    private sealed record Readiness(bool Database, bool Index, long? TicksBehind, bool IsRebuilding, string? Problem);
}

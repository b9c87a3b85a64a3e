using Microsoft.Extensions.Logging;

namespace OS2.Catalog.Search;

/// <summary>What the search tells the operator.</summary>
internal static partial class SearchLog
{
    [LoggerMessage(1, LogLevel.Information, "Index opened in {Folder} at tick {Tick}: {Products} products, {Repositories} repositories, {Documents} documents")]
    internal static partial void Opened(ILogger logger, string folder, long tick, int products, int repositories, int documents);

    [LoggerMessage(2, LogLevel.Information, "Index is built anew in {Folder}, up to tick {Tick}; reason: {Reason}")]
    internal static partial void Rebuilds(ILogger logger, string folder, long tick, string reason);

    [LoggerMessage(3, LogLevel.Information, "Index is built: tick {Tick}, {Products} products, {Repositories} repositories, {Documents} documents in {Milliseconds} ms")]
    internal static partial void Built(ILogger logger, long tick, int products, int repositories, int documents, long milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "Index in {Folder} is damaged and is thrown away")]
    internal static partial void Damaged(ILogger logger, Exception problem, string folder);

    [LoggerMessage(5, LogLevel.Error, "A search failed; the index is looked through")]
    internal static partial void SearchFailed(ILogger logger, Exception problem);

    [LoggerMessage(6, LogLevel.Error, "The index cannot follow the database; it is tried again until it can")]
    internal static partial void CannotFollow(ILogger logger, Exception problem);

    [LoggerMessage(7, LogLevel.Information, "The index follows the database again, at tick {Tick}")]
    internal static partial void FollowsAgain(ILogger logger, long tick);

    [LoggerMessage(8, LogLevel.Warning, "Document {Path} of repository {RepositoryId} cannot be rendered; it is searched with its markup")]
    internal static partial void DocumentNotRead(ILogger logger, Exception problem, long repositoryId, string path);

    [LoggerMessage(9, LogLevel.Information, "{Folder} cannot be deleted yet; it is tried again with the next index")]
    internal static partial void NotDeleted(ILogger logger, Exception problem, string folder);

    [LoggerMessage(10, LogLevel.Debug, "Index follows to tick {Tick} in {Milliseconds} ms")]
    internal static partial void Followed(ILogger logger, long tick, long milliseconds);
}

using Microsoft.Extensions.Logging;

namespace OS2.Catalog.Crawler;

/// <summary>What the crawler tells the operator.</summary>
internal static partial class CrawlLog
{
    [LoggerMessage(1, LogLevel.Information, "Crawl begins: {Organisations} organisations at {Host}")]
    internal static partial void Begins(ILogger logger, int organisations, string host);

    [LoggerMessage(2, LogLevel.Information, "Listed {Organisations} organisations with {Repositories} repositories; {ToRead} are to be read")]
    internal static partial void Listed(ILogger logger, int organisations, int repositories, int toRead);

    [LoggerMessage(20, LogLevel.Information, "{Number} donated repositories have come under the network's organisations")]
    internal static partial void Arrived(ILogger logger, int number);

    [LoggerMessage(21, LogLevel.Information, "Histories: {Read} read, {Unread} could not be read, {Left} left for the next crawl")]
    internal static partial void Histories(ILogger logger, int read, int unread, int left);

    [LoggerMessage(3, LogLevel.Information, "Crawl ends: {Read} read, {Unchanged} unchanged, {Skipped} skipped, {Failures} failed; {Requests} requests, {Charged} charged; {Seconds} s")]
    internal static partial void Ends(ILogger logger, int read, int unchanged, int skipped, int failures, int requests, int charged, int seconds);

    [LoggerMessage(4, LogLevel.Warning, "{Stage} of {Subject} failed: {Message}")]
    internal static partial void Failed(ILogger logger, string subject, string stage, string message);

    [LoggerMessage(5, LogLevel.Warning, "Crawl stopped: {Reason}. The catalogue stays as it is; next try {RetryAt:yyyy-MM-dd HH:mm:ss} UTC")]
    internal static partial void Stopped(ILogger logger, string reason, DateTimeOffset retryAt);

    [LoggerMessage(6, LogLevel.Information, "Another crawler is at work ({Holder}, until {Until:HH:mm:ss} UTC)")]
    internal static partial void Waits(ILogger logger, string? holder, DateTimeOffset? until);

    [LoggerMessage(7, LogLevel.Error, "The crawl broke: {Message}")]
    internal static partial void Broke(ILogger logger, string message, Exception problem);

    [LoggerMessage(8, LogLevel.Information, "The register holds {Written} new or changed entries")]
    internal static partial void Registered(ILogger logger, int written);

    [LoggerMessage(9, LogLevel.Warning, "The lease went to another crawler; this one stops")]
    internal static partial void LeaseLost(ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "The archive of {Subject} is asked for once more: {Message}")]
    internal static partial void Again(ILogger logger, string subject, string message);
}

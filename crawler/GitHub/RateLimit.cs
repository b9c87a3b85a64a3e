using System.Globalization;

namespace OS2.Catalog.Crawler.GitHub;

/// <summary>The rate-limit headers of an answer.</summary>
internal static class RateLimit
{
    private const long LargestRefusalBytes = 1 << 20;

    /// <summary>Requests an hour; null when the host does not say.</summary>
    internal static int? Limit(HttpResponseMessage response) => Small(Number(response, "X-RateLimit-Limit"));

    /// <summary>Requests left in the present hour; null when the host does not say.</summary>
    internal static int? Left(HttpResponseMessage response) => Small(Number(response, "X-RateLimit-Remaining"));

    /// <summary>When the present hour ends; null when the host does not say or says nonsense.</summary>
    internal static DateTimeOffset? Reset(HttpResponseMessage response) =>
        Number(response, "X-RateLimit-Reset") is { } seconds and > 0 and < 32_503_680_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether the words of a refusal tell of a secondary limit, which may come without any header.</summary>
    internal static async Task<bool> IsSecondaryAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await response.Content.LoadIntoBufferAsync(LargestRefusalBytes, cancel);
        return (await response.Content.ReadAsStringAsync(cancel)).Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase);
    }

    private static int? Small(long? number) => number is null ? null : (int)Math.Min(number.Value, int.MaxValue);

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

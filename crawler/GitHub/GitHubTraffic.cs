using System.Net;
using System.Text.Json;

namespace OS2.Catalog.Crawler.GitHub;

/// <summary>
/// Beneath Octokit, for every request to the API: asks conditionally, counts, waits out limits and passing faults, follows redirects within the host.
/// </summary>
/// <remarks>
/// Limits as GitHub documents them ("Rate limits for the REST API", read 2026-11): primary, 403 or 429 with X-RateLimit-Remaining 0 until X-RateLimit-Reset;
/// secondary, 403 or 429 with Retry-After, or none and then at least a minute. Octokit does not expose ETags (octokit.net issue 352), hence <see cref="Condition"/>.
/// </remarks>
internal sealed class GitHubTraffic : HttpMessageHandler
{
    private const int Tries = 4;
    private const int Redirects = 5;
    private const long LargestAnswerBytes = 32L * 1024 * 1024;
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);

    private readonly HttpMessageInvoker _network;
    private readonly CrawlSettings _settings;
    private readonly TrafficCount _count;
    private readonly TimeProvider _time;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _conditions = new(StringComparer.Ordinal);

    internal GitHubTraffic(HttpMessageHandler network, CrawlSettings settings, TrafficCount count, TimeProvider time)
    {
        // The way out outlives the crawl: the next one in this process takes it as well, so it is not closed along with this.
        _network = new HttpMessageInvoker(network, disposeHandler: false);
        _settings = settings;
        _count = count;
        _time = time;
    }

    /// <summary>Makes the next requests for an address conditional on an earlier answer.</summary>
    internal void Condition(Uri address, string eTag) => _conditions[address.AbsoluteUri] = eTag;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } address && _conditions.TryGetValue(address.AbsoluteUri, out var eTag))
            request.Headers.TryAddWithoutValidation("If-None-Match", eTag);

        var patience = _settings.Patience;
        for (var attempt = 1; ; attempt++)
        {
            var (response, trouble) = await TryAsync(request, cancellationToken);
            var pause = trouble is null ? await PauseAsync(response!, attempt, cancellationToken) : Backoff(attempt);
            if (pause is not { } wait)
                return response!;

            var failure = trouble ?? Explain(response!, wait);
            response?.Dispose();
            var mayRepeat = failure.Reason is UnavailableReason.Quota or UnavailableReason.Limit
                || (failure.Reason != UnavailableReason.Token && attempt < Tries);
            if (!mayRepeat || wait > patience)
                throw failure;
            patience -= wait;
            await Task.Delay(wait, _time, cancellationToken);
            request = Again(request, request.RequestUri!);
        }
    }

    /// <summary>One request with its redirects, read to the end.</summary>
    private async Task<(HttpResponseMessage? Response, GitHubUnavailableException? Trouble)> TryAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            for (var hop = 0; ; hop++)
            {
                var response = await _network.SendAsync(request, either.Token);
                Count(request, response);
                if (hop < Redirects && Target(request.RequestUri!, response) is { } target)
                {
                    response.Dispose();
                    request = Again(request, target);
                    continue;
                }

                await response.Content.LoadIntoBufferAsync(LargestAnswerBytes, either.Token);
                if (response.StatusCode == HttpStatusCode.OK && !IsJson(await response.Content.ReadAsByteArrayAsync(either.Token)))
                    throw new HttpRequestException("it is not whole JSON");
                return (response, null);
            }
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return (null, new GitHubUnavailableException(UnavailableReason.Unreachable, $"{_settings.GitHub.Host} cannot be reached: {problem.Message}", null, problem));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return (null, new GitHubUnavailableException(UnavailableReason.Fault, $"the answer broke off: {problem.Message}", null, problem));
        }
        catch (OperationCanceledException problem) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return (null, new GitHubUnavailableException(UnavailableReason.Fault, $"no answer within {AnswerTimeout.TotalSeconds:0} s", null, problem));
        }
        catch (OperationCanceledException problem) when (!cancel.IsCancellationRequested)
        {
            // The handler's own time for making a connection was over.
            return (null, new GitHubUnavailableException(UnavailableReason.Unreachable, $"{_settings.GitHub.Host} cannot be reached: {problem.InnerException?.Message ?? problem.Message}", null, problem));
        }
    }

    /// <summary>Whether a body is JSON to its end: one that was cut on the way without the line breaking is not.</summary>
    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                // Reading to the end is the check.
            }

            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Where a redirect within the API's own host leads; null for any other answer.</summary>
    private static Uri? Target(Uri from, HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location && new Uri(from, location) is { } target && target.Authority == from.Authority && target.Scheme == from.Scheme
            ? target : null;

    private static HttpRequestMessage Again(HttpRequestMessage request, Uri address)
    {
        var again = new HttpRequestMessage(request.Method, address);
        foreach (var header in request.Headers)
            again.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return again;
    }

    private void Count(HttpRequestMessage request, HttpResponseMessage response) => _count.Api(
        response.StatusCode == HttpStatusCode.NotModified, request.Headers.Authorization is not null,
        RateLimit.Left(response), RateLimit.Reset(response));

    /// <summary>How long the answer asks to wait before asking again; null when it is an answer to go on with.</summary>
    private async Task<TimeSpan?> PauseAsync(HttpResponseMessage response, int attempt, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (status is 401)
            return TimeSpan.Zero;
        if (status is 403 or 429)
        {
            if (RetryAfter(response) is { } said)
                return said;
            if (RateLimit.Left(response) == 0 && RateLimit.Reset(response) is { } reset)
                return Later(reset);
            return status == 429 || await RateLimit.IsSecondaryAsync(response, cancel) ? UnsaidPause : null;
        }

        return status is 408 or >= 500 ? RetryAfter(response) ?? Backoff(attempt) : null;
    }

    private GitHubUnavailableException Explain(HttpResponseMessage response, TimeSpan pause)
    {
        var status = (int)response.StatusCode;
        if (status == 401)
            return new GitHubUnavailableException(UnavailableReason.Token, "Crawl:Token is refused by the code host (401).");
        if (status is 403 or 429)
            return RateLimit.Left(response) == 0 && RateLimit.Reset(response) is { } reset
                ? new GitHubUnavailableException(UnavailableReason.Quota, $"the quota of {RateLimit.Limit(response)} requests an hour is used up until {reset:HH:mm:ss} UTC", reset)
                : new GitHubUnavailableException(UnavailableReason.Limit, $"the code host asks for a pause of {pause.TotalSeconds:0} s ({status})", _time.GetUtcNow() + pause);
        return new GitHubUnavailableException(UnavailableReason.Fault, $"the code host answers {status} {response.ReasonPhrase}".TrimEnd());
    }

    private TimeSpan Later(DateTimeOffset moment)
    {
        // A second more than said: their clock and ours need not agree.
        var wait = moment - _time.GetUtcNow() + TimeSpan.FromSeconds(1);
        return wait > LeastPause ? wait : LeastPause;
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)) * (0.75 + Random.Shared.NextDouble() / 2);

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        // Never at once: a host that says 0 again and again would be asked without end.
        { Delta: { } delta } => delta > LeastPause ? delta : LeastPause,
        { Date: { } date } => Later(date),
        _ => null,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _network.Dispose();
        base.Dispose(disposing);
    }
}

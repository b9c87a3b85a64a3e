using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>A small GitHub in memory: answers as api.github.com and codeload do, at whatever address it is asked.</summary>
/// <remarks>
/// GitHub's habits (paging, ETags, quotas and their wording) as documented at docs.github.com/rest, checked November 2026.
/// A plain HttpClient on top follows no redirect, since that is the work of the handler this one stands in for; Octokit follows them itself.
/// </remarks>
public sealed partial class MemoryGitHub(TimeProvider time) : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Quota> quotas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byRoute = new(StringComparer.Ordinal);
    private MemoryStatistics statistics = new();

    /// <summary>Requests an hour without a token.</summary>
    public int AnonymousLimit { get; init; } = 60;

    /// <summary>Requests an hour with a token.</summary>
    public int TokenLimit { get; init; } = 5000;

    /// <summary>What is to go wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>What was asked since the start or the last <see cref="ResetStatistics"/>.</summary>
    public MemoryStatistics Statistics
    {
        get { lock (gate) return statistics with { ByRoute = new Dictionary<string, int>(byRoute, StringComparer.Ordinal) }; }
    }

    public void ResetStatistics()
    {
        lock (gate)
        {
            statistics = new MemoryStatistics();
            byRoute.Clear();
        }
    }

    /// <summary>Leaves a client this many requests, until the given time has passed.</summary>
    /// <param name="remaining">Requests left.</param>
    /// <param name="resetIn">When the whole quota is back.</param>
    /// <param name="authorization">The client's Authorization header; null for those without one.</param>
    public void SetQuota(int remaining, TimeSpan resetIn, string? authorization = null)
    {
        lock (gate)
        {
            var quota = QuotaOf(authorization);
            quota.Used = quota.Limit - remaining;
            quota.Reset = time.GetUtcNow() + resetIn;
        }
    }

    /// <summary>A number that the same name always gives.</summary>
    internal static long StableId(string name) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var url = request.RequestUri ?? throw new ArgumentException("The request has no address.", nameof(request));
        lock (gate) statistics = statistics with { Requests = statistics.Requests + 1 };

        var fault = Faults.Take(url);
        if (fault is not null) await Task.Delay(fault.Delay, time, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (fault is { DropConnection: true }) throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The connection closed before {url} was answered.");

        var reply = fault is { Status: { } status } ? Broken(fault, status)
            : ArchivePath().Match(url.AbsolutePath) is { Success: true } archive ? AnswerArchive(request, archive)
            : AnswerApi(request, url);
        foreach (var (name, value) in fault?.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal)) reply.Headers[name] = value;
        return ToResponse(request, reply, fault);
    }

    private Reply Broken(Fault fault, HttpStatusCode status)
    {
        lock (gate) Count("fault");
        return new Reply("fault", (int)status, Encoding.UTF8.GetBytes(fault.Body));
    }

    private Reply AnswerApi(HttpRequestMessage request, Uri url)
    {
        var authorization = request.Headers.Authorization?.ToString();
        if (!request.Headers.Contains("User-Agent"))
            return Reply.Json("unknown", 403, GitHubJson.Message("Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).", 403));

        lock (gate)
        {
            var quota = QuotaOf(authorization);
            var enterprise = url.AbsolutePath.StartsWith("/api/v3/", StringComparison.Ordinal);
            var api = $"{url.Scheme}://{url.Authority}{(enterprise ? "/api/v3" : "")}";
            var path = enterprise ? url.AbsolutePath[7..] : url.AbsolutePath;
            if (path == "/rate_limit") return WithQuota(Counted(Reply.Json("rate_limit", 200, GitHubJson.RateLimit(quota))), quota);
            if (quota.Remaining == 0)
            {
                statistics = statistics with { Refused = statistics.Refused + 1 };
                return WithQuota(RefusedByQuota(authorization), quota);
            }

            var reply = Counted(Route(path, url, api));
            if (reply.Status == 200)
            {
                var etag = $"\"{MemoryFile.HashOf([.. reply.Body, .. Encoding.UTF8.GetBytes(authorization ?? "")])}\"";
                reply.Headers["ETag"] = etag;
                reply.Headers["Cache-Control"] = $"{(authorization is null ? "public" : "private")}, max-age=60, s-maxage=60";
                if (Matches(request, etag)) reply = NotModified(reply);
            }

            if (reply.Status != 304 || authorization is null)
            {
                quota.Used++;
                statistics = statistics with { Charged = statistics.Charged + 1 };
            }

            return WithQuota(reply, quota);
        }
    }

    private Reply NotModified(Reply reply)
    {
        statistics = statistics with { NotModified = statistics.NotModified + 1 };
        var unchanged = new Reply(reply.Name, 304, []);
        unchanged.Headers["ETag"] = reply.Headers["ETag"];
        return unchanged;
    }

    private static Reply RefusedByQuota(string? authorization) => Reply.Json("refused", 403, GitHubJson.Message(
        authorization is null
            ? "API rate limit exceeded for 192.0.2.1. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)"
            : "API rate limit exceeded for user ID 1.",
        403, "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api"));

    private Reply Counted(Reply reply)
    {
        Count(reply.Name);
        return reply;
    }

    private void Count(string route) => byRoute[route] = byRoute.GetValueOrDefault(route) + 1;

    private Quota QuotaOf(string? authorization)
    {
        var now = time.GetUtcNow();
        if (quotas.TryGetValue(authorization ?? "", out var quota) && quota.Reset > now) return quota;
        return quotas[authorization ?? ""] = new Quota(authorization is null ? AnonymousLimit : TokenLimit, now.AddHours(1));
    }

    private static Reply WithQuota(Reply reply, Quota quota)
    {
        reply.Headers["X-RateLimit-Limit"] = quota.Limit.ToString(CultureInfo.InvariantCulture);
        reply.Headers["X-RateLimit-Remaining"] = quota.Remaining.ToString(CultureInfo.InvariantCulture);
        reply.Headers["X-RateLimit-Used"] = quota.Used.ToString(CultureInfo.InvariantCulture);
        reply.Headers["X-RateLimit-Reset"] = quota.Reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        reply.Headers["X-RateLimit-Resource"] = "core";
        return reply;
    }

    private static bool Matches(HttpRequestMessage request, string etag) =>
        request.Headers.TryGetValues("If-None-Match", out var values) &&
        values.SelectMany(v => v.Split(',')).Any(v => v.Trim().Replace("W/", "", StringComparison.Ordinal) == etag);

    private HttpResponseMessage ToResponse(HttpRequestMessage request, Reply reply, Fault? fault)
    {
        var body = fault?.TruncateTo is { } share ? reply.Body[..(int)(reply.Body.Length * share)] : reply.Body;
        var broken = fault is { TruncateTo: not null, EndsQuietly: false };
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = broken ? new StreamContent(new TruncatedStream(body)) : new ByteArrayContent(body),
        };
        response.Headers.Date = time.GetUtcNow();
        foreach (var (name, value) in reply.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    [GeneratedRegex("^/(?:_codeload/)?(?<owner>[^/]+)/(?<name>[^/]+)/(?:legacy\\.)?tar\\.gz(?:/(?<ref>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ArchivePath();
}

using System.Net;
using System.Net.Http.Headers;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler.GitHub;

/// <summary>Opens source archives: one streamed tar.gz per repository, from the archive host or from the API.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private const int Redirects = 5;

    private readonly CrawlSettings _settings;
    private readonly TrafficCount _count;
    private readonly HttpMessageInvoker _network;
    private readonly TimeProvider _time;

    internal ArchiveReader(HttpMessageHandler network, CrawlSettings settings, TrafficCount count, TimeProvider time)
    {
        _settings = settings;
        _count = count;
        _time = time;
        _network = new HttpMessageInvoker(network, disposeHandler: false);
    }

    /// <summary>Asks for the archive of a repository's default branch.</summary>
    /// <param name="repository">Must have a default branch.</param>
    /// <param name="eTag">Of the archive that was last read; null to get it in any case.</param>
    /// <param name="cancel">Also ends the reading of the archive that is returned.</param>
    /// <exception cref="GitHubUnavailableException">No usable answer; it may be worth another try when the reason is a fault.</exception>
    internal async Task<Archive> OpenAsync(Repository repository, string? eTag, CancellationToken cancel)
    {
        var address = Address(repository);
        _count.Archive();
        try
        {
            for (var hop = 0; ; hop++)
            {
                var response = await _network.SendAsync(Request(address, eTag), cancel);
                if (IsApi(address))
                    CountApi(response);
                if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                {
                    var target = response.Headers.Location is { } location ? new Uri(address, location) : null;
                    response.Dispose();
                    address = hop < Redirects && target is not null && MayFollow(target)
                        ? target
                        : throw new GitHubUnavailableException(UnavailableReason.Fault, $"the archive is redirected to {target?.Host ?? "nowhere"}, which is not followed");
                    continue;
                }

                return await UnderstandAsync(response, cancel);
            }
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            throw new GitHubUnavailableException(UnavailableReason.Unreachable, $"{address.Host} cannot be reached: {problem.Message}", null, problem);
        }
        catch (OperationCanceledException problem) when (problem.InnerException is TimeoutException && !cancel.IsCancellationRequested)
        {
            // The handler's own time for making a connection was over.
            throw new GitHubUnavailableException(UnavailableReason.Unreachable, $"{address.Host} cannot be reached: {problem.InnerException.Message}", null, problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new GitHubUnavailableException(UnavailableReason.Fault, $"the archive broke off: {problem.Message}", null, problem);
        }
    }

    private async Task<Archive> UnderstandAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        switch ((int)response.StatusCode)
        {
            case 200:
                var stream = await response.Content.ReadAsStreamAsync(cancel);
                return new Archive(ArchiveOutcome.Opened, response.Headers.ETag?.ToString(), new CountedStream(stream, response, _count));
            case 304:
                response.Dispose();
                return new Archive(ArchiveOutcome.Unchanged, null, Stream.Null);
            case 404:
                response.Dispose();
                return new Archive(ArchiveOutcome.None, null, Stream.Null);
            default:
                using (response)
                    throw await RefusalAsync(response, cancel);
        }
    }

    private async Task<GitHubUnavailableException> RefusalAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var until = response.Headers.RetryAfter is { } after ? after.Date ?? _time.GetUtcNow() + (after.Delta ?? TimeSpan.Zero) : RateLimit.Reset(response);
        if (status is 403 or 429 && RateLimit.Left(response) == 0)
            return new GitHubUnavailableException(UnavailableReason.Quota, $"the quota is used up until {until:HH:mm:ss} UTC", until);
        // A refusal without any word of a limit is about this one archive; the others are still asked for.
        return status == 429 || (status == 403 && (response.Headers.RetryAfter is not null || await RateLimit.IsSecondaryAsync(response, cancel)))
            ? new GitHubUnavailableException(UnavailableReason.Limit, $"the archive host asks for a pause ({status})", until)
            : new GitHubUnavailableException(UnavailableReason.Fault, $"the archive host answers {status} {response.ReasonPhrase}".TrimEnd(), until);
    }

    private HttpRequestMessage Request(Uri address, string? eTag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("OS2-catalogue", "0.1"));
        if (eTag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", eTag);
        // The token is the API's: it is never shown to another host.
        if (_settings.Token is { } token && IsApi(address))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private Uri Address(Repository repository) => new(_settings.Archives
        .Replace("{owner}", Uri.EscapeDataString(repository.Owner), StringComparison.Ordinal)
        .Replace("{name}", Uri.EscapeDataString(repository.Name), StringComparison.Ordinal)
        .Replace("{branch}", string.Join('/', repository.DefaultBranch!.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal));

    /// <summary>Whether an address is charged to the API's quota and may see its token.</summary>
    private bool IsApi(Uri address) =>
        address.Scheme == _settings.GitHub.Scheme && address.Authority == _settings.GitHub.Authority && address.AbsolutePath.Contains("/tarball/", StringComparison.Ordinal);

    /// <summary>The hosts that are configured, and the archive host that belongs to the API: <c>codeload.github.com</c> to <c>api.github.com</c>.</summary>
    private bool MayFollow(Uri target)
    {
        var api = _settings.GitHub;
        var home = api.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? api.Host[4..] : api.Host;
        return target.Scheme == api.Scheme
            && (target.Authority == api.Authority || target.Host.Equals(home, StringComparison.OrdinalIgnoreCase)
                || target.Host.Equals("codeload." + home, StringComparison.OrdinalIgnoreCase));
    }

    private void CountApi(HttpResponseMessage response) => _count.Api(
        response.StatusCode == HttpStatusCode.NotModified, _settings.Token is not null, RateLimit.Left(response), RateLimit.Reset(response));

    public void Dispose() => _network.Dispose();
}

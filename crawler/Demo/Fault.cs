using System.Net;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>Something that goes wrong on the way to GitHub, for a given number of requests.</summary>
public sealed record Fault
{
    /// <summary>Which requests it hits, by the address asked for.</summary>
    public required Func<Uri, bool> Match { get; init; }

    /// <summary>How many requests it hits before it is over; default 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Waited before anything else; default none.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection closes with no answer, which a client sees as an <see cref="HttpRequestException"/>.</summary>
    public bool DropConnection { get; init; }

    /// <summary>Answered in place of what GitHub would have said; null lets GitHub answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Set on the answer, over what stands there.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body that goes with <see cref="Status"/>.</summary>
    public string Body { get; init; } = """{"message":"injected fault"}""";

    /// <summary>The share of the body that arrives, 0 to 1; null for all of it.</summary>
    public double? TruncateTo { get; init; }

    /// <summary>Whether a truncated body ends as if it were whole; otherwise reading on throws an <see cref="IOException"/>.</summary>
    public bool EndsQuietly { get; init; }
}

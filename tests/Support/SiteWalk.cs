using System.Net;
using System.Text.RegularExpressions;

namespace OS2.Catalog.Tests.Support;

/// <summary>The demo's site, walked once from both front pages along every link that stays on it.</summary>
public sealed partial class SiteWalk : IAsyncLifetime
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public SiteHost Site { get; private set; } = null!;

    /// <summary>Every answer by its address, pages and files.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => _answers;

    public IEnumerable<Answer> Pages => _answers.Values.Where(a => a.MediaType == "text/html");

    public async ValueTask InitializeAsync()
    {
        Site = await SiteHost.StartDemoAsync();
        var ahead = new Queue<(string Address, string From)>([("/", "the start"), ("/en", "the start")]);
        var seen = new HashSet<string>(["/", "/en"], StringComparer.Ordinal);
        while (ahead.TryDequeue(out var next))
        {
            var answer = await AskAsync(next.Address, next.From);
            _answers[next.Address] = answer;
            foreach (var link in answer.Links.Where(link => link.StartsWith('/') && seen.Add(link)))
                ahead.Enqueue((link, next.Address));
        }
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<Answer> AskAsync(string address, string from)
    {
        using var response = await Site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(address, from, (int)response.StatusCode, mediaType, headers, bytes.Length, mediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(bytes) : "");
    }

    [GeneratedRegex("""<(?<tag>a|link|img|script|iframe|form|source)\b[^>]*?\s(?:href|src|action)="(?<address>[^"#]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();

    /// <summary>One answer of the site.</summary>
    public sealed record Answer(string Address, string From, int Status, string MediaType, IReadOnlyDictionary<string, string> Headers, int SizeBytes, string Html)
    {
        /// <summary>Elements that refer to something, with the address that they name.</summary>
        public IReadOnlyList<(string Tag, string Address)> References { get; } =
            [.. Reference().Matches(Html).Select(m => (m.Groups["tag"].Value, WebUtility.HtmlDecode(m.Groups["address"].Value)))];

        public IEnumerable<string> Links => References.Where(r => r.Address.Length > 0).Select(r => r.Address);
    }
}

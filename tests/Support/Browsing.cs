using System.Net;
using System.Text.RegularExpressions;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Tests.Support;

/// <summary>What a browser does without drawing: keeps cookies, reads pages, sends their forms. Redirects are not followed.</summary>
public sealed partial class Browsing : IDisposable
{
    private readonly HttpClient _client;

    internal Browsing(HttpMessageHandler handler, Uri address) => _client = new HttpClient(handler) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Whose session it is; null for a visitor's.</summary>
    public Account? Account { get; internal set; }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)));

    /// <summary>The page at an address, which must answer so.</summary>
    public async Task<string> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await GetAsync(address);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{address} answers {(int)response.StatusCode} {response.Headers.Location}, wanted {(int)status}.");
        return text;
    }

    /// <summary>Opens the page at an address and sends its form with these values; the form's hidden fields go along.</summary>
    /// <param name="address">Where the form stands, and where it is sent unless <paramref name="action"/> says otherwise.</param>
    /// <param name="values">What the person typed; one that is given replaces a hidden field of the same name.</param>
    /// <param name="action">Where it is sent; null for the same address.</param>
    public async Task<HttpResponseMessage> SendFormAsync(string address, IEnumerable<KeyValuePair<string, string>> values, string? action = null)
    {
        var page = await PageAsync(address);
        var typed = values.ToList();
        var form = HiddenFields(page, action).Where(hidden => typed.TrueForAll(value => value.Key != hidden.Key)).Concat(typed);
        return await PostAsync(action ?? address, new FormUrlEncodedContent(form));
    }

    /// <inheritdoc cref="SendFormAsync(string, IEnumerable{KeyValuePair{string, string}}, string?)"/>
    public Task<HttpResponseMessage> SendFormAsync(string address, params (string Name, string Value)[] values) =>
        SendFormAsync(address, values.Select(value => KeyValuePair.Create(value.Name, value.Value)));

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content });

    /// <summary>The token that forms of a page carry.</summary>
    public static string Token(string page) => TokenField().Match(page) is { Success: true } found
        ? WebUtility.HtmlDecode(found.Groups["value"].Value)
        : throw new InvalidOperationException("The page has no form with a token.");

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var address = new Uri(_client.BaseAddress!, request.RequestUri!);
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Cookies.SetCookies(address, cookie);
        }

        return response;
    }

    private static IEnumerable<KeyValuePair<string, string>> HiddenFields(string page, string? action)
    {
        var forms = Form().Matches(page).Select(match => match.Value).Where(form => !form.Contains("/log-ud", StringComparison.Ordinal)).ToList();
        var wanted = forms.Find(form => action is not null && form.Contains($"action=\"{WebUtility.HtmlEncode(action)}\"", StringComparison.Ordinal)) ?? (forms.Count > 0 ? forms[0] : "");
        return Hidden().Matches(wanted).Select(match => KeyValuePair.Create(WebUtility.HtmlDecode(match.Groups["name"].Value), WebUtility.HtmlDecode(match.Groups["value"].Value)));
    }

    [GeneratedRegex("""<form\b.*?</form>""", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Form();

    [GeneratedRegex("""<input (?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]*)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]*)""" + "\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TokenField();
}

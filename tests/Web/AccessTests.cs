using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using OS2.Catalog.Accounts;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web;

namespace OS2.Catalog.Tests.Web;

/// <summary>Who may ask for what: every endpoint of the site, with every role, against the table in the neighbouring file.</summary>
public sealed partial class AccessTests
{
    private const string Everybody = "everybody";

    private static readonly string[] People = ["visitor", "nobody", "member", "coordinator", "secretariat without second factor", "secretariat", "administrator"];

    [Fact]
    public async Task Every_endpoint_stands_in_the_table()
    {
        await using var site = await SiteHost.StartAsync();
        var patterns = Patterns(site).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(patterns.Except(Table.Keys));
        Assert.Empty(Table.Keys.Except(patterns));
    }

    [Fact]
    public async Task Every_role_gets_what_the_table_says_and_nothing_else()
    {
        await using var site = await SiteHost.StartAsync();
        var faults = new List<string>();
        foreach (var person in People)
        {
            using var browsing = await BrowsingAsync(site, person);
            foreach (var (pattern, access) in Table)
            {
                var address = Parameter().Replace(pattern, "x");
                foreach (var english in new[] { "", "/en" })
                {
                    if (english.Length > 0 && !IsPage(pattern))
                        continue;
                    using var got = await browsing.GetAsync(english + address);
                    using var posted = await browsing.PostAsync(english + address, new FormUrlEncodedContent([]));
                    var wanted = Wanted(person, access);
                    if (Answer(got) != wanted)
                        faults.Add($"{person}: GET {english}{address} is {Answer(got)} ({(int)got.StatusCode}), wanted {wanted}");
                    // Whoever asks too often is told so before anybody asks who it is.
                    if (wanted != "yes" ? Answer(posted) != wanted && (int)posted.StatusCode != 429 : (int)posted.StatusCode is not (400 or 404 or 405 or 429))
                        faults.Add($"{person}: POST {english}{address} without a token answers {(int)posted.StatusCode}");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_form_carries_a_token_and_stays_in_its_language()
    {
        await using var site = await SiteHost.StartAsync();
        var faults = new List<string>();
        foreach (var person in People)
        {
            using var browsing = await BrowsingAsync(site, person);
            foreach (var (pattern, access) in Table.Where(line => !line.Key.Contains('{', StringComparison.Ordinal) && IsPage(line.Key)))
            {
                foreach (var english in new[] { "", "/en" })
                {
                    using var got = await browsing.GetAsync(english + pattern);
                    var page = await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    foreach (var form in PostForm().Matches(page).Select(match => match.Value))
                    {
                        if (!form.Contains("name=\"__RequestVerificationToken\"", StringComparison.Ordinal))
                            faults.Add($"{person}: {english}{pattern} has a form without a token: {form[..Math.Min(120, form.Length)]}");
                        if (Action().Match(form) is { Success: true } action && action.Groups["to"].Value.StartsWith("/en/", StringComparison.Ordinal) != (english.Length > 0))
                            faults.Add($"{person}: {english}{pattern} has a form to {action.Groups["to"].Value}");
                    }
                }
            }
        }

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public async Task The_button_on_every_page_signs_out()
    {
        await using var site = await SiteHost.StartAsync();
        using var member = await site.SignInAsync(RoleName.Member, "aarhus-kommune");
        var page = await member.PageAsync("/");
        using var gone = await member.PostAsync("/log-ud", new FormUrlEncodedContent([new("__RequestVerificationToken", Browsing.Token(page))]));
        Assert.Equal(HttpStatusCode.Found, gone.StatusCode);
        await member.PageAsync("/min-side", HttpStatusCode.Found);
    }

    private static string Wanted(string person, string access) => access switch
    {
        Everybody => "yes",
        _ when person == "visitor" => "sign in",
        Access.SignedIn => "yes",
        Access.Member => person == "member" ? "yes" : "no",
        Access.Secretariat => person switch { "secretariat" or "administrator" => "yes", "secretariat without second factor" => "second factor", _ => "no" },
        _ => throw new InvalidOperationException($"The table says {access}."),
    };

    private static string Answer(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Found when response.Headers.Location!.OriginalString.Contains("/log-ind?retur=", StringComparison.Ordinal) || response.Headers.Location.OriginalString.EndsWith("/log-ind", StringComparison.Ordinal) && response.RequestMessage!.Method == HttpMethod.Post => "sign in",
        HttpStatusCode.Found when response.Headers.Location!.OriginalString.Contains("mangler=ekstra-kode", StringComparison.Ordinal) => "second factor",
        HttpStatusCode.Forbidden => "no",
        _ => "yes",
    };

    private static async Task<Browsing> BrowsingAsync(SiteHost site, string person) => person switch
    {
        "visitor" => site.Visitor(),
        "nobody" => site.SignIn(await site.AddPersonAsync([])),
        "member" => await site.SignInAsync(RoleName.Member, "aarhus-kommune"),
        "coordinator" => await site.SignInAsync(RoleName.Coordinator, null, "os2mo"),
        "secretariat without second factor" => site.SignIn(await site.AddPersonAsync([RoleName.Secretariat]), "pwd"),
        _ => await site.SignInAsync(person),
    };

    /// <summary>Routes of the Danish side; the English ones are the same below /en.</summary>
    private static IEnumerable<string> Patterns(SiteHost site) => site.Of<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(pattern => pattern != "/en" && !pattern.StartsWith("/en/", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static bool IsPage(string pattern) => !pattern.StartsWith("/billeder/", StringComparison.Ordinal) && !pattern.StartsWith("/api/", StringComparison.Ordinal) && !pattern.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("""<form\b[^>]*method="post".*?</form>""", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostForm();

    [GeneratedRegex("""^<form\b[^>]*action="(?<to>[^"]+)""" + "\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();
}

using System.Text.RegularExpressions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed partial class EveryPageTests(SiteWalk walk) : IClassFixture<SiteWalk>
{
    private const int MostBytes = 100 * 1024;

    [Fact]
    public void Is_reached_from_the_front() => Assert.True(walk.Pages.Count() > 100, $"Only {walk.Pages.Count()} pages were reached.");

    [Fact]
    public void Has_links_that_lead_somewhere() =>
        None(walk.Answers.Values.Where(a => a.Status != 200 && !LeadsToSigningIn(a)).Select(a => $"{a.Address} answers {a.Status}, linked from {a.From}"));

    /// <summary>What only people with an account may do is offered to everybody, and asks who one is.</summary>
    private static bool LeadsToSigningIn(SiteWalk.Answer answer) => answer.Status == 302
        && new Uri(new Uri("http://localhost"), answer.Headers["Location"]).PathAndQuery is var to
        && to == $"{(answer.Address.StartsWith("/en/", StringComparison.Ordinal) ? "/en" : "")}/log-ind?retur={Uri.EscapeDataString(answer.Address)}";

    [Fact]
    public void Has_its_language_and_a_title() => None(walk.Pages
        .Where(p => !p.Html.Contains($"<html lang=\"{(p.Address == "/en" || p.Address.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "da")}\">", StringComparison.Ordinal)
            || !Title().IsMatch(p.Html))
        .Select(p => p.Address));

    [Fact]
    public void Is_there_in_the_other_language() => None(walk.Pages
        .Where(p => !p.Address.StartsWith("/en", StringComparison.Ordinal))
        .Select(p => "/en" + p.Address.TrimEnd('/'))
        .Where(english => !walk.Answers.ContainsKey(english)));

    [Fact]
    public void Loads_nothing_from_outside() => None(walk.Pages.SelectMany(p => p.References
        .Where(r => r.Tag is "iframe" or "source" || (r.Tag is "script" or "img" or "form" && !r.Address.StartsWith('/')))
        .Select(r => $"{p.Address}: <{r.Tag}> {r.Address}")));

    [Fact]
    public void Has_no_script_and_no_style_in_the_page_itself() => None(walk.Pages
        .Where(p => InlineScript().IsMatch(p.Html) || p.Html.Contains("<style", StringComparison.OrdinalIgnoreCase) || StyleAttribute().IsMatch(p.Html))
        .Select(p => p.Address));

    [Fact]
    public void Is_light() => None(walk.Pages.Where(p => p.SizeBytes > MostBytes).Select(p => $"{p.Address} has {p.SizeBytes} bytes"));

    [Fact]
    public void Carries_strict_headers_and_no_cookies_but_where_a_form_needs_one() => None(walk.Pages.Where(p =>
            p.Headers.GetValueOrDefault("Content-Security-Policy") != "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            || p.Headers.GetValueOrDefault("X-Content-Type-Options") != "nosniff"
            || !p.Headers.ContainsKey("Referrer-Policy")
            || (p.Headers.ContainsKey("Set-Cookie") && !p.Html.Contains("<form method=\"post\"", StringComparison.Ordinal)))
        .Select(p => p.Address));

    [Fact]
    public void Says_that_the_demo_is_invented() => None(walk.Pages
        .Where(p => !p.Html.Contains("opdigtede", StringComparison.Ordinal) && !p.Html.Contains("are invented", StringComparison.Ordinal)).Select(p => p.Address));

    [Fact]
    public void Has_one_first_heading_and_skips_none()
    {
        None(walk.Pages.Where(p => !IsInOrder(p.Html)).Select(p => p.Address));

        static bool IsInOrder(string html)
        {
            var own = Prose().Replace(html, "");
            var levels = Heading().Matches(own).Select(m => m.Groups["level"].Value[0] - '0').ToList();
            return levels.Count(l => l == 1) == 1 && levels[0] == 1 && levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
        }
    }

    [Fact]
    public void Has_no_id_twice() => None(walk.Pages.SelectMany(p => Id().Matches(p.Html).Select(m => m.Groups["id"].Value)
        .GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{p.Address}: {g.Key}")));

    [Fact]
    public void Labels_every_field() => None(walk.Pages.SelectMany(p => Field().Matches(p.Html)
        .Select(m => m.Groups["id"].Value)
        .Where(id => !p.Html.Contains($"for=\"{id}\"", StringComparison.Ordinal)).Select(id => $"{p.Address}: {id}")));

    [Fact]
    public void Serves_its_pictures_so_that_nothing_in_them_can_act()
    {
        var pictures = walk.Answers.Values.Where(a => a.Address.StartsWith("/billeder/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            Assert.Contains("sandbox", picture.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("immutable", picture.Headers["Cache-Control"], StringComparison.Ordinal);
            Assert.Equal("nosniff", picture.Headers["X-Content-Type-Options"]);
        });
    }

    [Fact]
    public void Links_its_style_sheets_by_their_content()
    {
        var sheets = walk.Answers.Values.Where(a => a.MediaType == "text/css").ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains("?v=", sheet.Address, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains("immutable", sheet.Headers["Cache-Control"], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)(?! type=""application/ld\+json"">)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InlineScript();

    private static void None(IEnumerable<string> faults) => Assert.Empty(faults.ToList());

    [GeneratedRegex(@"<title>\S[^<]* · [^<]+</title>", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Title();

    [GeneratedRegex(@"<[a-z][^>]*\sstyle=", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex(@"<h(?<level>[1-6])[\s>]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<div class=""prose""[^>]*>.*?(?=</section>|</article>)", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\sid=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Id();

    [GeneratedRegex(@"<(input|select|progress)\b[^>]*?\sid=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Field();
}

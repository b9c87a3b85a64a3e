using System.Diagnostics;
using FsCheck.Xunit;
using OS2.Catalog.Documents;

namespace OS2.Catalog.Tests.Documents;

public class DocumentRendererTests
{
    private static readonly DocumentContext Context = new()
    {
        DocumentPath = "docs/guide/start.md",
        Repository = "OS2mo/os2mo",
        Picture = path => path == "docs/img/logo æ.png" ? new("/billeder/abc.webp", 400, 200) : null,
        DocumentAddress = path => path is "README.md" or "docs/guide/next.md" or "docs/api/index.rst" ? "/kode/os2mo/" + path : null,
        DocumentTitle = path => path == "docs/guide/next.md" ? "Det næste" : null,
        SourceAddress = path => "https://github.com/OS2mo/os2mo/blob/main/" + path,
    };

    [Fact]
    public void Moves_headings_down_and_names_them_as_the_code_host_does()
    {
        var page = Markdown("# Kom i gang\n\ntekst\n\n## Åbn *filen*!\n\n## Åbn filen\n\n###### Dybt");
        Assert.Equal([(2, "Kom i gang", "doc-kom-i-gang"), (3, "Åbn filen!", "doc-åbn-filen"), (3, "Åbn filen", "doc-åbn-filen-1"), (6, "Dybt", "doc-dybt")],
            page.Headings.Select(h => (h.Level, h.Text, h.Id)));
        Assert.Contains("<h2 id=\"doc-kom-i-gang\">Kom i gang</h2>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](next.md)", "/kode/os2mo/docs/guide/next.md")]
    [InlineData("[x](./next.md#Et-afsnit)", "/kode/os2mo/docs/guide/next.md#doc-Et-afsnit")]
    [InlineData("[x](../../README.md)", "/kode/os2mo/README.md")]
    [InlineData("[x](/README.md)", "/kode/os2mo/README.md")]
    [InlineData("[x](../api/)", "/kode/os2mo/docs/api/index.rst")]
    [InlineData("[x](next)", "/kode/os2mo/docs/guide/next.md")]
    [InlineData("[x](https://github.com/OS2mo/os2mo/blob/master/README.md)", "/kode/os2mo/README.md")]
    [InlineData("[x](../img/logo%20%C3%A6.png)", "/billeder/abc.webp")]
    [InlineData("[x](../../src/A.cs)", "https://github.com/OS2mo/os2mo/blob/main/src/A.cs")]
    [InlineData("[x](#kom-i-gang)", "#doc-kom-i-gang")]
    [InlineData("[x](https://os2.eu/)", "https://os2.eu/")]
    [InlineData("[x](mailto:a@os2.eu)", "mailto:a@os2.eu")]
    public void Sets_links_to_where_they_lead(string markdown, string address) =>
        Assert.Contains($"href=\"{address}\"", Markdown(markdown).Html, StringComparison.Ordinal);

    [Fact]
    public void Marks_links_that_leave_the_site()
    {
        Assert.Contains("rel=\"noopener nofollow\"", Markdown("https://os2.eu").Html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=", Markdown("[x](next.md)").Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java\nscript:alert(1))")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" \u0001javascript:alert(1)\">x</a>")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<scr<script>ipt>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><script>alert(1)</script></svg>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<form action=\"https://evil.example\"><input name=q><button>x</button></form>")]
    [InlineData("<div style=\"background:url(javascript:alert(1))\" onclick='alert(1)'>x</div>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<a href=\"x\" id=\"menu\" class=\"btn btn-primary\" target=\"_blank\">x</a>")]
    public void Lets_nothing_through_that_runs_or_imitates_the_page(string text)
    {
        foreach (var format in Enum.GetValues<DocumentFormat>().Where(f => f != DocumentFormat.PlainText))
        {
            var html = DocumentRenderer.Render(text, format, Context).Html;
            var tags = string.Concat(System.Text.RegularExpressions.Regex.Matches(html, "<[^>]*>", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(m => m.Value));
            foreach (var bad in new[] { "script", "onerror", "onload", "onclick", "iframe", "<form", "<input", "<button", "style", "data:", "id=\"menu\"", "btn", "target", "<svg", "<math" })
                Assert.DoesNotContain(bad, tags, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Shows_only_our_own_pictures()
    {
        Assert.Equal("<p><img src=\"/billeder/abc.webp\" alt=\"Logo\" loading=\"lazy\" width=\"400\" height=\"200\"></p>", Markdown("![Logo](<../img/logo æ.png>)").Html);
        Assert.Contains("width=\"100\" height=\"50\"", Markdown("<img width=100 src=\"../img/logo%20æ.png\">").Html, StringComparison.Ordinal);
        Assert.Equal("<p>Build OK</p>", Markdown("![Build OK](https://img.shields.io/x.svg)").Html);
        Assert.Equal("<p></p>", Markdown("[![](https://img.shields.io/x.svg)](https://ci.example/)").Html);
    }

    [Fact]
    public void Knows_the_code_hosts_markdown()
    {
        var html = Markdown("---\ntitle: skjult\n---\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] gjort\n- [ ] ikke\n\n> [!NOTE]\n> Husk\n\nfod[^1]\n\n[^1]: note\n\n~~væk~~\n\n```csharp\nvar a = 1 < 2;\n```").Html;
        foreach (var wanted in new[] { "<td>1</td>", "☑ gjort", "☐ ikke", "markdown-alert-note", "Husk", "doc-fn", "<del>væk</del>", "language-csharp", "1 &lt; 2" })
            Assert.Contains(wanted, html, StringComparison.Ordinal);
        Assert.DoesNotContain("skjult", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Renders_restructured_text()
    {
        const string Text = """
            ========
            OS2iot
            ========

            Om
            --
            En *vigtig* og **stærk** ``kode`` med `link <https://os2.eu>`_ og :doc:`guide <next>`.

            .. note:: Husk
               at læse

            .. image:: ../img/logo æ.png
               :alt: Logo

            .. toctree::
               :maxdepth: 2

               next
               API <../api/index>

            Eksempel::

               a < b

            - et
            - to

              to-to

            1. først

            .. code-block:: bash

               ls -l

            .. csv-table:: ukendt
               a, b
            """;
        var page = DocumentRenderer.Render(Text, DocumentFormat.ReStructuredText, Context);
        Assert.Equal([(2, "OS2iot"), (3, "Om")], page.Headings.Select(h => (h.Level, h.Text)));
        foreach (var wanted in new[] { "<em>vigtig</em>", "<strong>stærk</strong>", "<code>kode</code>", "href=\"https://os2.eu/\"", "href=\"/kode/os2mo/docs/guide/next.md\">guide</a>", "next.md\">Det næste</a>", "admonition-note", "Husk\nat læse",
            "src=\"/billeder/abc.webp\"", "href=\"/kode/os2mo/docs/api/index.rst\">API</a>", "<p>Eksempel:</p>", "a &lt; b", "<li>et</li>", "to-to", "<ol><li>først</li></ol>", "language-bash", "csv-table:: ukendt" })
            Assert.Contains(wanted, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_tables_of_restructured_text_as_tables()
    {
        const string Text = """
            =====  ==========
            Navn   Brug
            =====  ==========
            Et     ``kode``
                   og mere
            To     < 3
            =====  ==========

            +------+-----+
            | Felt | Nr. |
            +======+=====+
            | A    | 1   |
            |      +-----+
            |      | 2   |
            +------+-----+

            +------+-----+
            | begge felter |
            +------+-----+
            """;
        var html = DocumentRenderer.Render(Text, DocumentFormat.ReStructuredText, Context).Html;
        Assert.Contains("<thead><tr><th>Navn</th><th>Brug</th></tr></thead><tbody><tr><td>Et</td><td><code>kode</code>\nog mere</td></tr><tr><td>To</td><td>&lt; 3</td></tr></tbody>", html, StringComparison.Ordinal);
        Assert.Contains("<td rowspan=\"2\">A</td><td>1</td></tr><tr><td>2</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code>+------+-----+\n| begge felter |", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Renders_asciidoc()
    {
        const string Text = "= Titel\n:toc:\n\n== Afsnit\n\nEn *stærk* _vigtig_ `kode` https://os2.eu[OS2] og link:next.md[næste].\n\n* et\n** inde\n* to\n\n. først\n\nNOTE: Husk\n\n[source,bash]\n----\nls < x\n----\n\nimage::../img/x.png[Logo]\n";
        var page = DocumentRenderer.Render(Text, DocumentFormat.AsciiDoc, Context);
        Assert.Equal([(2, "Titel"), (3, "Afsnit")], page.Headings.Select(h => (h.Level, h.Text)));
        foreach (var wanted in new[] { "<strong>stærk</strong>", "<em>vigtig</em>", "<code>kode</code>", ">OS2</a>", "href=\"/kode/os2mo/docs/guide/next.md\"", "<li>et<ul><li>inde</li></ul>", "<ol><li>først</li></ol>", "admonition-note", "ls &lt; x", "Logo" })
            Assert.Contains(wanted, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(":toc:", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_searchable_text_in_sections()
    {
        var sections = DocumentRenderer.PlainText("Før\n\n# Et\n\n- punkt *et*\n- punkt to\n\n## To\n\n| a | b |\n|---|---|\n| x | y |\n", DocumentFormat.Markdown, "README.md");
        Assert.Equal([new DocumentSection(null, null, "Før"), new DocumentSection("Et", "doc-et", "punkt et\npunkt to"), new DocumentSection("To", "doc-to", "a b\nx y")], sections);
    }

    [Fact]
    public void Shows_plain_text_as_it_stands() =>
        Assert.Equal("<pre class=\"plain-text\">a &lt;b&gt; *c*</pre>", DocumentRenderer.Render("a <b> *c*", DocumentFormat.PlainText, Context).Html);

    public static TheoryData<string, string> Baits()
    {
        const int Most = 512 << 10;
        var baits = new TheoryData<string, string>
        {
            { "one line", new string('a', 1 << 20) },
            { "line of brackets", new string('[', Most) },
            { "deep quotes", new string('>', 30_000) + " x" },
            { "deep quotes with spaces", string.Concat(Enumerable.Repeat("> ", 10_000)) + "x" },
            { "deep list", string.Concat(Enumerable.Range(0, 700).Select(i => new string(' ', i * 2) + "- x\n")) },
            { "deep list on one line", string.Concat(Enumerable.Repeat("- ", 14_000)) + "x" },
            { "deep tags", string.Concat(Enumerable.Repeat("<div>", Most / 5)) },
            { "deep tags with false ends", string.Concat(Enumerable.Repeat("<div></x>\n", Most / 10)) },
            { "open formatting", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<b class=c{i}>\n\n<p>")) },
            { "open quotes", string.Concat(Enumerable.Repeat("<a \"", Most / 4)) },
            { "open quotes, closed late", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("<a \"", 900)) + ">\n\n", 140)) },
            { "open comments", string.Concat(Enumerable.Repeat("<!-", Most / 3)) },
        };
        foreach (var unit in new[] { "[a](", "_a*", "`a``", "|" })
        {
            var paragraph = string.Concat(Enumerable.Repeat(unit, 2_000));
            baits.Add("paragraphs of " + unit, string.Concat(Enumerable.Repeat(paragraph[..1_900] + "\n\n", Most / 1_902)));
            baits.Add("lines of " + unit, string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(unit, 20)) + "\n\n", Most / ((unit.Length * 20) + 2))));
        }

        return baits;
    }

    [Theory]
    [MemberData(nameof(Baits))]
    public void Finishes_soon_on_bait(string name, string text)
    {
        foreach (var format in new[] { DocumentFormat.Markdown, DocumentFormat.ReStructuredText, DocumentFormat.AsciiDoc, DocumentFormat.Html })
        {
            var watch = Stopwatch.StartNew();
            DocumentRenderer.Render(text, format, Context);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{name} as {format} took {watch.Elapsed}"); // About 2 seconds on a machine that does nothing else.
        }
    }

    [Property(MaxTest = 300)]
    public void Never_fails_on_random_text(string? text, DocumentFormat format)
    {
        var page = DocumentRenderer.Render(text ?? "", format, Context);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Property(MaxTest = 300)]
    public void Never_fails_on_random_markup(int[] picks, DocumentFormat format)
    {
        string[] pieces = ["\n", "\n\n", "- ", "1. ", "> ", "# ", "a", " ", "*", "`", "``", "[", "](", ")", "<b>", "</b>", "<table>", "<td>", "<li>", "</div>", "|", "::", ".. image:: x", "=====", "-----", "   ", ".. note::", "----", "[^1]:", "<!--", "&#", "\t"];
        var text = string.Concat(picks.Select(p => pieces[(int)((uint)p % pieces.Length)]));
        var page = DocumentRenderer.Render(text, format, Context);
        Assert.NotNull(page.Html);
    }

    private static RenderedDocument Markdown(string text) => DocumentRenderer.Render(text, DocumentFormat.Markdown, Context);
}

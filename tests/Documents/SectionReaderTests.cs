using OS2.Catalog.Documents;

namespace OS2.Catalog.Tests.Documents;

public sealed class SectionReaderTests
{
    [Theory]
    [InlineData("# Title\n\nBefore\n\n## Install\n\nRun it.\n\n## Install\n\nAgain.\n\n### Ærø & Å\n\nDanish")]
    [InlineData("Text first\n\n# One\n## Two `code` and [a link](x.md)\ntext\n## \n\nbelow an empty heading\n\n## 100 % – sikkert?\n")]
    [InlineData("# Raw\n\n<details><summary>More</summary>\n\n## Inside\n\nwords\n</details>\n\n<h2>By hand</h2>\n\nbehind")]
    [InlineData("# Ids\n\n<a name=\"install\"></a>\n## Install\n\nx\n\n<h2 id=\"own\">Own</h2>\n\ny\n\n## Own\n")]
    [InlineData("# Notes\n\nA footnote[^1].\n\n[^1]: Here.\n\n## fn1\n\nz")]
    [InlineData("# A <!-- ## hidden --> B\n\n<!--\n## not shown\n-->\n\n## Shown\n\n| a | b |\n|---|---|\n| c | d |\n")]
    [InlineData("Title\n=====\n\nUnder\n-----\n\n* item\n* item with ![picture](p.png) words\n\n![alone](q.png)\n\n## ![pictured](r.png) heading\n")]
    [InlineData("# x\n\n1 < 2 and a<b, &amp; &lt;tag&gt;\n\n## Ends in heading")]
    public void Has_the_anchors_and_headings_of_the_page(string text)
    {
        var page = DocumentRenderer.Render(text, DocumentFormat.Markdown, new DocumentContext { DocumentPath = "README.md" });
        var sections = DocumentRenderer.Sections(text, DocumentFormat.Markdown);

        Assert.Equal(page.Headings.Select(h => (h.Text, h.Id)), sections.Where(s => s.Heading is not null).Select(s => (s.Heading!, s.Anchor!)));
        Assert.Equal(page.Sections.Select(s => Letters(s.Text)), sections.Select(s => Letters(s.Text)));
    }

    [Fact]
    public void Says_on_which_page_of_a_long_document_a_section_stands()
    {
        var text = string.Concat(Enumerable.Range(0, 60).Select(i => $"## Part {i}\n\n{new string('x', 900)} word{i}\n\n"));
        var sections = DocumentRenderer.Sections(text, DocumentFormat.Markdown);
        var parts = DocumentParts.Of(text, DocumentFormat.Markdown);

        Assert.True(parts.Count > 1);
        Assert.All(sections, section => Assert.Contains(section.Heading + "\n", parts[section.Part - 1], StringComparison.Ordinal));
        Assert.Equal(60, sections.Count);
    }

    [Theory]
    [InlineData(DocumentFormat.ReStructuredText, "Title\n=====\n\nWords\n\nInstall\n-------\n\n.. _ref:\n\nMore\n~~~~\n\nx")]
    [InlineData(DocumentFormat.AsciiDoc, "= Title\n\nWords\n\n== Install\n\nMore\n\n[[own]]\n=== Own\n\nx")]
    [InlineData(DocumentFormat.Html, "<h1>Title</h1><p>Words</p><h2 id='a'>Install</h2><script>no()</script><p>x</p>")]
    public void Reads_the_other_formats_as_their_pages(DocumentFormat format, string text)
    {
        var page = DocumentRenderer.Render(text, format, new DocumentContext { DocumentPath = "README" });
        Assert.Equal(page.Headings.Select(h => h.Id), DocumentRenderer.Sections(text, format).Select(s => s.Anchor).OfType<string>());
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

using OS2.Catalog.Documents;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Documents;

public class DocumentReaderTests
{
    [Theory]
    [InlineData("README.md", "readme.md", "README.md")]
    [InlineData("README.md", "docs/README.md", "README.md")]
    [InlineData(".github/README.md", "README.md", ".github/README.md")]
    [InlineData("README.rst", "README.md", "README.md")]
    [InlineData("README", "README.txt", "README")]
    [InlineData("README.da.md", "README.md", "README.md")]
    [InlineData("docs/readme.md", "src/README.md", "docs/readme.md")]
    [InlineData("src/README.md", "readme.php", null)]
    public async Task Takes_the_readme_that_the_code_host_shows(string one, string other, string? wanted)
    {
        using var tree = await Archive.TreeAsync((one, "a"), (other, "b"));
        Assert.Equal(wanted, DocumentReader.ReadmePath(tree));
    }

    [Theory]
    [InlineData("docs/deep/down/a.txt", true)]
    [InlineData("doc/a.rst", true)]
    [InlineData("CHANGELOG", true)]
    [InlineData("NOTES.adoc", true)]
    [InlineData("README.html", true)]
    [InlineData("src/README.md", true)]
    [InlineData("src/notes.md", false)]
    [InlineData("requirements.txt", false)]
    [InlineData("docs/a.html", false)]
    [InlineData("docs/requirements.txt", false)]
    [InlineData(".github/pull_request_template.md", false)]
    [InlineData("docs/node_modules/a/README.md", false)]
    [InlineData("vendor/a/docs/a.md", false)]
    public void Knows_a_document_by_its_path(string path, bool isDocument) => Assert.Equal(isDocument, DocumentPaths.IsDocument(path));

    [Fact]
    public async Task Takes_every_text_of_a_repository_that_is_documentation()
    {
        using var tree = await Archive.TreeAsync(("rapport/2026/governance.md", "# Rapport"), ("b/c.rst", "C\n="), ("README.md", ""), ("conf.py", ""), ("vendor/x/y.md", ""));
        Assert.True(DocumentReader.IsDocumentation(tree));
        Assert.Equal(["README.md", "b/c.rst", "rapport/2026/governance.md"], DocumentReader.Read(tree).Documents.Select(d => d.Path));
    }

    [Theory]
    [InlineData("a.md", DocumentFormat.Markdown, "text\n\n## The *first* [one](x) ##\n", "The first one")]
    [InlineData("a.md", DocumentFormat.Markdown, "---\ntitle: \"Fra hovedet\"\n---\n# X", "Fra hovedet")]
    [InlineData("a.md", DocumentFormat.Markdown, "```\n# kode\n```\nTitel\n=====\n", "Titel")]
    [InlineData("a.md", DocumentFormat.Markdown, "<h1 align=\"center\">OS2 &amp; co</h1>", "OS2 & co")]
    [InlineData("a.rst", DocumentFormat.ReStructuredText, "======\nTitel\n======\n", "Titel")]
    [InlineData("a.adoc", DocumentFormat.AsciiDoc, ":x: y\n= Titel\n", "Titel")]
    [InlineData("docs/kom-i_gang.md", DocumentFormat.Markdown, "ingen", "kom i gang")]
    [InlineData("src/web/README.md", DocumentFormat.Markdown, "", "web")]
    public void Finds_the_title(string path, DocumentFormat format, string text, string title) => Assert.Equal(title, DocumentTitle.Of(path, format, text));

    [Fact]
    public void Tells_danish_from_english()
    {
        Assert.Equal("da", DocumentLanguage.Of("Dette er en vejledning til dig, som skal i gang med at bruge systemet. Når du har læst den, kan du selv oprette en bruger og gå i gang med det samme."));
        Assert.Equal("en", DocumentLanguage.Of("This is a guide for those of you who want to use the system. When you have read it you can create a user and start using it with the rest of your team."));
        Assert.Null(DocumentLanguage.Of("OS2"));
        Assert.Null(DocumentLanguage.Of(string.Concat(Enumerable.Repeat("foo bar ", 50))));
    }
}

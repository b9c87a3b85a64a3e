using OS2.Catalog.Documents;

namespace OS2.Catalog.Tests.Documents;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<h1>Rød</h1><p>grød &amp; fløde</p>", "Rød grød & fløde")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("<!-- hidden > -->seen", "seen")]
    [InlineData("<script>var a = '<p>';</script>seen<STYLE>p { }</STYLE>", "seen")]
    [InlineData("<script>never closed", "")]
    [InlineData("<p", "")]
    [InlineData("<", "<")]
    [InlineData("", "")]
    public void Gives_the_words_between_the_tags(string html, string words) =>
        Assert.Equal(words, string.Join(' ', HtmlText.Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("# Lån\n\n* [Bøger](x.md) og **film**", DocumentFormat.Markdown, "Lån Bøger og film")]
    [InlineData("Lån\n===\n\n``kode`` her", DocumentFormat.ReStructuredText, "Lån kode her")]
    [InlineData("# no markup", DocumentFormat.PlainText, "# no markup")]
    public void A_document_gives_its_words_in_every_format(string text, DocumentFormat format, string words) =>
        Assert.Equal(words, string.Join(' ', DocumentRenderer.Words(text, format).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

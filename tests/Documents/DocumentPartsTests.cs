using OS2.Catalog.Documents;

namespace OS2.Catalog.Tests.Documents;

public sealed class DocumentPartsTests
{
    [Fact]
    public void Leaves_a_short_document_whole() => Assert.Equal(["# Short\n"], DocumentParts.Of("# Short\n", DocumentFormat.Markdown));

    [Fact]
    public void Loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(0, 900).Select(i => i % 7 == 0 ? $"## Heading {i}\n\n" : $"Line {i} of many words.\n"));
        var parts = DocumentParts.Of(text, DocumentFormat.Markdown, length: 2000);
        Assert.True(parts.Count > 5);
        Assert.Equal(text, string.Concat(parts));
        Assert.All(parts.Skip(1), part => Assert.StartsWith("## ", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 2500));
    }

    [Fact]
    public void Does_not_take_a_comment_in_code_for_a_heading()
    {
        var text = "```sh\n" + string.Concat(Enumerable.Repeat("# comment\n", 50)) + "```\n\n" + string.Concat(Enumerable.Repeat("words and words\n", 100));
        Assert.DoesNotContain(DocumentParts.Of(text, DocumentFormat.Markdown, length: 800).Skip(1), part => part.StartsWith("# comment", StringComparison.Ordinal));
    }

    [Fact]
    public void Cuts_one_endless_line_but_never_a_character()
    {
        var parts = DocumentParts.Of(string.Concat(Enumerable.Repeat("🙂", 3000)), DocumentFormat.PlainText, length: 1001);
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0])));
    }
}

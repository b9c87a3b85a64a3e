using OS2.Catalog.Crawler.Commands;

namespace OS2.Catalog.Tests.Crawler.Commands;

public class CommandTreeTests
{
    [Theory, InlineData(""), InlineData("nonsense"), InlineData("crawl nonsense"), InlineData("crawl --nonsense"), InlineData("status --Crawl:Interval"), InlineData("--json")]
    public async Task A_wrong_command_line_is_one_line_and_2(string line)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandTree.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, errors);
        Assert.Equal((2, ""), (code, output.ToString()));
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

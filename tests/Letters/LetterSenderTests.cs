using System.Text;
using MimeKit;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Letters;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web;
using OS2.Catalog.Web.Letters;

namespace OS2.Catalog.Tests.Letters;

/// <summary>Letters on their way out: to a real server on a socket, or into files.</summary>
public class LetterSenderTests
{
    [Fact]
    public async Task A_letter_goes_to_the_mail_server_once_with_its_letters_whole()
    {
        await using var server = SmtpServer.Start();
        await using var site = await SiteAsync(server.Port);
        await PostAsync(site, "bo@kommune.example", "Ærø søger følgeskab", "Hej Bo\n\nSøg på kørselsgodtgørelse.\n.\nEfter punktummet.");
        await SendAsync(site);
        await SendAsync(site);

        var (from, to, content) = Assert.Single(server.Taken);
        Assert.Contains("<katalog@os2.example>", from, StringComparison.Ordinal);
        Assert.Equal("RCPT TO:<bo@kommune.example>", to.Split(" NOTIFY")[0]);
        using var message = await ReadAsync(content.Replace("\r\n..", "\r\n.", StringComparison.Ordinal));
        Assert.Equal("Ærø søger følgeskab", message.Subject);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Contains("Søg på kørselsgodtgørelse.\n.\nEfter punktummet.", message.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_put_off_is_sent_later_and_one_for_somebody_else_is_not_held_up()
    {
        await using var server = SmtpServer.Start();
        await using var site = await SiteAsync(server.Port);
        server.Refusal = "451 4.3.0 later";
        await PostAsync(site, "bo@kommune.example", "first", "text");
        await SendAsync(site);
        Assert.Empty(server.Taken);

        server.Refusal = null;
        await PostAsync(site, "anna@kommune.example", "second", "text");
        await SendAsync(site);
        Assert.Contains("anna@", Assert.Single(server.Taken).To, StringComparison.Ordinal);

        site.Of<ShiftedTime>().Back = TimeSpan.FromMinutes(-2);
        await SendAsync(site);
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_loses_nothing()
    {
        await using var site = await SiteAsync(port: 1);
        await PostAsync(site, "bo@kommune.example", "subject", "text");
        await SendAsync(site);
        Assert.True(await site.Of<LetterBox>().IsWaitingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_server_letters_lie_in_files()
    {
        await using var site = await SiteHost.StartAsync();
        await PostAsync(site, "bo@kommune.example", "Ærø", "Hej Bo");
        await SendAsync(site);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "outbox")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        using var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(("Ærø", "bo@kommune.example"), (message.Subject, message.To.Mailboxes.Single().Address));
        Assert.False(await site.Of<LetterBox>().IsWaitingAsync(CancellationToken.None));
    }

    private static Task<SiteHost> SiteAsync(int port) => SiteHost.StartAsync(settings: new SiteSettings
    {
        Mail = new MailSettings { Host = "127.0.0.1", Port = port, Security = "none", Sender = "katalog@os2.example" },
    });

    private static Task PostAsync(SiteHost site, string address, string subject, string text) =>
        site.Database.ChangeAsync(change => LetterBox.PostAsync(change, new Letter { ToAddress = address, Subject = subject, Text = text }), TestContext.Current.CancellationToken);

    private static Task SendAsync(SiteHost site) => site.Of<LetterSender>().SendAsync(TestContext.Current.CancellationToken);

    private static async Task<MimeMessage> ReadAsync(string content)
    {
        await using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(content));
        return await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
    }
}

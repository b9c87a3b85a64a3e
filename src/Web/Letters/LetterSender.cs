using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using OS2.Catalog.Data;
using OS2.Catalog.Letters;

namespace OS2.Catalog.Web.Letters;

/// <summary>Sends what waits in the letter box: by SMTP, or into files when no server is named.</summary>
internal sealed partial class LetterSender(LetterBox box, Database database, SiteSettings site, CatalogSettings catalog, TimeProvider time, ILogger<LetterSender> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Outbox => Path.Combine(catalog.DataFolder, "outbox");

    /// <summary>Sends all that is due, once.</summary>
    public async Task SendAsync(CancellationToken cancel)
    {
        foreach (var letter in await box.TakeAsync(cancel))
        {
            try
            {
                if (letter.Address is { Length: > 0 } address)
                    await SendAsync(letter, address, cancel);
                await box.SentAsync(letter.LetterId, cancel);
            }
            // Whatever a mail server or a disk can answer: the letter is kept and tried again, and people are told.
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SmtpCommandException or SmtpProtocolException or AuthenticationException
                or System.Net.Sockets.SocketException or SslHandshakeException or ParseException or TimeoutException or NotSupportedException || (problem is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                NotSent(letter.LetterId, letter.Tries + 1, LetterBox.MostTries, problem.Message);
                await box.FailedAsync(letter, problem.Message, cancel);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (site.Mail.Host is null)
            LettersAreFiles(Outbox);
        long? seen = null;
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Nothing was written since the box was last empty: nothing can have been posted. What failed comes due by the clock.
                var tick = await database.TickAsync(stoppingToken);
                if (tick != seen || await box.IsWaitingAsync(stoppingToken))
                    await SendAsync(stoppingToken);
                seen = tick;
            }
            catch (System.Data.Common.DbException problem)
            {
                NoDatabase(problem.Message);
            }

            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    private async Task SendAsync(WaitingLetter letter, string address, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = letter.Subject, Date = letter.PostedAt, MessageId = $"{letter.LetterId}@{site.Address.Host}" };
        message.From.Add(new MailboxAddress("OS2-kataloget", site.Mail.Sender));
        message.To.Add(MailboxAddress.Parse(address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        message.Body = new TextPart("plain") { Text = letter.Text };
        if (site.Mail.Host is { } host)
            await SendAsync(message, host, cancel);
        else
            await WriteAsync(message, letter.LetterId, cancel);
    }

    private async Task SendAsync(MimeMessage message, string host, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        using var client = new SmtpClient();
        var security = site.Mail.Security switch { "tls" => SecureSocketOptions.SslOnConnect, "none" => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls };
        await client.ConnectAsync(host, site.Mail.Port, security, patience.Token);
        if (site.Mail.User is { } user)
            await client.AuthenticateAsync(user, site.Mail.Password ?? "", patience.Token);
        await client.SendAsync(message, patience.Token);
        await client.DisconnectAsync(quit: true, patience.Token);
    }

    /// <summary>Written beside and then renamed, so that nobody reads half a letter.</summary>
    private async Task WriteAsync(MimeMessage message, string letterId, CancellationToken cancel)
    {
        Directory.CreateDirectory(Outbox);
        var path = Path.Combine(Outbox, letterId + ".eml");
        var half = path + ".tmp";
        await using (var file = File.Create(half))
            await message.WriteToAsync(file, cancel);
        File.Move(half, path, overwrite: true);
        LetterIsFile(path);
    }

    [LoggerMessage(LogLevel.Warning, "No mail server is configured (Mail:Host): letters are put into {Folder}")]
    private partial void LettersAreFiles(string folder);

    [LoggerMessage(LogLevel.Information, "A letter lies in {Path}")]
    private partial void LetterIsFile(string path);

    [LoggerMessage(LogLevel.Warning, "Letter {LetterId} could not be sent (try {Number} of {Most}): {Problem}")]
    private partial void NotSent(string letterId, int number, int most, string problem);

    [LoggerMessage(LogLevel.Warning, "Letters wait: the database does not answer: {Problem}")]
    private partial void NoDatabase(string problem);
}

using System.Globalization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Web.Letters;

/// <summary>The section <c>Mail</c>: how letters go out. Without a host they are put into files.</summary>
public sealed record MailSettings
{
    /// <summary><c>Mail:Sender</c>: the address that letters come from.</summary>
    public string Sender { get; init; } = "os2@os2.eu";

    /// <summary><c>Mail:Host</c>: the SMTP server; null for files in the folder <c>outbox</c> of the data folder.</summary>
    public string? Host { get; init; }

    /// <summary><c>Mail:Port</c>: default 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary><c>Mail:Security</c>: <c>starttls</c> (default), <c>tls</c>, or <c>none</c>.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary><c>Mail:User</c>: null for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary><c>Mail:Password</c>.</summary>
    public string? Password { get; init; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static MailSettings From(IConfigurationSection section)
    {
        var usual = new MailSettings();
        var settings = new MailSettings
        {
            Sender = section["Sender"] is { Length: > 0 } sender ? sender : usual.Sender,
            Host = section["Host"] is { Length: > 0 } host ? host : null,
            Port = section["Port"] is not { Length: > 0 } port ? usual.Port
                : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number
                : throw new CatalogSetupException($"Mail:Port is '{port}'; it must be 1 to 65535."),
            Security = section["Security"] is { Length: > 0 } security ? security.ToLowerInvariant() : usual.Security,
            User = section["User"] is { Length: > 0 } user ? user : null,
            Password = section["Password"] is { Length: > 0 } password ? password : null,
        };
        if (!settings.Sender.Contains('@', StringComparison.Ordinal))
            throw new CatalogSetupException($"Mail:Sender is '{settings.Sender}'; it must be a mail address.");
        if (settings.Security is not ("starttls" or "tls" or "none"))
            throw new CatalogSetupException($"Mail:Security is '{settings.Security}'; it must be starttls, tls or none.");
        if (settings.User is not null && settings.Security == "none")
            throw new CatalogSetupException("Mail:User is given with Mail:Security none; a password is not sent in the clear.");
        return settings;
    }
}

using System.Net.Mail;

namespace OS2.Catalog.Web.Accounts;

/// <summary>What is taken for a mail address.</summary>
internal static class MailAddresses
{
    private const int MostCharacters = 254;

    /// <summary>One plain address with a domain that has a dot, at most 254 characters (RFC 5321 with erratum 1690).</summary>
    public static bool IsOne(string? text) =>
        text is { Length: > 0 and <= MostCharacters } && MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim()
        && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsControl);
}

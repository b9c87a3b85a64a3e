namespace OS2.Catalog.Ownership;

/// <summary>Whom a commit names. It lives in memory alone.</summary>
/// <param name="Name">As written.</param>
/// <param name="Mail">As written; anything at all.</param>
public sealed record CommitPerson(string Name, string Mail)
{
    /// <summary>The address's domain in lower case; empty when it has none that could be looked up, such as a machine's own name.</summary>
    public string Domain
    {
        get
        {
            var domain = Mail[(Mail.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();
            if (domain.IndexOfAny([' ', '>', ',', ';']) is var end and >= 0)
                domain = domain[..end];
            return Mail.Contains('@', StringComparison.Ordinal) && domain.Length is > 3 and <= 100 && IsPublic(domain) ? domain : "";
        }
    }

    /// <summary>"Name &lt;mail&gt;", as trailers have it.</summary>
    public static CommitPerson Parse(string text)
    {
        var open = text.LastIndexOf('<');
        return open < 0 ? new(text.Trim(), text.Contains('@', StringComparison.Ordinal) ? text.Trim() : "") : new(text[..open].Trim(), text[(open + 1)..].TrimEnd('>', ' '));
    }

    // Names that exist on a machine or in its network only: RFC 2606, RFC 6762, and what git makes up ("host.(none)").
    private static bool IsPublic(string domain) =>
        domain.LastIndexOf('.') is var dot and > 0 && domain[(dot + 1)..] is { Length: >= 2 } end && end.All(char.IsAsciiLetter)
        && end is not ("local" or "localdomain" or "lan" or "home" or "internal" or "intern" or "vm" or "localhost" or "invalid" or "test" or "corp")
        && domain is not ("example.com" or "example.org" or "example.net");
}

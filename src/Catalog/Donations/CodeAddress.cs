namespace OS2.Catalog.Donations;

/// <summary>Where a public repository stands: host, owner and name.</summary>
/// <param name="Home">Scheme and host of its page.</param>
/// <param name="Owner">The organisation or person.</param>
/// <param name="Name">The repository's name.</param>
public sealed record CodeAddress(Uri Home, string Owner, string Name)
{
    /// <summary>The address of its page, without anything behind the name.</summary>
    public string Whole => $"{Home.GetLeftPart(UriPartial.Authority)}/{Owner}/{Name}";

    /// <summary>Reads what a person typed or pasted: the page, a page below it, the address to clone by. Null when it is no address of a repository.</summary>
    /// <remarks>Whether the host may be asked is for whoever asks it to know.</remarks>
    public static CodeAddress? Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > 400)
            return null;
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || !address.Host.Contains('.', StringComparison.Ordinal))
            return null;
        if (address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var owner, var name, ..])
            return null;
        name = name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        return IsName(owner) && IsName(name) ? new CodeAddress(new Uri(address.GetLeftPart(UriPartial.Authority)), owner, name) : null;
    }

    private static bool IsName(string text) => text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && text.Any(char.IsAsciiLetterOrDigit);
}

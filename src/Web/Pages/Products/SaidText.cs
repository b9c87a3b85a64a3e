using System.Text.RegularExpressions;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Words of strangers in pieces: what is an address of the web can be followed, mail addresses are left out, and everything else is text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsAddress">Whether it leads somewhere.</param>
public sealed partial record SaidText(string Text, bool IsAddress)
{
    private const string NoMail = "[…@…]";

    public static IEnumerable<SaidText> Of(string words)
    {
        var from = 0;
        foreach (Match match in Address().Matches(words))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?');
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
                continue;
            if (match.Index > from)
                yield return new SaidText(Mail().Replace(words[from..match.Index], NoMail), false);
            yield return new SaidText(address, true);
            from = match.Index + address.Length;
        }

        if (from < words.Length)
            yield return new SaidText(Mail().Replace(words[from..], NoMail), false);
    }

    [GeneratedRegex(@"https?://[^\s<>()""]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mail();
}

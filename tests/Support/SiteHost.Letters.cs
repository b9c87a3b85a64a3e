using System.Text.RegularExpressions;

namespace OS2.Catalog.Tests.Support;

/// <content>Letters that wait to be sent, as people would read them.</content>
public sealed partial class SiteHost
{
    private const string SelectLetters = """
        SELECT l.Text FROM Letter l LEFT JOIN Account a ON a.AccountId = l.ToAccountId WHERE COALESCE(l.ToAddress, a.Email) = @Address ORDER BY l.LetterId
        """;

    /// <summary>The letter to an address that says this; waits until it has come. Letters of one second have no order.</summary>
    /// <param name="address">Whose.</param>
    /// <param name="says">A part of its text that no other letter to the address has.</param>
    public async Task<string> LetterAsync(string address, string says = "")
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if ((await LettersAsync(address)).FirstOrDefault(letter => letter.Contains(says, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>All letters to an address that have not been sent.</summary>
    public Task<IReadOnlyList<string>> LettersAsync(string address) => Database.QueryAsync<string>(SelectLetters, new { Address = address }, TestContext.Current.CancellationToken);

    /// <summary>The path of the first link in a letter.</summary>
    public static string LinkIn(string letter) => new Uri(Link().Match(letter).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using OS2.Catalog.Accounts;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Accounts;

public partial class SecondFactorTests
{
    [Fact]
    public async Task Is_turned_on_asked_for_and_can_be_recovered()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Secretariat]);
        using var person = site.Visitor();
        await PasswordAsync(person, account, "/sekretariat");
        Assert.Contains("mangler=ekstra-kode", (await person.GetAsync("/sekretariat")).Headers.Location?.OriginalString, StringComparison.Ordinal);

        var key = KeyText().Match(await person.PageAsync("/konto/ekstra-kode")).Groups["key"].Value;
        using var picture = await person.GetAsync("/konto/ekstra-kode?handler=Picture");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        using var wrong = await person.SendFormAsync("/konto/ekstra-kode", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var on = await person.SendFormAsync("/konto/ekstra-kode", ("Code", Code(key)));
        Assert.Equal("/konto/genopretningskoder?nye=1", on.Headers.Location?.OriginalString);
        await person.PageAsync("/sekretariat");
        using var codes = await person.SendFormAsync("/konto/genopretningskoder");
        var recovery = RecoveryText().Matches(await codes.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(match => match.Groups["code"].Value).ToList();
        Assert.Equal(10, recovery.Count);

        using var again = site.Visitor();
        await PasswordAsync(again, account, "/log-ind/kode");
        await again.PageAsync("/sekretariat", HttpStatusCode.Found);
        using var coded = await again.SendFormAsync("/log-ind/kode", ("Code", Code(key)));
        Assert.Equal("/sekretariat", coded.Headers.Location?.OriginalString);
        await again.PageAsync("/sekretariat");

        using var lost = site.Visitor();
        await PasswordAsync(lost, account, "/log-ind/kode");
        using var recovered = await lost.SendFormAsync("/log-ind/genopretning", ("Code", recovery[0].ToLowerInvariant()));
        Assert.Equal("/konto?brugt=genopretning", recovered.Headers.Location?.OriginalString);
        await lost.PageAsync("/sekretariat");

        using var twice = site.Visitor();
        await PasswordAsync(twice, account, "/log-ind/kode");
        using var used = await twice.SendFormAsync("/log-ind/genopretning", ("Code", recovery[0]));
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
    }

    [Fact]
    public async Task That_is_lost_is_reset_by_the_secretariat_and_its_owner_is_told()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        await PasswordAsync(person, account, "/min-side");
        var key = KeyText().Match(await person.PageAsync("/konto/ekstra-kode")).Groups["key"].Value;
        using var on = await person.SendFormAsync("/konto/ekstra-kode", ("Code", Code(key)));

        using var secretary = await site.SignInAsync(RoleName.Secretariat);
        var address = $"/sekretariat/konti/{account.AccountId}";
        using var reset = await secretary.SendFormAsync(address, [KeyValuePair.Create("FactorReason", "called back")], address + "?handler=Factors");
        Assert.Equal(HttpStatusCode.Found, reset.StatusCode);
        await person.PageAsync("/min-side", HttpStatusCode.Found);
        Assert.Contains("nulstillet", await site.LetterAsync(account.Email, "nulstillet"), StringComparison.Ordinal);
        using var again = site.Visitor();
        await PasswordAsync(again, account, "/min-side");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while_even_for_the_right_one()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        for (var i = 0; i < 5; i++)
            using (await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", "wrong wrong wrong")))
            {
            }

        using var right = await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", SiteHost.Password));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.NotNull((await site.Of<AccountStore>().FindAsync(account.AccountId, CancellationToken.None))!.LockedUntil);
    }

    [Fact]
    public async Task Twenty_tries_a_minute_are_enough_for_one_address()
    {
        await using var site = await SiteHost.StartAsync();
        using var person = site.Visitor();
        var answers = new List<HttpStatusCode>();
        var page = await person.PageAsync("/log-ind/glemt");
        for (var i = 0; i < 21; i++)
        {
            using var answer = await person.PostAsync("/log-ind/glemt", new FormUrlEncodedContent([new("Email", $"a{i}@b.example"), new("__RequestVerificationToken", Browsing.Token(page))]));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        await person.PageAsync("/log-ind");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string target)
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        using var answer = await person.SendFormAsync($"/log-ind?retur={Uri.EscapeDataString(target)}", ("Input.Email", account.Email), ("Input.Password", SiteHost.Password));
        Assert.Equal("/min-side", answer.Headers.Location?.OriginalString);
    }

    /// <summary>The code of now for a secret in base 32 (RFC 6238, SHA-1, six digits, half a minute).</summary>
    internal static string Code(string key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Where(c => !char.IsWhiteSpace(c)).Select(c => Convert.ToString(Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // RFC 6238 says SHA-1, and so do the authenticators.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task PasswordAsync(Browsing person, Account account, string leadsTo)
    {
        using var answer = await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", SiteHost.Password));
        Assert.True(leadsTo == answer.Headers.Location?.OriginalString, $"{(int)answer.StatusCode} {answer.Headers.Location}");
    }

    [GeneratedRegex(@"<code>(?<key>[A-Z2-7 ]{20,})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex KeyText();

    [GeneratedRegex(@"<li><code>(?<code>[^<]+)</code></li>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex RecoveryText();
}

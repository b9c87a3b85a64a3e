using OS2.Catalog.Accounts;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Accounts;

/// <summary>What must not lie about: in the log, in the database, in cookies.</summary>
public class SecrecyTests
{
    private const string Chosen = "another four random words";

    [Fact]
    public async Task No_secret_stands_in_the_log_or_in_the_database()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        using (await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", "wrong wrong wrong")))
        using (await person.SendFormAsync("/log-ind/glemt", ("Email", account.Email)))
        {
        }

        var link = SiteHost.LinkIn(await site.LetterAsync(account.Email));
        using (await person.SendFormAsync(link, ("Input.Password", Chosen), ("Input.Again", Chosen)))
        using (var again = await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", Chosen)))
            Assert.Equal("/min-side", again.Headers.Location?.OriginalString);
        var key = SecondFactorTests.KeyText().Match(await person.PageAsync("/konto/ekstra-kode")).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);
        using (await person.SendFormAsync("/konto/ekstra-kode", ("Code", SecondFactorTests.Code(key))))
        using (var codes = await person.SendFormAsync("/konto/genopretningskoder"))
        {
            var recovery = SecondFactorTests.RecoveryText().Match(await codes.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["code"].Value;
            Assert.NotEqual("", recovery);
            string[] secrets = [SiteHost.Password, "wrong wrong wrong", Chosen, link.Split('/')[^1], key, recovery];
            Assert.NotEmpty(site.Log.Lines);
            Assert.DoesNotContain(site.Log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));

            // Letters wait in the database until they are sent, and a letter carries its link: they go out first.
            await site.Of<OS2.Catalog.Web.Letters.LetterSender>().SendAsync(TestContext.Current.CancellationToken);
            var kept = await KeptAsync(site);
            Assert.Contains(account.Email, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(secrets, secret => kept.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_session_is_kept_from_scripts_and_from_other_sites()
    {
        await using var site = await SiteHost.StartAsync();
        var account = await site.AddPersonAsync([RoleName.Member], "aarhus-kommune");
        using var person = site.Visitor();
        using var answer = await person.SendFormAsync("/log-ind", ("Input.Email", account.Email), ("Input.Password", SiteHost.Password));
        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("os2-session=", StringComparison.Ordinal));
        Assert.Contains("; samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", session, StringComparison.OrdinalIgnoreCase);
        using var form = await site.Visitor().GetAsync("/log-ind");
        Assert.All(form.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All that stands in all tables.</summary>
    private static async Task<string> KeptAsync(SiteHost site)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "catalogue.db")};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var text = new System.Text.StringBuilder();
        foreach (var table in TestDatabase.TablesToEmpty)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the schema's own.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var values = new object[rows.FieldCount];
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                rows.GetValues(values);
                text.AppendJoin('|', values.Select(value => value is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : $"{value}")).Append('\n');
            }
        }

        return text.ToString();
    }
}

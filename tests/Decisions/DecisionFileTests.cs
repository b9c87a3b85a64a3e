using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Decisions;

public class DecisionFileTests
{
    private static readonly Actor Member = new() { AccountId = "018f0000000070008000000000000001", Role = RoleName.Member, BodySlug = "aeroe-kommune" };

    [Fact]
    public async Task A_spreadsheet_in_Danish_reads_it_and_takes_nothing_for_a_formula()
    {
        await using var test = await TestDatabase.OpenAsync();
        foreach (var text in new[] { "=HYPERLINK(\"https://evil.example\")", "+45 12", "@SUM(A1)", "-1", "\t=1", "Blåbærgrød; med \"fløde\"\nog sukker" })
            await AppendAsync(test, new Act { Kind = "product.level", Subject = "product", SubjectKey = "fjordtid", Reason = text });
        var bytes = await WriteAsync(to => DecisionFile.WriteCsvAsync(to, Rows(test), withActors: false, CancellationToken.None));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text2 = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("number;at;actorRole;actorBody;kind;", text2, StringComparison.Ordinal);
        Assert.Contains("\r\n2;2026-11-23T08:00:00Z;member;aeroe-kommune;product.level;", text2, StringComparison.Ordinal);
        foreach (var harmless in new[] { "'=HYPERLINK(", "'+45 12", "'@SUM(A1)", "'-1", "'\t=1" })
            Assert.Contains(harmless, text2, StringComparison.Ordinal);
        Assert.DoesNotMatch("[;\"](=|@|\\+|-)", text2);
        Assert.Contains("\"Blåbærgrød; med \"\"fløde\"\"\nog sukker\"", text2, StringComparison.Ordinal);
        Assert.DoesNotContain(Member.AccountId, text2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_verifies_rows_against_the_list_of_hashes_with_what_the_file_says_alone()
    {
        await using var test = await TestDatabase.OpenAsync();
        await AppendAsync(test, new Act { Kind = "account.admitted", Subject = "account", SubjectKey = "secret" });
        await AppendAsync(test, new Act { Kind = "product.level", Subject = "product", SubjectKey = "fjordtid", ProductSlug = "fjordtid", RepositoryId = 7, Before = "1", After = "2", Reason = "æøå 😀" });
        await AppendAsync(test, new Act { Kind = "product.level", Subject = "product", SubjectKey = "fjordtid", ProductSlug = "fjordtid", Evidence = "" });
        using var seals = JsonDocument.Parse(await WriteAsync(to => DecisionFile.WriteSealsAsync(to, new DecisionStore(test.Database).SealsAsync(CancellationToken.None), CancellationToken.None)));
        var list = seals.RootElement.EnumerateArray().ToDictionary(seal => seal.GetProperty("number").GetInt64(), seal => seal.GetProperty("hash").GetString());
        using var file = JsonDocument.Parse(await WriteAsync(to => DecisionFile.WriteJsonAsync(to, Rows(test).Where(row => row.ProductSlug == "fjordtid"), withActors: false, CancellationToken.None)));
        var rows = file.RootElement.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row =>
        {
            var number = row.GetProperty("number").GetInt64();
            Assert.Equal(list[number], row.GetProperty("hash").GetString());
            Assert.Equal(list[number - 1], row.GetProperty("previousHash").GetString());
            Assert.Equal(list[number], HashOf(row));
            Assert.False(row.TryGetProperty("actorId", out _));
        });
        Assert.NotEqual(rows[0].GetProperty("actorSeal").GetString(), rows[1].GetProperty("actorSeal").GetString());
    }

    [Fact]
    public async Task The_secretariats_file_ties_rows_to_accounts()
    {
        await using var test = await TestDatabase.OpenAsync();
        await AppendAsync(test, new Act { Kind = "product.level", Subject = "product", SubjectKey = "fjordtid" });
        using var file = JsonDocument.Parse(await WriteAsync(to => DecisionFile.WriteJsonAsync(to, Rows(test), withActors: true, CancellationToken.None)));
        var row = file.RootElement.GetProperty("rows")[0];
        Assert.Equal(Member.AccountId, row.GetProperty("actorId").GetString());
        Assert.Equal(row.GetProperty("actorSeal").GetString(), OS2.Catalog.Data.Keys.Hash("1:" + Member.AccountId));
    }

    [Fact]
    public void A_filter_holds_what_it_says()
    {
        var row = new Decision { Subject = "idea", ActorRole = "member", ProductSlug = "x", At = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero) };
        Assert.True(new DecisionFilter().Holds(row));
        Assert.True(new DecisionFilter { Subject = "idea", Role = "member", ProductSlug = "x", From = row.At, Before = row.At.AddSeconds(1) }.Holds(row));
        Assert.False(new DecisionFilter { Subject = "product" }.Holds(row));
        Assert.False(new DecisionFilter { Role = "machine" }.Holds(row));
        Assert.False(new DecisionFilter { ProductSlug = "y" }.Holds(row));
        Assert.False(new DecisionFilter { From = row.At.AddSeconds(1) }.Holds(row));
        Assert.False(new DecisionFilter { Before = row.At }.Holds(row));
    }

    /// <summary>As the page tells strangers to do it: netstrings of the fields in the order that the file names.</summary>
    private static string HashOf(JsonElement row)
    {
        string[] order =
        [
            "previousHash", "number", "at", "actorSeal", "actorRole", "actorBody", "kind", "subject", "subjectKey", "productSlug", "repositoryId", "valueBefore", "valueAfter", "reason", "evidence",
        ];
        var text = new StringBuilder();
        foreach (var field in order.Select(row.GetProperty))
            text.Append(field.ValueKind == JsonValueKind.Null ? "-," : $"{Encoding.UTF8.GetByteCount(field.ToString())}:{field},");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Task<long> AppendAsync(TestDatabase test, Act act) => test.Database.ChangeAsync(change => DecisionLog.AppendAsync(change, Member, act), CancellationToken.None);

    private static IAsyncEnumerable<Decision> Rows(TestDatabase test) => new DecisionStore(test.Database).WalkAsync(CancellationToken.None);

    private static async Task<byte[]> WriteAsync(Func<Stream, Task> write)
    {
        using var to = new MemoryStream();
        await write(to);
        return to.ToArray();
    }
}

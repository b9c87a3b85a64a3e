using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Decisions;

public class DecisionLogTests
{
    private static readonly Actor Secretary = new() { AccountId = "018f0000000070008000000000000001", Role = RoleName.Secretariat };
    private static readonly Act Rise = new() { Kind = "product.level", Subject = "product", SubjectKey = "os2mo", ProductSlug = "os2mo", Before = "1", After = "2", Reason = "Bestyrelsen har sagt ja – æøå" };

    [Theory, Engines]
    public async Task Each_row_carries_the_hash_of_the_one_before(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await AppendAsync(test, 3);
        var rows = await new DecisionStore(test.Database).WindowAsync(0, 10, CancellationToken.None);

        Assert.Equal([3, 2, 1], rows.Select(row => row.Number));
        Assert.Equal([rows[1].Hash, rows[2].Hash, Decision.Beginning], rows.Select(row => row.PreviousHash));
        Assert.Equal(new ChainReport { Rows = 3, LastHash = rows[0].Hash }, await VerifyAsync(test));
    }

    [Theory]
    [InlineData("UPDATE Decision SET Reason = 'another' WHERE Number = 2", 2)]
    [InlineData("UPDATE Decision SET Reason = NULL WHERE Number = 2", 2)]
    [InlineData("UPDATE Decision SET At = '2026-11-23 09:00:00+00:00' WHERE Number = 2", 2)]
    [InlineData("UPDATE Decision SET ActorId = 'somebody' WHERE Number = 1", 1)]
    [InlineData("UPDATE Decision SET ValueBefore = '12', ValueAfter = '' WHERE Number = 3", 3)]
    [InlineData("DELETE FROM Decision WHERE Number = 2", 3)]
    [InlineData("DELETE FROM Decision WHERE Number = 1", 2)]
    [InlineData("UPDATE Decision SET Number = 9 WHERE Number = 2", 3)]
    public async Task Names_the_first_row_that_was_touched(string sql, long row)
    {
        await using var test = await TestDatabase.OpenAsync();
        await AppendAsync(test, 4);
        await test.Database.ChangeAsync(change => change.ExecuteAsync(sql, null), CancellationToken.None);

        var report = await VerifyAsync(test);
        Assert.Equal(row, report.BrokenRow);
        Assert.NotNull(report.Problem);
    }

    [Fact]
    public async Task A_record_that_lost_its_end_is_found_by_a_hash_that_was_written_down()
    {
        await using var test = await TestDatabase.OpenAsync();
        await AppendAsync(test, 4);
        var known = (await VerifyAsync(test)).LastHash;
        Assert.Null((await VerifyAsync(test, known)).Problem);

        await test.Database.ChangeAsync(change => change.ExecuteAsync("DELETE FROM Decision WHERE Number = 4", null), CancellationToken.None);
        Assert.Null((await VerifyAsync(test)).Problem);
        Assert.Contains(known, (await VerifyAsync(test, known)).Problem, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Many_writers_at_once_leave_no_gap_and_no_fork(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AppendAsync(test, 10)));
        var report = await VerifyAsync(test);
        Assert.Null(report.Problem);
        Assert.Equal(80, report.Rows);
    }

    [Theory, Engines]
    public async Task Any_text_can_be_stored_and_verified(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        string[] texts = [new('å', 5000), "half a \ud83d character", "\0nul", "line\r\nline", "😀😀", "", "  ", "1:a,-,"];
        foreach (var text in texts)
            await test.Database.ChangeAsync(change => DecisionLog.AppendAsync(change, Secretary, Rise with { Reason = text, Evidence = text }), CancellationToken.None);
        Assert.Null((await VerifyAsync(test)).Problem);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_in_the_record()
    {
        await using var test = await TestDatabase.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Database.ChangeAsync(async change =>
        {
            await DecisionLog.AppendAsync(change, Secretary, Rise);
            throw new InvalidOperationException("no");
        }, CancellationToken.None));
        Assert.Equal(0, (await VerifyAsync(test)).Rows);
    }

    [Fact]
    public void The_hash_is_what_the_documentation_says()
    {
        var decision = new Decision
        {
            PreviousHash = Decision.Beginning, Number = 1, At = new DateTimeOffset(2026, 11, 24, 7, 58, 0, TimeSpan.Zero), ActorId = "crawler", ActorRole = "machine",
            Kind = "repository.life-cycle", Subject = "repository", SubjectKey = "7", RepositoryId = 7, ValueBefore = "live", ValueAfter = "archived",
        };
        var seal = OS2.Catalog.Data.Keys.Hash("1:crawler");
        var text = $"64:{Decision.Beginning},1:1,20:2026-11-24T07:58:00Z,64:{seal},7:machine,-,21:repository.life-cycle,10:repository,1:7,-,1:7,4:live,8:archived,-,-,";
        Assert.Equal(OS2.Catalog.Data.Keys.Hash(text), decision.ComputeHash());
    }

    private static Task<ChainReport> VerifyAsync(TestDatabase test, string? known = null) => new DecisionStore(test.Database).VerifyAsync(known, CancellationToken.None);

    private static async Task AppendAsync(TestDatabase test, int number)
    {
        for (var i = 0; i < number; i++)
            await test.Database.ChangeAsync(change => DecisionLog.AppendAsync(change, Secretary, Rise), CancellationToken.None);
    }
}

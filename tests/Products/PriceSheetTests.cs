using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Products;

public class PriceSheetTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Today = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <remarks>The rate sheet of OS2valghalla, os2.eu's news of 31 August 2023.</remarks>
    [Theory]
    [InlineData("small", true, 23_980, 35_000)]
    [InlineData("medium", true, 34_880, 70_000)]
    [InlineData("large", true, 45_780, 190_000)]
    [InlineData("very-large", true, 56_680, 350_000)]
    [InlineData("small", false, 29_700, 35_000)]
    [InlineData("medium", false, 43_200, 70_000)]
    [InlineData("large", false, 56_700, 190_000)]
    [InlineData("very-large", false, 70_200, 350_000)]
    public async Task The_rate_sheet_that_ships_is_given_line_by_line(string band, bool isMember, int yearly, int joining)
    {
        await using var test = await TestDatabase.OpenAsync("Sqlite");
        await new Register(test.Database).ImportAsync(Register.Real, None);
        var sheet = PriceSheet.For(await new PriceStore(test.Database).ForProductAsync("os2valghalla", None), band, isMember, Today);
        int? Of(string kind) => sheet.Lines.FirstOrDefault(line => line.Kind == kind).Price?.Amount;
        Assert.Equal((yearly, joining, isMember ? 25_000 : null), (Of(PriceKind.Yearly), Of(PriceKind.Joining), Of(PriceKind.Membership)));
        Assert.Equal((yearly + joining + (isMember ? 25_000 : 0), false), sheet.FirstYear);
        Assert.Equal((yearly + (isMember ? 25_000 : 0), false), sheet.FollowingYears);
        Assert.Null(Of(PriceKind.Operation));
        Assert.NotNull(sheet.Lines.Single(line => line.Kind == PriceKind.Operation).Price);
        Assert.Null(sheet.Lines.Single(line => line.Kind == PriceKind.Support).Price);
    }

    [Fact]
    public void Who_is_no_member_pays_no_membership() =>
        Assert.DoesNotContain(PriceSheet.For([], "small", isMember: false, Today).Lines, line => line.Kind == PriceKind.Membership);

    [Fact]
    public void A_line_for_the_bodys_size_counts_before_one_for_all_and_the_newest_of_two()
    {
        Price[] prices =
        [
            new() { PriceId = "a", Kind = PriceKind.Yearly, Amount = 1 }, new() { PriceId = "b", Kind = PriceKind.Yearly, Amount = 2, Band = "small", ValidFrom = "2024-01-01" },
            new() { PriceId = "c", Kind = PriceKind.Yearly, Amount = 3, Band = "small", ValidFrom = "2026-01-01" }, new() { PriceId = "d", Kind = PriceKind.Yearly, Amount = 4, Band = "small", ValidFrom = "2027-01-01" },
            new() { PriceId = "e", Kind = PriceKind.Yearly, Amount = 5, Band = "small", ValidUntil = "2026-11-24" },
        ];
        Assert.Equal(3, AmountFor("small"));
        Assert.Equal(1, AmountFor("large"));
        Assert.Equal(1, AmountFor(null));

        int? AmountFor(string? band) => PriceSheet.For(prices, band, true, Today).Lines.Single(line => line.Kind == PriceKind.Yearly).Price!.Amount;
    }

    [Fact]
    public void A_sum_is_whole_only_where_every_line_is_known()
    {
        Price[] prices = [.. PriceKind.All.Select(kind => new Price { PriceId = kind, Kind = kind, Amount = 10 })];
        Assert.Equal((50, true), PriceSheet.For(prices, null, true, Today).FirstYear);
        Assert.Equal((40, true), PriceSheet.For(prices, null, true, Today).FollowingYears);
        Assert.Equal((40, false), PriceSheet.For(prices.Skip(1), null, true, Today).FirstYear);
    }

    [Theory, Engines]
    public async Task A_line_that_leaves_the_register_is_withdrawn(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        var store = new PriceStore(test.Database);
        RegisterFiles.Price Fee(int amount) => new() { Kind = PriceKind.Membership, Member = true, Amount = amount, Source = "the general assembly" };
        RegisterFiles Files(params RegisterFiles.Price[] prices) => new([], [], [], []) { Prices = prices };
        await register.ImportAsync(Files(Fee(25_000)), None);
        Assert.Equal(25_000, (await store.ForProductAsync("any", None)).Single().Amount);
        await register.ImportAsync(Files(Fee(26_000)), None);
        Assert.Equal(26_000, (await store.ForProductAsync("any", None)).Single().Amount);
        await register.ImportAsync(Files(), None);
        Assert.Empty(await store.ForProductAsync("any", None));
    }
}

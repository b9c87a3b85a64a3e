using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Products;

public class UseActsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Aarhus = new() { AccountId = "anna", Role = RoleName.Member, BodySlug = "aarhus-kommune" };
    private static readonly Actor Secretariat = new() { AccountId = "bo", Role = RoleName.Secretariat };

    [Theory, Engines]
    public async Task A_body_declares_changes_and_takes_back_its_use(string engine)
    {
        await using var test = await OpenAsync(engine);
        Assert.Equal(ProductOutcome.Done, await DeclareAsync(test, UseState.Trial, UseVisibility.Everybody));
        Assert.Equal(ProductOutcome.Done, await DeclareAsync(test, UseState.Use, UseVisibility.Everybody));
        var uses = new ProductUseStore(test.Database);
        Assert.Equal(UseState.Use, Assert.Single(await uses.OfProductAsync("os2mo", None)).State);
        Assert.Equal("body: aarhus-kommune\nuse: trial", (await new DecisionStore(test.Database).OfProductAsync("os2mo", None))[0].ValueBefore);
        Assert.Equal(ProductOutcome.Done, await test.Database.ChangeAsync(change => UseActs.RemoveAsync(change, Aarhus, "os2mo", "aarhus-kommune"), None));
        Assert.Empty(await uses.OfBodyAsync("aarhus-kommune", None));
    }

    [Theory, Engines]
    public async Task What_only_members_may_see_is_not_told_by_the_products_record(string engine)
    {
        await using var test = await OpenAsync(engine);
        await DeclareAsync(test, UseState.Use, UseVisibility.Members);
        await DeclareAsync(test, UseState.Use, UseVisibility.Everybody);
        await DeclareAsync(test, UseState.Use, UseVisibility.Number);
        Assert.Empty(await new DecisionStore(test.Database).OfProductAsync("os2mo", None));
        Assert.Equal(3, await test.Database.SingleAsync<int>("SELECT COUNT(*) FROM Decision WHERE Subject = 'body' AND SubjectKey = 'aarhus-kommune' AND ProductSlug IS NULL", null, None));
    }

    [Theory, Engines]
    public async Task An_editor_writes_down_the_word_of_others_but_never_over_a_bodys_own(string engine)
    {
        await using var test = await OpenAsync(engine);
        Assert.Equal(ProductOutcome.NotPossible, await RecordAsync(test, "odense-kommune", " "));
        Assert.Equal(ProductOutcome.NotPossible, await RecordAsync(test, "andeby-kommune", "a letter"));
        Assert.Equal(ProductOutcome.Done, await RecordAsync(test, "odense-kommune", "a letter"));
        Assert.Equal(ProductOutcome.Done, await RecordAsync(test, "aarhus-kommune", "a letter"));
        await DeclareAsync(test, UseState.Former, UseVisibility.Everybody);
        Assert.Equal(ProductOutcome.NotAllowed, await RecordAsync(test, "aarhus-kommune", "another letter"));
        Assert.Equal(ProductOutcome.NotAllowed, await test.Database.ChangeAsync(change => UseActs.RemoveAsync(change, Secretariat, "os2mo", "aarhus-kommune"), None));
        Assert.Equal(ProductOutcome.NotAllowed, await test.Database.ChangeAsync(change => UseActs.RemoveAsync(change, Aarhus, "os2mo", "odense-kommune"), None));
        Assert.Equal(ProductOutcome.Done, await test.Database.ChangeAsync(change => UseActs.RemoveAsync(change, Secretariat, "os2mo", "odense-kommune"), None));
    }

    [Fact]
    public void A_declaration_that_is_not_confirmed_for_a_year_lapses()
    {
        var at = new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var use = new ProductUse { State = UseState.Use, ConfirmedAt = at };
        Assert.Equal(UseState.Use, use.StateAt(at.AddYears(1)));
        Assert.Equal(UseState.Lapsed, use.StateAt(at.AddYears(1).AddSeconds(1)));
        Assert.Equal(UseState.Former, (use with { State = UseState.Former }).StateAt(at.AddYears(5)));
    }

    [Theory]
    [InlineData(UseVisibility.Everybody, false, true)]
    [InlineData(UseVisibility.Members, false, false)]
    [InlineData(UseVisibility.Members, true, true)]
    [InlineData(UseVisibility.Number, true, false)]
    public void A_body_is_named_to_those_it_said(string visibility, bool isMember, bool isNamed) => Assert.Equal(isNamed, new ProductUse { Visibility = visibility }.IsNamedTo(isMember));

    private static async Task<TestDatabase> OpenAsync(string engine)
    {
        var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, None);
        return test;
    }

    private static Task<ProductOutcome> DeclareAsync(TestDatabase test, string state, string visibility) =>
        test.Database.ChangeAsync(change => UseActs.DeclareAsync(change, Aarhus, "os2mo", state, visibility), None);

    private static Task<ProductOutcome> RecordAsync(TestDatabase test, string body, string source) =>
        test.Database.ChangeAsync(change => UseActs.RecordAsync(change, Secretariat, "os2mo", body, UseState.Use, UseVisibility.Everybody, source), None);
}

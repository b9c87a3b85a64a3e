using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Products;

public class ProductActsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Coordinator = new() { AccountId = "anna", Role = RoleName.Coordinator };

    [Theory, Engines]
    public async Task A_field_keeps_where_it_came_from_and_what_it_said_before(string engine)
    {
        await using var test = await OpenAsync(engine);
        Assert.Equal(ProductOutcome.Done, await EditAsync(test, 1, ("SummaryDa", "Nye ord"), ("Demo", "https://demo.example")));
        var store = new ProductStore(test.Database);
        var product = await store.FindAsync("os2mo", None);
        Assert.Equal(("Nye ord", 2), (product!.SummaryDa, product.Version));
        var summary = (await store.OriginsAsync("os2mo", None)).Single(origin => origin.Field == "SummaryDa");
        Assert.Equal((FieldOrigin.Person, "the product's leaflet", "Nye ord"), (summary.Origin, summary.Source, summary.Value));
        var before = Assert.Single(await store.HistoryAsync("os2mo", None));
        Assert.Equal(("SummaryDa", FieldOrigin.Register), (before.Field, before.Origin));
        Assert.StartsWith("Samler kommunens stamdata", before.Value, StringComparison.Ordinal);
        Assert.Equal("https://demo.example", (await store.OriginsAsync("os2mo", None)).Single(origin => origin.Field == "Demo").Value);
    }

    [Theory, Engines]
    public async Task The_register_leaves_a_persons_words_suppliers_and_prices_alone(string engine)
    {
        await using var test = await OpenAsync(engine);
        await EditAsync(test, 1, ("SummaryDa", "Nye ord"));
        await DoAsync(test, change => ProductActs.SetSupplierAsync(change, Coordinator, "os2mo", 2, "magenta", ["operation", "development"], "contract"));
        await DoAsync(test, change => ProductActs.AddPriceAsync(change, Coordinator, "os2mo", 3, new Price { Kind = PriceKind.Yearly, Amount = 1000, Source = "rate sheet" }));
        Assert.Equal(0, await new Register(test.Database).ImportAsync(Register.Real, None));
        var store = new ProductStore(test.Database);
        Assert.Equal("Nye ord", (await store.FindAsync("os2mo", None))!.SummaryDa);
        Assert.Equal("development operation", (await store.SuppliersOfAsync("os2mo", None)).Single().Roles);
        Assert.Equal(1000, (await new PriceStore(test.Database).ForProductAsync("os2mo", None)).Single(price => price.ProductSlug == "os2mo").Amount);
    }

    [Theory, Engines]
    public async Task Of_two_who_edit_at_once_the_second_hears_of_it_and_writes_nothing(string engine)
    {
        await using var test = await OpenAsync(engine);
        Assert.Equal(ProductOutcome.Done, await EditAsync(test, 1, ("SummaryDa", "Den ene")));
        Assert.Equal(ProductOutcome.Conflict, await EditAsync(test, 1, ("SummaryDa", "Den anden")));
        Assert.Equal("Den ene", (await new ProductStore(test.Database).FindAsync("os2mo", None))!.SummaryDa);
        Assert.Single(await new DecisionStore(test.Database).OfProductAsync("os2mo", None));
    }

    [Theory, Engines]
    public async Task Saying_the_same_writes_nothing_and_going_through_it_says_when(string engine)
    {
        await using var test = await OpenAsync(engine);
        Assert.Equal(ProductOutcome.Done, await EditAsync(test, 1, ("Name", "OS2mo")));
        Assert.Empty(await new DecisionStore(test.Database).OfProductAsync("os2mo", None));
        await DoAsync(test, change => ProductActs.EditAsync(change, Coordinator, "os2mo", 1, new Dictionary<string, string?> { ["Name"] = "OS2mo" }, null, isChecked: true));
        var name = (await new ProductStore(test.Database).OriginsAsync("os2mo", None)).Single(origin => origin.Field == "Name");
        Assert.Equal(FieldOrigin.Register, name.Origin);
        Assert.Equal(test.Database.Now.Date, name.CheckedAt!.Value.Date);
    }

    [Theory]
    [InlineData("Name", null)]
    [InlineData("Demo", "javascript:alert(1)")]
    [InlineData("Demo", "https://user:secret@demo.example")]
    [InlineData("Accessible", "perhaps")]
    [InlineData("Domain", "no-such-domain")]
    [InlineData("Level", "3")]
    public async Task What_cannot_stand_in_a_field_is_refused(string field, string? value)
    {
        await using var test = await OpenAsync("Sqlite");
        Assert.Equal(ProductOutcome.NotPossible, await EditAsync(test, 1, (field, value)));
    }

    [Theory, Engines]
    public async Task A_price_that_is_taken_off_the_sheet_is_remembered_by_the_record(string engine)
    {
        await using var test = await OpenAsync(engine);
        await DoAsync(test, change => ProductActs.AddPriceAsync(change, Coordinator, "os2mo", 1, new Price { Kind = PriceKind.Joining, Band = "small", Amount = 5, Source = "s" }));
        var prices = new PriceStore(test.Database);
        var price = (await prices.ForProductAsync("os2mo", None)).Single(line => line.ProductSlug is not null);
        await DoAsync(test, change => ProductActs.RemovePriceAsync(change, Coordinator, "os2mo", 2, price.PriceId));
        Assert.DoesNotContain(await prices.ForProductAsync("os2mo", None), line => line.ProductSlug is not null);
        Assert.Equal("prices: joining small 5", (await new DecisionStore(test.Database).OfProductAsync("os2mo", None))[0].ValueBefore);
        var other = await test.Database.ChangeAsync(change => ProductActs.RemovePriceAsync(change, Coordinator, "os2iot", 1, price.PriceId), None);
        Assert.Equal(ProductOutcome.NotAllowed, other);
    }

    [Theory, Engines]
    public async Task The_record_holds_no_name_of_a_person_who_was_seated_and_nothing_is_kept_of_who_left(string engine)
    {
        await using var test = await OpenAsync(engine);
        await DoAsync(test, change => ProductActs.SeatAsync(change, Coordinator, "os2mo", 1, new ProductPerson { Role = PersonRole.Owner, Name = "Anna And", Email = "anna@and.example", BodySlug = "aarhus-kommune" }));
        var people = new ProductPersonStore(test.Database);
        var person = Assert.Single(await people.OfProductAsync("os2mo", None));
        Assert.Equal("seat: owner\nbody: aarhus-kommune", (await new DecisionStore(test.Database).OfProductAsync("os2mo", None))[0].ValueAfter);
        await DoAsync(test, change => ProductActs.UnseatAsync(change, Coordinator, "os2mo", 2, person.PersonId));
        Assert.Empty(await people.OfProductAsync("os2mo", None));
    }

    [Theory, Engines]
    public async Task A_new_supplier_is_taken_in_once(string engine)
    {
        await using var test = await OpenAsync(engine);
        var slugs = await test.Database.ChangeAsync(async change => new[]
        {
            await ProductActs.AddSupplierAsync(change, Coordinator, "Ærlig Kode ApS"), await ProductActs.AddSupplierAsync(change, Coordinator, "Ærlig Kode ApS"),
        }, None);
        Assert.Equal(["aerlig-kode-aps", "aerlig-kode-aps"], slugs);
    }

    private static async Task<TestDatabase> OpenAsync(string engine)
    {
        var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, None);
        return test;
    }

    private static async Task DoAsync(TestDatabase test, Func<OS2.Catalog.Data.Change, Task<ProductOutcome>> act) => Assert.Equal(ProductOutcome.Done, await test.Database.ChangeAsync(act, None));

    private static Task<ProductOutcome> EditAsync(TestDatabase test, int version, params (string Field, string? Value)[] values) => test.Database.ChangeAsync(
        change => ProductActs.EditAsync(change, Coordinator, "os2mo", version, values.ToDictionary(value => value.Field, value => value.Value), "the product's leaflet", isChecked: false), None);
}

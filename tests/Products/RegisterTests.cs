using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Products;

public class RegisterTests
{
    private const string MakePersons = "UPDATE FieldOrigin SET Origin = 'person', Value = @Value WHERE Subject = 'product' AND SubjectKey = @Slug AND Field = @Field";
    private const string EditSummary = "UPDATE Product SET SummaryDa = @Value WHERE ProductSlug = @Slug";

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, Engines]
    public async Task The_register_that_ships_holds_37_organisations_and_37_products(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, None);
        Assert.Equal(37, (await new OrganisationStore(test.Database).AllAsync(None)).Count);
        var products = await new ProductStore(test.Database).AllAsync(None);
        Assert.Equal(37, products.Count);
        Assert.All(products, product => Assert.False(string.IsNullOrWhiteSpace(product.SummaryDa) || string.IsNullOrWhiteSpace(product.SummaryEn), product.Name));
    }

    [Theory, Engines]
    public async Task Importing_twice_writes_once(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        Assert.True(await register.ImportAsync(Register.Real, None) > 100);
        var tick = await test.Database.TickAsync(None);
        Assert.Equal(0, await register.ImportAsync(Register.Real, None));
        Assert.Equal(tick, await test.Database.TickAsync(None));
    }

    [Theory, Engines]
    public async Task What_a_person_has_edited_is_not_overwritten_while_the_rest_follows(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        await register.ImportAsync(Files(Thing), None);
        await test.Database.ChangeAsync(async change =>
        {
            await change.ExecuteAsync(EditSummary, new { Slug = "thing", Value = "En persons ord" });
            await change.ExecuteAsync(MakePersons, new { Slug = "thing", Field = "SummaryDa", Value = "En persons ord" });
        }, None);

        await register.ImportAsync(Files(Thing with { SummaryDa = "Registerets nye ord", Name = "Thing 2" }), None);

        var product = await new ProductStore(test.Database).FindAsync("thing", None);
        Assert.Equal(("En persons ord", "Thing 2"), (product!.SummaryDa, product.Name));
        Assert.Equal(0, await register.ImportAsync(Files(Thing with { SummaryDa = "Endnu et forsøg", Name = "Thing 2" }), None));
    }

    [Theory, Engines]
    public async Task Every_field_keeps_its_source(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Files(Thing with { Level = 2, Sources = new Dictionary<string, string> { ["level"] = "evaluation report, May 2026" } }), None);
        var level = (await new ProductStore(test.Database).OriginsAsync("thing", None)).Single(origin => origin.Field == "Level");
        Assert.Equal(("register", "evaluation report, May 2026", "2"), (level.Origin, level.Source, level.Value));
    }

    [Theory, Engines]
    public async Task A_product_that_leaves_the_register_is_withdrawn_and_may_come_back(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var register = new Register(test.Database);
        var products = new ProductStore(test.Database);
        await register.ImportAsync(Files(Thing), None);
        await register.ImportAsync(Files(), None);
        Assert.NotNull((await products.FindAsync("thing", None))!.WithdrawnAt);
        Assert.Empty(await products.AllAsync(None));

        await register.ImportAsync(Files(Thing), None);
        Assert.Null((await products.FindAsync("thing", None))!.WithdrawnAt);
    }

    [Theory, Engines]
    public async Task A_repository_belongs_to_the_product_that_names_it_and_else_to_its_organisations(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var other = Thing with { Slug = "other", OnlyListedRepositories = true, Repositories = [new RegisterFiles.ListedRepository { Name = "Org-One/Other", Role = "core" }] };
        await new Register(test.Database).ImportAsync(Files(Thing, other), None);
        await SaveAsync(test, Listed(1, "thing"), Listed(2, "other"), Listed(3, "thing-docs"));

        var products = new ProductStore(test.Database);
        Assert.Equal(["thing"], (await products.OfRepositoryAsync(1, None)).Select(p => p.ProductSlug));
        Assert.Equal(["other"], (await products.OfRepositoryAsync(2, None)).Select(p => p.ProductSlug));
        Assert.Equal("documentation", (await products.RolesOfAsync("thing", None))[3]);
    }

    [Theory, Engines]
    public async Task A_product_that_is_withdrawn_lets_go_of_the_repositories_that_it_named(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var other = Thing with { Slug = "other", OnlyListedRepositories = true, Repositories = [new RegisterFiles.ListedRepository { Name = "org-one/other", Role = "core" }] };
        await new Register(test.Database).ImportAsync(Files(Thing, other), None);
        await SaveAsync(test, Listed(2, "other"));
        await new Register(test.Database).ImportAsync(Files(Thing), None);
        Assert.Equal(["thing"], (await new ProductStore(test.Database).OfRepositoryAsync(2, None)).Select(p => p.ProductSlug));
    }

    [Theory, Engines]
    public async Task A_named_repository_stays_with_its_product_when_it_is_renamed(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var other = Thing with { Slug = "other", OnlyListedRepositories = true, Repositories = [new RegisterFiles.ListedRepository { Name = "org-one/other", Role = "core" }] };
        await new Register(test.Database).ImportAsync(Files(Thing, other), None);
        await SaveAsync(test, Listed(2, "other"));
        await SaveAsync(test, Listed(2, "a-new-name"));
        Assert.Equal(["other"], (await new ProductStore(test.Database).OfRepositoryAsync(2, None)).Select(p => p.ProductSlug));
    }

    [Fact]
    public void The_register_that_ships_names_only_what_it_holds()
    {
        foreach (var folder in new[] { Register.Real, Register.Demo })
        {
            var files = RegisterFiles.Shipped(folder);
            var organisations = files.Organisations.Select(o => o.Login).ToHashSet();
            Assert.All(files.Products, product =>
            {
                Assert.Matches("^[a-z0-9-]{1,60}$", product.Slug);
                Assert.Contains(product.State, ProductState.All);
                Assert.InRange(product.Level ?? 0, 0, 3);
                Assert.True(product.Domain is null || files.Domains.Any(d => d.Slug == product.Domain), product.Slug);
                Assert.All(product.Suppliers, slug => Assert.Contains(files.Suppliers, s => s.Slug == slug));
                Assert.All(product.Organisations, login => Assert.Contains(login, organisations));
                Assert.All(product.Repositories, r => Assert.Contains(r.Role, RepositoryRole.All));
                Assert.All(product.SupplierRoles, roles => Assert.True(product.Suppliers.Contains(roles.Key) && roles.Value.Count > 0 && roles.Value.All(SupplierRole.All.Contains), product.Slug));
                Assert.All(product.Facts, fact => Assert.True(ProductField.Find(fact.Key) is { IsColumn: false } field && field.Takes(field.Tidy(fact.Value)) && field.Tidy(fact.Value) == fact.Value, $"{product.Slug}: {fact.Key}"));
            });
            Assert.Equal(files.Products.Count, files.Products.Select(p => p.Slug).Distinct().Count());
            Assert.All(files.Prices, price =>
            {
                Assert.True(price.Product is null || files.Products.Any(p => p.Slug == price.Product), price.Product);
                Assert.Contains(price.Kind, PriceKind.All);
                Assert.True(price.Band is null || OS2.Catalog.Bodies.PopulationBands.Names.Contains(price.Band));
                Assert.All(new[] { price.ValidFrom, price.ValidUntil, price.CheckedOn }.OfType<string>(), day => Assert.Matches(@"^\d{4}-\d\d-\d\d$", day));
                Assert.Equal(price.NoteDa is null, price.NoteEn is null);
            });
        }
    }

    private static RegisterFiles.Product Thing { get; } = new()
    {
        Slug = "thing", Name = "Thing", State = "product", Domain = "field", Organisations = ["Org-One"], Suppliers = ["maker"], SummaryDa = "Registerets ord", SummaryEn = "The register's words",
    };

    private static RegisterFiles Files(params RegisterFiles.Product[] products) => new(
        [new RegisterFiles.Organisation { Login = "Org-One", Control = "confirmed" }], [new RegisterFiles.Domain { Slug = "field", NameDa = "Felt", NameEn = "Field" }],
        [new RegisterFiles.Supplier { Slug = "maker", Name = "Maker" }], products);

    private static async Task SaveAsync(TestDatabase test, params ListedRepository[] listed)
    {
        var organisation = (await new OrganisationStore(test.Database).AllAsync(None)).Single();
        await new RepositoryStore(test.Database).SaveListingAsync(organisation, [new ListingPage
        {
            OrganisationKey = organisation.OrganisationKey, Page = 1, Api = "test", RepositoryIds = string.Join(' ', listed.Select(l => l.Id)), Repositories = listed,
        }], None);
    }

    private static ListedRepository Listed(long id, string name) => new() { Id = id, Owner = "Org-One", Name = name, Address = $"https://example.test/{name}", DefaultBranch = "main" };
}

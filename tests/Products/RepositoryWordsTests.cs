using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Products;

public class RepositoryWordsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Coordinator = new() { AccountId = "anna", Role = RoleName.Coordinator };

    private const string File = """
        publiccodeYmlVersion: "0.4"
        name: Thing
        landingURL: https://thing.example
        usedBy: [Aarhus Kommune, Aarhus kommune, Andeby]
        description:
          da:
            shortDescription: Ting til alle
          en:
            shortDescription: Things for all
        maintenance:
          type: contract
          contractors: [{ name: Maker, until: 2027-01-01 }]
        """;

    private static readonly RepositoryWords Words = RepositoryWords.Of([(new Repository { Owner = "o", Name = "thing" }, "publiccode.yml", PublicCodeFile.Parse(File))]);

    [Fact]
    public void Suggest_what_differs_from_what_stands_and_was_not_answered()
    {
        var origins = new Dictionary<string, FieldOrigin> { ["SummaryDa"] = new() { Value = "Ting til alle" }, ["SummaryEn"] = new() { Value = "Something else" } };
        Assert.Equal(["SummaryEn", "Website"], Words.Open(origins, new HashSet<(string, string)>()).Select(suggestion => suggestion.Field));
        Assert.Equal(["SummaryEn"], Words.Open(origins, new HashSet<(string, string)> { ("Website", Keys.Hash("https://thing.example")) }).Select(suggestion => suggestion.Field));
    }

    [Fact]
    public void Name_users_and_contractors_once()
    {
        Assert.Equal(["Aarhus Kommune", "Andeby"], Words.Users.Select(user => user.Name));
        Assert.Equal([("Maker", "o/thing, publiccode.yml")], Words.Contractors);
    }

    [Theory, Engines]
    public async Task A_suggestion_is_taken_over_by_a_person_or_not_made_again(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, None);
        var store = new RepositoryWordsStore(test.Database);
        var website = Words.Suggestions.Single(suggestion => suggestion.Field == "Website");
        var summary = Words.Suggestions.Single(suggestion => suggestion.Field == "SummaryEn");
        Assert.Equal(ProductOutcome.Done, await test.Database.ChangeAsync(change => RepositoryWordsStore.AnswerAsync(change, Coordinator, "os2iot", 1, website, takes: true), None));
        Assert.Equal(ProductOutcome.Conflict, await test.Database.ChangeAsync(change => RepositoryWordsStore.AnswerAsync(change, Coordinator, "os2iot", 1, summary, takes: true), None));
        Assert.Equal(ProductOutcome.Done, await test.Database.ChangeAsync(change => RepositoryWordsStore.AnswerAsync(change, Coordinator, "os2iot", 1, summary, takes: false), None));
        var origins = (await new ProductStore(test.Database).OriginsAsync("os2iot", None)).ToDictionary(origin => origin.Field);
        Assert.Equal((FieldOrigin.Person, "o/thing, publiccode.yml"), (origins["Website"].Origin, origins["Website"].Source));
        Assert.NotEqual("Things for all", origins["SummaryEn"].Value);
        Assert.DoesNotContain(Words.Open(origins, await store.AnsweredAsync("os2iot", None)), suggestion => suggestion.Field is "Website" or "SummaryEn");
    }

    [Theory]
    [InlineData("Aarhus Kommune", "aarhus-kommune")]
    [InlineData("Aarhus", "aarhus-kommune")]
    [InlineData("Municipality of Aarhus", "aarhus-kommune")]
    [InlineData("ÅRHUS KOMMUNE", "aarhus-kommune")]
    [InlineData("Andeby Kommune", null)]
    [InlineData("Region Midtjylland", "region-midtjylland")]
    [InlineData("Midtjylland", null)]
    [InlineData("", null)]
    public async Task A_name_means_a_body_only_as_a_whole(string name, string? slug)
    {
        await using var test = await TestDatabase.OpenAsync("Sqlite");
        await new Register(test.Database).ImportAsync(Register.Real, None);
        Assert.Equal(slug, new BodyNames(await new PublicBodyStore(test.Database).AllAsync(None)).Find(name)?.BodySlug);
    }
}

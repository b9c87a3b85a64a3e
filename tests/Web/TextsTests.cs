using System.Text.RegularExpressions;
using System.Xml.Linq;
using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Tests.Support;
using OS2.Catalog.Web.Pages.Repositories;
using OS2.Catalog.Web.Pages.Secretariat.Ownership;
using OwnershipDeskPage = OS2.Catalog.Web.Pages.Secretariat.Ownership.ListModel;

namespace OS2.Catalog.Tests.Web;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Danish = Read(isEnglish: false);
    private static readonly IReadOnlyDictionary<string, string> English = Read(isEnglish: true);

    private static readonly string Sources = string.Join('\n', Directory
        .EnumerateFiles(Shipped.Path("src/Web"), "*.cs*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [Fact]
    public void Are_the_same_in_both_languages() => Assert.Equal(Danish.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Are_none_of_them_empty() => Assert.DoesNotContain(Danish.Concat(English), pair => string.IsNullOrWhiteSpace(pair.Value));

    [Fact]
    public void Have_the_same_places_to_fill() => Assert.Empty(Danish.Where(pair => !Places(pair.Value).SetEquals(Places(English[pair.Key]))).Select(pair => pair.Key));

    [Fact]
    public void Are_there_for_every_key_that_is_asked_for() => Assert.DoesNotContain(Asked(), key => !Danish.ContainsKey(key));

    [Fact]
    public void Are_all_used()
    {
        var asked = Asked().ToHashSet();
        var families = Family().Matches(Sources).Select(match => match.Groups["key"].Value + ".").ToList();
        var unused = Danish.Keys.Except(asked).Where(key => !families.Any(family => key.StartsWith(family, StringComparison.Ordinal))).ToList();
        Assert.Equal([], unused);
    }

    [Fact]
    public void Are_there_for_every_stored_value()
    {
        var levels = new[] { "0", "1", "2", "3", FacetName.Unknown };
        string[] wanted =
        [
            .. Of("State", ProductState.All), .. Of("State.meaning", ProductState.All), .. Of("Level", levels), .. Of("Level.meaning", levels),
            .. Of("LifeCycle", LifeCycle.All), .. Of("LifeCycle.meaning", LifeCycle.All), .. Of("Role", RepositoryRole.All), .. Of("Facet", FacetName.All),
            .. Of("Sort", Enum.GetNames<SortOrder>()), .. Of("By", Enum.GetNames<AlternativeKind>()), .. Of("Understood", Enum.GetNames<UnderstoodKind>()),
            .. Of("Place", Weights.Products.Concat(Weights.Sections).Select(field => field.Name)), .. Of("PublicCode", Enum.GetNames<PublicCodeSeverity>()), .. Of("Event", RepositoryEventKind.All),
            .. Of("Event", EventView.Begins.Select(kind => kind + ".begun")), .. Of("Event", EventView.Ends.Select(kind => kind + ".ended")),
            .. Of("IdeaStage", IdeaStage.All), .. Of("IdeaStage.meaning", IdeaStage.Way), .. Of("IdeaFact", IdeaRules.All), .. Of("Team", TeamKind.All), .. Of("Team.meaning", TeamKind.All),
            .. Of("Contribution", Contribution.All), .. Of("IdeaOutcome", Enum.GetNames<IdeaOutcome>().Except([nameof(IdeaOutcome.Done)])),
            .. Of("RecordSubject", OS2.Catalog.Web.Pages.Secretariat.Record.ListModel.Subjects),
            .. Of("RunState", [CrawlRun.Running, CrawlRun.Done, CrawlRun.Failed, CrawlRun.Interrupted]),
            .. Of("Stage", ["listing", "look-up", "archive", "reading", "saving"]), .. Of("Supplier", ["supplier", "municipal-unit"]), .. Of("Language", ["da", "en"]),
            .. Of("Field", ProductField.All.Select(field => field.Name)), .. Of("UseState", UseState.All), .. Of("UseState.hint", UseState.Declared), .. Of("UseVisibility", UseVisibility.All),
            .. Of("UseVisibility.hint", UseVisibility.All), .. Of("PersonRole", PersonRole.All), .. Of("SupplierRole", SupplierRole.All), .. Of("PriceKind", PriceKind.All), .. Of("PriceKind.when", PriceKind.All),
            .. Of("Band", OS2.Catalog.Bodies.PopulationBands.Names), .. Of("Care", ["none", "some", "steady", "well"]), .. Of("Dependency", ["high", "middle", "low", "unknown"]), .. Of("Dependency.short", ["high", "middle", "low", "unknown"]),
            .. Of("BodyKind", ["municipality", "region", "state", "other"]), .. Of("BodyKind.one", ["municipality", "region", "state", "other"]),
            .. Of("Origin", [FieldOrigin.Register, FieldOrigin.Repository, FieldOrigin.Person]), .. Of("Problem.heading", ["400", "404", "410", "500"]),
        ];
        Assert.DoesNotContain(wanted, key => !Danish.ContainsKey(key));
    }

    [Fact]
    public void Are_there_for_every_value_of_a_donation()
    {
        var outcomes = Enum.GetNames<DonationOutcome>().Where(outcome => outcome != nameof(DonationOutcome.Done)).ToList();
        string[] wanted =
        [
            .. Of("Donation.state", DonationState.All), .. Of("Donation.state.meaning", DonationState.All), .. Of("Donation.step", DonationStep.All), .. Of("Donation.lede", DonationStep.All),
            .. Of("Finding", FindingKind.All), .. Of("Finding.means", FindingKind.All), .. Of("Finding.mend", FindingKind.All), .. Of("NotLooked", NotLooked.All), .. Of("Gap", GapState.All),
            .. Of("Donation.maker", DonationMaker.All), .. Of("Donation.teamKind", DonationTeam.All), .. Of("Handover", DonationTasks.Handover), .. Of("Desk.check", DonationTasks.Checks),
            .. Of("Donation.outcome", outcomes), .. Of("Desk.outcome", outcomes), .. Of("Lack", DonationGaps.Lacking(new DonationForm(), null).Select(lack => lack.Field)),
            .. Of("Donation.code.state", [DonationCode.Waiting, DonationCode.Reading, DonationCode.Read, DonationCode.Failed]), .. Of("Donation.tender", ["yes", "no", "unsure"]),
            .. Of("Donation.level", ["0", "1"]), .. Of("Inbox", OS2.Catalog.Web.Pages.Secretariat.Donations.ListModel.Filters), .. Of("Reading.problem", ["not-found", "host", "unreachable", "empty", "no-files"]),
            .. new[] { "subject", "text" }.SelectMany(part => Of("Letter.donation." + part, ["sent", "answered", "withdrawn", "proposed", "asked", "accepted", "declined"])),
        ];
        Assert.DoesNotContain(wanted, key => !Danish.ContainsKey(key));
    }

    [Fact]
    public void Are_there_for_every_value_of_ownership()
    {
        string[] wanted =
        [
            .. Of("TitleAnswer", TitleAnswer.All), .. Of("TitleMeaning", TitleAnswer.All), .. Of("LicenceAnswer", LicenceAnswer.All), .. Of("ClaimAnswer", ClaimAnswer.All), .. Of("MakerAnswer", MakerAnswer.All),
            .. Of("InstrumentKind", InstrumentKind.All), .. Of("InstrumentGrant", InstrumentGrant.All), .. Of("InstrumentAuthority", InstrumentAuthority.All), .. Of("InstrumentStanding", Enum.GetNames<InstrumentStanding>()),
            .. Of("Stale", StaleReason.Kinds), .. Of("PartyKind", Enum.GetNames<PartyKind>()), .. Of("OwnershipMatter", WorkRow.Matters), .. Of("Missing", ["jurist", "signature", "renewal", "agreement", "instrument"]),
            .. Of("OwnershipSignature", OwnershipDeskPage.Signatures), .. Of("OwnershipSort", OwnershipDeskPage.Sorts),
            .. Of("Rule", Enumerable.Range(1, 10).Select(number => $"T{number}")), .. Of("Instrument.lacks", ["givers", "receivers", "scope", "dates"]),
            .. Of("Instrument.outcome", Enum.GetNames<InstrumentOutcome>().Except([nameof(InstrumentOutcome.Done)])), .. Of("SignTitle.outcome", Enum.GetNames<TitleOutcome>().Except([nameof(TitleOutcome.Done)])),
            .. Of("Names.outcome", Enum.GetNames<PartyOutcome>().Except([nameof(PartyOutcome.Done)])),
        ];
        Assert.DoesNotContain(wanted, key => !Danish.ContainsKey(key));
    }

    [Fact]
    public void Are_there_for_every_kind_of_decision_in_the_code()
    {
        var kinds = new[] { "src", "crawler" }.SelectMany(folder => Directory.EnumerateFiles(Shipped.Path(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(path) is var text && (text.Contains("DecisionLog", StringComparison.Ordinal) || text.Contains("LogAsync(", StringComparison.Ordinal) || text.Contains("new Act", StringComparison.Ordinal)))
            .SelectMany(path => DecisionKind().Matches(File.ReadAllText(path)).Select(match => match.Groups["kind"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(kinds.Count > 20, $"Only {kinds.Count} kinds were found; the search for them is broken.");
        Assert.DoesNotContain(kinds, kind => !Danish.ContainsKey("Decision." + kind));
    }

    private static IEnumerable<string> Of(string family, IEnumerable<string> values) => values.Select(value => $"{family}.{value}");

    private static IEnumerable<string> Asked() => Key().Matches(Sources).SelectMany(match => match.Groups["key"].Captures).Select(key => key.Value)
        .Concat(Counted().Matches(Sources).SelectMany(match => new[] { match.Groups["key"].Value + ".one", match.Groups["key"].Value + ".many" })).Distinct();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    /// <summary>Fails when a key stands in two files.</summary>
    private static Dictionary<string, string> Read(bool isEnglish) => Directory.EnumerateFiles(Shipped.Path("src/Web/Texts"), "*.resx")
        .Where(path => path.EndsWith(".en.resx", StringComparison.Ordinal) == isEnglish)
        .SelectMany(path => XDocument.Load(path).Root!.Elements("data"))
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>A key, or the two of a choice: <c>T["A"</c>, <c>T[isSo ? "A" : "B"</c>.</summary>
    [GeneratedRegex("""\b(T|texts)\[([^\]"?]*\? "(?<key>[A-Za-z0-9.-]+)" : )?"(?<key>[A-Za-z0-9.-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Key();

    [GeneratedRegex("""\.(Of|Count)\((T, |texts, )?"(?<key>[A-Za-z0-9.-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Family();

    [GeneratedRegex("""\b(T|texts)\.Count\("(?<key>[A-Za-z0-9.-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"""(?<kind>(account|body|donation|idea|ownership|product|repository|search)\.[a-z.-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DecisionKind();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Place();
}

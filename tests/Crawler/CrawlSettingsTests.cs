using Microsoft.Extensions.Configuration;
using OS2.Catalog.Crawler;
using OS2.Catalog.Data;

namespace OS2.Catalog.Tests.Crawler;

public class CrawlSettingsTests
{
    [Fact]
    public void Nothing_needs_to_be_set()
    {
        var settings = Read();
        Assert.Equal(("https://api.github.com/", 4, TimeSpan.FromHours(6), true), (settings.GitHub.AbsoluteUri, settings.Concurrency, settings.Interval, settings.Enabled));
        Assert.StartsWith("https://codeload.github.com/", settings.Archives, StringComparison.Ordinal);
        Assert.Empty(settings.Organisations);
    }

    [Fact]
    public void Another_code_host_gives_its_archives_over_its_api()
    {
        var settings = Read(("Crawl:GitHub", "http://127.0.0.1:4747/api/v3"));
        Assert.Equal("http://127.0.0.1:4747/api/v3/", settings.GitHub.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:4747/api/v3/repos/{owner}/{name}/tarball/{branch}", settings.Archives);
    }

    [Theory]
    [InlineData("6h", 360), InlineData("30 m", 30), InlineData("1.06:00:00", 1800), InlineData("0:45:00", 45), InlineData("1d", 1440)]
    public void An_interval_is_a_time(string text, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Read(("Crawl:Interval", text)).Interval);

    [Theory]
    [InlineData("Crawl:GitHub", "api.github.com"), InlineData("Crawl:GitHub", "file:///etc/passwd"), InlineData("Crawl:Archives", "https://x.test/{owner}/{name}")]
    [InlineData("Crawl:Git", "https://x.test/"), InlineData("Crawl:Enabled", "maybe"), InlineData("Crawl:Interval", "6"), InlineData("Crawl:Interval", "1s"), InlineData("Crawl:Interval", "soon")]
    [InlineData("Crawl:Concurrency", "0"), InlineData("Crawl:Concurrency", "many"), InlineData("Crawl:Organisations", "OS2mo,not a login"), InlineData("Crawl:Patience", "-1m")]
    public void A_wrong_value_stops_the_start_with_one_line_that_names_the_key(string key, string value)
    {
        var problem = Assert.Throws<CatalogSetupException>(() => Read((key, value)));
        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("Catalog:Engine", "Oracle"), InlineData("Catalog:Engine", "SqlServer"), InlineData("Catalog:ConnectionString", "nonsense")]
    public void A_wrong_database_stops_the_start_with_one_line_that_names_the_key(string key, string value)
    {
        var problem = Assert.Throws<CatalogSetupException>(() => CatalogSettings.From(Configuration((key, value))).OpenEngine());
        Assert.Contains("Catalog:", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void A_blank_value_is_no_value() => Assert.Equal(TimeSpan.FromHours(6), Read(("Crawl:Interval", " ")).Interval);

    [Theory, InlineData("secret\nsecret"), InlineData("secret secret"), InlineData("secretæ")]
    public void A_token_that_fits_no_header_is_refused_and_not_repeated(string token)
    {
        var problem = Assert.Throws<CatalogSetupException>(() => Read(("Crawl:Token", token)));
        Assert.Contains("Crawl:Token", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Organisations_are_a_list() => Assert.Equal(["OS2mo", "os2kitos"], Read(("Crawl:Organisations", " OS2mo, os2kitos,,OS2MO")).Organisations);

    private static CrawlSettings Read(params (string Key, string Value)[] values) => CrawlSettings.From(Configuration(values));

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}

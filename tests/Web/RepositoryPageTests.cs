using System.Globalization;
using System.Net;
using System.Text;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Web;

public sealed class RepositoryPageTests : IAsyncLifetime
{
    private SiteHost _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SiteHost.StartAsync();
        _site.GitHub.AddOrganisation("OS2offdig");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Sends_an_old_name_on_to_the_present_one()
    {
        Add("old", ("README.md", "# Old\n"), ("docs/a.md", "# A\n"));
        await _site.CrawlAsync();
        _site.GitHub.Rename("OS2offdig/old", "new");
        await _site.CrawlAsync();

        Assert.Equal("/repositories/OS2offdig/new", await MovedAsync("/repositories/OS2offdig/old"));
        Assert.Equal("/en/repositories/OS2offdig/new", await MovedAsync("/en/repositories/os2offdig/OLD"));
        Assert.Equal("/repositories/OS2offdig/new/dokumenter/docs/a.md", await MovedAsync("/repositories/OS2offdig/old/dokumenter/docs/a.md"));
        Assert.Equal("/repositories/OS2offdig/new/historik", await MovedAsync("/repositories/OS2offdig/old/historik"));
    }

    [Fact]
    public async Task Says_that_there_is_no_licence()
    {
        Add("bare", ("README.md", "# Bare\n"));
        await _site.CrawlAsync();

        Assert.Contains("Der er ingen licensfil", await _site.PageAsync("/repositories/OS2offdig/bare"), StringComparison.Ordinal);
        Assert.Contains("There is no licence file", await _site.PageAsync("/en/repositories/OS2offdig/bare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_missing_one_is_not_yet_believed_to_be_gone()
    {
        Add("lost", ("README.md", "# Lost\n"));
        await _site.CrawlAsync();
        _site.GitHub.MakePrivate("OS2offdig/lost");
        await _site.CrawlAsync();

        var page = await _site.PageAsync("/repositories/OS2offdig/lost");
        Assert.Contains("GitHub har ikke nævnt repositoriet siden", page, StringComparison.Ordinal);
        Assert.Contains("I live", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_one_has_not_been_read_yet()
    {
        var organisation = (await _site.Of<OrganisationStore>().AllAsync(CancellationToken.None)).Single(o => o.Login == "OS2offdig");
        var listed = new ListedRepository { Id = 77, Owner = "OS2offdig", Name = "unread", Address = "https://github.com/OS2offdig/unread", CreatedAt = DateTimeOffset.UnixEpoch };
        await _site.Repositories.SaveListingAsync(
            organisation, [new ListingPage { OrganisationKey = organisation.OrganisationKey, Page = 1, RepositoryIds = "77", Repositories = [listed] }], CancellationToken.None);

        Assert.Contains("Ikke læst endnu", await _site.PageAsync("/repositories/OS2offdig/unread"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_light_however_long_its_files_are()
    {
        var chapters = new StringBuilder("# Long\n");
        for (var i = 0; i < 400; i++)
            chapters.Append(CultureInfo.InvariantCulture, $"\n## Chapter {i}\n\n{string.Concat(Enumerable.Repeat("Words & <more> words with æøå. ", 40))}\n");
        var files = Enumerable.Range(0, 400).Select(i => ($"docs/a-folder-with-a-name/page-number-{i:000}.md", $"# Page number {i}\n")).ToList();
        Add("long", [("README.md", chapters.ToString()), ("LICENSE", new string('x', 60_000)), .. files]);
        await _site.CrawlAsync();

        string[] addresses =
        [
            "/repositories/OS2offdig/long", "/repositories/OS2offdig/long/dokumenter", "/repositories/OS2offdig/long/dokumenter/README.md",
            "/repositories/OS2offdig/long/dokumenter/README.md?side=7", "/repositories/OS2offdig/long/dokumenter/LICENSE", "/repositories/OS2offdig/long/dokumenter?side=3",
        ];
        foreach (var address in addresses)
            Assert.InRange(Encoding.UTF8.GetByteCount(await _site.PageAsync(address)), 1000, 100 * 1024);
        Assert.Contains("Læs hele README", await _site.PageAsync(addresses[0]), StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", await _site.PageAsync(addresses[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_happened_in_words()
    {
        Add("told", ("README.md", "# Told\n"));
        await _site.CrawlAsync();
        _site.GitHub.Archive("OS2offdig/told");
        await _site.CrawlAsync();

        var page = await _site.PageAsync("/en/repositories/OS2offdig/told");
        Assert.Contains("State changed from Live to Archived", page, StringComparison.Ordinal);
        Assert.Contains("Seen for the first time: OS2offdig/told", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_is_wrong_with_a_publiccode_file()
    {
        Add("described", ("README.md", "# Described\n"), ("publiccode.yml", "publiccodeYmlVersion: 0.4\nname: [\n"));
        await _site.CrawlAsync();

        Assert.Contains("følger ikke standarden", await _site.PageAsync("/repositories/OS2offdig/described"), StringComparison.Ordinal);
    }

    private void Add(string name, params (string Path, string Text)[] files) => _site.GitHub.Add(new MemoryRepository
    {
        Owner = "OS2offdig",
        Name = name,
        CreatedAt = DateTimeOffset.UnixEpoch.AddYears(50),
        PushedAt = DateTimeOffset.UnixEpoch.AddYears(55),
        UpdatedAt = DateTimeOffset.UnixEpoch.AddYears(55),
        Files = MemoryRepository.NoFiles.AddRange(files.Select(f => KeyValuePair.Create(f.Path, MemoryFile.Text(f.Text)))),
    });

    private async Task<string?> MovedAsync(string address)
    {
        using var response = await _site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        return response.Headers.Location?.OriginalString;
    }
}

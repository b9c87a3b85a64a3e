using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OS2.Catalog.Data;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Search;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Search;

/// <summary>A catalogue in a folder of its own, filled through the real stores, with the real index.</summary>
internal sealed class SearchWorld : IDisposable
{
    private readonly Dictionary<string, RegisterFiles.Product> _products = [];
    private readonly Dictionary<string, RegisterFiles.Domain> _domains = [];
    private readonly Dictionary<string, RegisterFiles.Supplier> _suppliers = [];
    private readonly Dictionary<long, ListedRepository> _listed = [];

    public SearchWorld()
    {
        Folder = Directory.CreateTempSubdirectory("search").FullName;
        Database = OpenDatabase("catalogue.db");
        (Index, Follower) = Open();
    }

    public string Folder { get; }

    public Database Database { get; private set; }

    public CatalogIndex Index { get; private set; }

    public IndexFollower Follower { get; private set; }

    public RepositoryStore Repositories => new(Database);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));

    public (CatalogIndex Index, IndexFollower Follower) Open()
    {
        var index = new CatalogIndex(new CatalogSettings { DataFolder = Folder }, NullLogger<CatalogIndex>.Instance);
        return (index, new IndexFollower(index, Database, Time, NullLogger<IndexFollower>.Instance));
    }

    public void Restart()
    {
        Index.Dispose();
        (Index, Follower) = Open();
    }

    /// <summary>Another, empty database takes the place of this one, as after a restore.</summary>
    public void ReplaceDatabase()
    {
        Index.Dispose();
        _products.Clear();
        _listed.Clear();
        Database = OpenDatabase("other.db");
        (Index, Follower) = Open();
    }

    public Task FollowAsync() => Follower.FollowOnceAsync(CancellationToken.None);

    public void Domain(string slug, string da, string en) => _domains[slug] = new() { Slug = slug, NameDa = da, NameEn = en };

    public void Supplier(string slug, string name) => _suppliers[slug] = new() { Slug = slug, Name = name };

    public void Product(string name, string summaryDa = "", string? slug = null, string state = "product", int? level = null, string? domain = null,
        string[]? suppliers = null, string[]? aliases = null, string[]? organisations = null, string? summaryEn = null)
    {
        slug ??= string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        _products[slug] = new()
        {
            Slug = slug, Name = name, State = state, Level = level, LevelSource = level is null ? null : "self-declared", Domain = domain,
            Suppliers = suppliers ?? [], Aliases = aliases ?? [], Organisations = organisations ?? [],
            SummaryDa = summaryDa.Length > 0 ? summaryDa : null, SummaryEn = summaryEn,
        };
    }

    public void Withdraw(string slug) => _products.Remove(slug);

    /// <summary>Brings the register in as it now is.</summary>
    public async Task ImportAsync()
    {
        var organisations = _products.Values.SelectMany(p => p.Organisations).Distinct()
            .Select(login => new RegisterFiles.Organisation { Login = login, Control = Organisation.Confirmed });
        await new Register(Database).ImportAsync(
            new RegisterFiles([.. organisations], [.. _domains.Values], [.. _suppliers.Values], [.. _products.Values]), CancellationToken.None);
    }

    /// <summary>Lists a repository of an organisation that a product names.</summary>
    public async Task RepositoryAsync(long id, string fullName, string? licence = null, string? language = null, DateTimeOffset? pushedAt = null,
        bool isArchived = false, string? description = null)
    {
        var (owner, name) = (fullName.Split('/')[0], fullName.Split('/')[1]);
        _listed[id] = new ListedRepository
        {
            Id = id, Owner = owner, Name = name, Address = $"https://github.com/{fullName}", HostLicence = licence, PrimaryLanguage = language,
            PushedAt = pushedAt, IsArchived = isArchived, Description = description, SizeKilobytes = 10, CreatedAt = Time.GetUtcNow(),
        };
        var organisation = (await new OrganisationStore(Database).AllAsync(CancellationToken.None)).Single(o => o.Login == owner);
        var page = new ListingPage
        {
            OrganisationKey = organisation.OrganisationKey, Page = 1, Api = "https://api.github.com/", RepositoryIds = $"{id}", Repositories = [_listed[id]],
        };
        await Repositories.SaveListingAsync(organisation, [page], CancellationToken.None);
    }

    /// <summary>Reads a state of a repository; what is not among the files is gone from it.</summary>
    public async Task FilesAsync(long id, params (string Path, string Text)[] files)
    {
        using var tree = await Archive.TreeAsync(files);
        await Repositories.SaveSnapshotAsync(id, RepositoryReader.Read(tree), new ReadingMark(null, "main", null), CancellationToken.None);
    }

    public Task GoneAsync(long id) =>
        Repositories.SaveSightingAsync(id, new Sighting(SightingKind.Deleted), AbsenceQuorum.Default, CancellationToken.None);

    public CatalogResult Find(string text, SortOrder sort = SortOrder.Relevance, bool isEnglish = false, params (string Facet, string Value)[] chosen) =>
        Index.Search(new CatalogQuery
        {
            Text = text, Sort = sort, IsEnglish = isEnglish,
            Chosen = chosen.GroupBy(c => c.Facet).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(c => c.Value)]),
        });

    public IReadOnlyList<string> Names(string text, SortOrder sort = SortOrder.Relevance) => [.. Find(text, sort).Products.Select(p => p.Card.Name)];

    public void Dispose()
    {
        Index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private Database OpenDatabase(string file)
    {
        var engine = SqliteEngine.OnFile(Path.Combine(Folder, file));
        Migrations.Run(engine);
        return new Database(engine, Time);
    }
}

using OS2.Catalog.Accounts;
using OS2.Catalog.Crawler.Demo;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Files;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>A crawled repository whose readme says the network's paragraph, and three people of the secretariat.</summary>
internal sealed class TitleWorld : IAsyncDisposable
{
    public const string FullName = "one/kitos";

    public const string Paragraph = """
        # Kitos

        Kitos was programmed by IT Minds ApS for OS2 – Offentligt digitaliseringsfællesskab.

        Copyright (c) 2014, OS2 – Offentligt digitaliseringsfællesskab.

        Kitos is free software; you may use it under the terms of version 2.0 of the Mozilla Public License.
        """;

    private TitleWorld(CrawlTest test) => Crawl = test;

    public CrawlTest Crawl { get; }
    public Database Database => Crawl.Test.Database;
    public InstrumentStore Instruments => new(Database);
    public TitleStore Titles => new(Database);
    public PartyStore Parties => new(Database);
    public DecisionStore Decisions => new(Database);
    public Actor First { get; private set; } = null!;
    public Actor Second { get; private set; } = null!;
    public Repository Repository { get; private set; } = new();

    public static async Task<TitleWorld> OpenAsync(string engine = EnginesAttribute.Sqlite)
    {
        var world = new TitleWorld(await CrawlTest.OpenAsync(engine));
        await new Register(world.Database).ImportAsync(Register.Real, CancellationToken.None);
        world.Crawl.GitHub.AddOrganisation("one");
        var kitos = world.Crawl.Simple("kitos");
        kitos = kitos with
        {
            Files = kitos.Files.Add("Program.cs", MemoryFile.Text("class Program;\n")).SetItem("README.md", MemoryFile.Text(Paragraph))
                .SetItem("LICENSE", MemoryFile.Text(await File.ReadAllTextAsync(Shipped.Path("LICENSE")))),
        };
        world.Crawl.GitHub.Add(kitos);
        await world.Crawl.CrawlAsync();
        world.Repository = await world.Crawl.RepositoryAsync(FullName);
        world.First = await world.PersonAsync();
        world.Second = await world.PersonAsync();
        return world;
    }

    public Task<T> DoAsync<T>(Func<Change, Task<T>> act) => Database.ChangeAsync(act, CancellationToken.None);

    public async Task<StoredVerdict> VerdictAsync() => (await Crawl.Verdicts.FindAsync(Repository.RepositoryId, CancellationToken.None))!;

    public async Task<Judgement> LookAsync() => (await Crawl.Verdicts.LookAsync(Repository.RepositoryId, CancellationToken.None))!;

    /// <summary>What IT Minds would sign.</summary>
    public InstrumentTerms Terms => new()
    {
        Kind = InstrumentKind.Development, Grant = InstrumentGrant.Transfer, Givers = ["it-minds"], Receivers = ["os2"], SignedOn = new DateOnly(2016, 3, 1), Authority = InstrumentAuthority.Register,
        Signatory = "Bo Å., direktør", Repositories = [Repository.RepositoryId],
    };

    /// <summary>Registers an agreement with its paper, and judges anew.</summary>
    public async Task<Instrument> RegisterAsync(InstrumentTerms? terms = null, bool withPaper = true)
    {
        var (outcome, id) = await DoAsync(change => InstrumentStore.RegisterAsync(change, First, terms ?? Terms));
        Assert.Equal(InstrumentOutcome.Done, outcome);
        if (withPaper)
        {
            var file = await new FileStore(Database).SaveAsync(new MemoryStream("%PDF-1.7 signed"u8.ToArray()), "aftale.pdf", "application/pdf", 1000, CancellationToken.None);
            Assert.Equal(InstrumentOutcome.Done, await DoAsync(change => InstrumentStore.AddPaperAsync(change, First, id, 1, file.FileId)));
        }

        await Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        return (await Instruments.FindAsync(id, CancellationToken.None))!;
    }

    public async Task<TitleOutcome> ProposeAsync(string title = TitleAnswer.Owned, string? residue = "Kun ansatte i IT Minds.", string? seen = null, Actor? actor = null)
    {
        var look = seen ?? (await LookAsync()).Seen!;
        return await DoAsync(change => TitleStore.ProposeAsync(change, actor ?? First, look, new() { RepositoryId = Repository.RepositoryId, Title = title, Reason = "Aftalen er læst.", Residue = residue }));
    }

    public async Task<TitleOutcome> ConfirmAsync(Actor? actor = null, string? seen = null)
    {
        var look = seen ?? (await LookAsync()).Seen!;
        return await DoAsync(change => TitleStore.ConfirmAsync(change, actor ?? Second, Repository.RepositoryId, look));
    }

    /// <summary>Two people sign that it is owned.</summary>
    public async Task SignAsync()
    {
        Assert.Equal(TitleOutcome.Done, await ProposeAsync());
        Assert.Equal(TitleOutcome.Done, await ConfirmAsync());
        Assert.Equal(TitleAnswer.Owned, (await VerdictAsync()).TitleAnswer);
    }

    /// <summary>Pushes files and crawls.</summary>
    public async Task PushAsync(params (string Path, string Text)[] files)
    {
        Crawl.GitHub.Push(FullName, files.ToDictionary(file => file.Path, file => (MemoryFile?)MemoryFile.Text(file.Text)));
        await Crawl.CrawlAsync();
    }

    public async Task<IReadOnlyList<string>> StaleAsync() => [.. (await VerdictAsync()).ToVerdict().Stale.Select(reason => reason.Kind)];

    public async Task<IReadOnlyList<string>> KindsAsync() =>
        [.. (await Decisions.OfRepositoryAsync(Repository.RepositoryId, CancellationToken.None)).Select(decision => decision.Kind).Reverse()];

    public ValueTask DisposeAsync() => Crawl.DisposeAsync();

    private async Task<Actor> PersonAsync()
    {
        var id = Account.NewId(Database.Now);
        var account = new Account { AccountId = id, Email = $"{id}@os2.example", EmailKey = Account.KeyOf($"{id}@os2.example"), Name = "Bo Å.", State = AccountState.Active, SecurityStamp = "s", CreatedAt = Database.Now };
        await DoAsync(async change =>
        {
            Assert.True(await AccountStore.AddAsync(change, account));
            await AccountStore.GrantAsync(change, id, RoleName.Secretariat);
            return true;
        });
        return new Actor { AccountId = id, Role = RoleName.Secretariat };
    }
}

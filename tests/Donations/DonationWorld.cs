using OS2.Catalog.Accounts;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

/// <summary>A database with the shipped register, three of the secretariat and two of a body, and a donation in the state that a test begins with.</summary>
internal sealed class DonationWorld : IAsyncDisposable
{
    public const string Body = "aarhus-kommune";

    private DonationWorld(TestDatabase test)
    {
        Test = test;
        Store = new DonationStore(test.Database);
        Readings = new DonationReadings(test.Database);
        Files = new FileStore(test.Database);
    }

    public TestDatabase Test { get; }
    public DonationStore Store { get; }
    public DonationReadings Readings { get; }
    public FileStore Files { get; }
    public Actor Member { get; private set; } = null!;
    public Actor Colleague { get; private set; } = null!;
    public Actor Secretary { get; private set; } = null!;
    public Actor Second { get; private set; } = null!;

    /// <summary>Filled in so that nothing is lacking but the code.</summary>
    public static DonationForm Whole { get; } = new()
    {
        Name = "Vejhullet æøå", Purpose = "Borgere melder huller i vejen.", Value = "Færre opkald.", Others = "Alle kommuner har veje.", MadeBy = DonationMaker.Employees, Tender = "yes",
        CoordinatorName = "Vejafdelingen", CoordinatorMail = "vej@kommune.example", TeamName = "Projektgruppen", TeamKind = DonationTeam.Project,
        Team = [new Representative { BodySlug = Body, Name = "Vejafdelingen" }], Level = 0,
    };

    public static async Task<DonationWorld> OpenAsync(string engine = EnginesAttribute.Sqlite)
    {
        var test = await TestDatabase.OpenAsync(engine);
        await new Register(test.Database).ImportAsync(Register.Real, CancellationToken.None);
        var world = new DonationWorld(test);
        world.Member = await world.PersonAsync(RoleName.Member, Body);
        world.Colleague = await world.PersonAsync(RoleName.Member, Body);
        world.Secretary = await world.PersonAsync(RoleName.Secretariat, null);
        world.Second = await world.PersonAsync(RoleName.Secretariat, null);
        return world;
    }

    public async Task<Actor> PersonAsync(string role, string? body)
    {
        var id = Account.NewId(Test.Database.Now);
        var account = new Account { AccountId = id, Email = $"{id}@kommune.example", Name = "Bo Å.", BodySlug = body, State = AccountState.Active, SecurityStamp = "s", CreatedAt = Test.Database.Now };
        account.EmailKey = Account.KeyOf(account.Email);
        await Test.Database.ChangeAsync(async change =>
        {
            Assert.True(await AccountStore.AddAsync(change, account));
            await AccountStore.GrantAsync(change, id, role);
        }, CancellationToken.None);
        return new Actor { AccountId = id, Role = role, BodySlug = body };
    }

    public Task<T> DoAsync<T>(Func<Catalog.Data.Change, Task<T>> act) => Test.Database.ChangeAsync(act, CancellationToken.None);

    public async Task<Donation> StartAsync() => await FindAsync(await DoAsync(change => DonationStore.StartAsync(change, Member)));

    /// <summary>One that was filled in, given an address, and sent.</summary>
    public async Task<Donation> SendAsync(DonationForm? form = null)
    {
        var donation = await StartAsync();
        await DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, donation.Version, _ => form ?? Whole));
        donation = await FindAsync(donation.DonationId);
        await DoAsync(change => DonationStore.SetCodeAsync(change, donation.DonationId, donation.Version, "https://github.test/aarhus/vejhul", null));
        donation = await FindAsync(donation.DonationId);
        Assert.Equal(DonationOutcome.Done, await DoAsync(change => DonationStore.SendAsync(change, Member, donation.DonationId, donation.Version)));
        return await FindAsync(donation.DonationId);
    }

    /// <summary>One that two people took in.</summary>
    public async Task<Donation> AcceptAsync(int level = 0)
    {
        var donation = await SendAsync();
        await DoAsync(change => DonationStore.ProposeAsync(change, Secretary, donation.DonationId, donation.Version, level, "Passer godt."));
        Assert.Equal(DonationOutcome.Done, await DoAsync(change => DonationStore.ConfirmAsync(change, Second, donation.DonationId, donation.Version + 1, DonationStore.Accepted)));
        return await FindAsync(donation.DonationId);
    }

    public async Task<Donation> FindAsync(string donationId) => (await Store.FindAsync(donationId, CancellationToken.None))!;

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}

using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

public class DonationArrivalsTests
{
    [Fact]
    public async Task The_same_number_under_our_organisation_closes_the_step()
    {
        await using var world = await DonationWorld.OpenAsync();
        var donation = await AcceptedAsync(world, repositoryId: 77, fingerprint: "f1");
        Assert.Equal(0, await NoticeAsync(world));
        await AppearAsync(world, 77, "vejhul", "other");
        Assert.Equal(1, await NoticeAsync(world));
        Assert.Equal(0, await NoticeAsync(world));

        var task = (await world.Store.TasksAsync(donation.DonationId, CancellationToken.None))[DonationTasks.Transfer];
        Assert.Equal(("crawler", "machine"), (task.DoneBy, task.DoneRole));
        Assert.StartsWith("number: OS2offdig/vejhul, GitHub's number 77", task.Evidence, StringComparison.Ordinal);
        var decision = (await new DecisionStore(world.Test.Database).OfSubjectAsync(Donation.Subject, donation.DonationId, CancellationToken.None))[0];
        Assert.Equal(("donation.step", "crawler", 77L), (decision.Kind, decision.ActorId, decision.RepositoryId));
        Assert.Equal(77, Assert.Single(await new RepositoryStore(world.Test.Database).OfProductAsync(donation.ProductSlug!, CancellationToken.None)).RepositoryId);
        Assert.Equal(RepositoryRole.Core, (await new ProductStore(world.Test.Database).RolesOfAsync(donation.ProductSlug!, CancellationToken.None))[77]);
    }

    [Fact]
    public async Task The_same_content_closes_it_when_it_came_afterwards_and_once()
    {
        await using var world = await DonationWorld.OpenAsync();
        await AppearAsync(world, 5, "older", "f2");
        world.Test.Time.Advance(TimeSpan.FromHours(1));
        var donation = await AcceptedAsync(world, repositoryId: null, fingerprint: "f2");
        Assert.Equal(0, await NoticeAsync(world));
        world.Test.Time.Advance(TimeSpan.FromHours(1));
        await AppearAsync(world, 6, "a-likely-name", "f3");
        Assert.Equal(0, await NoticeAsync(world));
        await AppearAsync(world, 7, "vejhul", "f2");
        Assert.Equal(1, await NoticeAsync(world));
        Assert.StartsWith("content: OS2offdig/vejhul", (await world.Store.TasksAsync(donation.DonationId, CancellationToken.None))[DonationTasks.Transfer].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_same_content_came_twice_people_decide()
    {
        await using var world = await DonationWorld.OpenAsync();
        await AcceptedAsync(world, repositoryId: null, fingerprint: "f4");
        world.Test.Time.Advance(TimeSpan.FromHours(1));
        await AppearAsync(world, 8, "vejhul", "f4");
        await AppearAsync(world, 9, "vejhul-copy", "f4");
        Assert.Equal(0, await NoticeAsync(world));
    }

    private static Task<int> NoticeAsync(DonationWorld world) => new DonationArrivals(world.Test.Database).NoticeAsync(CancellationToken.None);

    private static async Task<Donation> AcceptedAsync(DonationWorld world, long? repositoryId, string fingerprint)
    {
        var donation = await world.AcceptAsync();
        var taken = (await world.Readings.TakeAsync(CancellationToken.None))!;
        await world.Readings.SaveAsync(taken.ReadingId, new CodeReport { FileCount = 3 }, repositoryId, null, fingerprint, CancellationToken.None);
        return donation;
    }

    private static async Task AppearAsync(DonationWorld world, long id, string name, string fingerprint)
    {
        var store = new RepositoryStore(world.Test.Database);
        var listed = new ListedRepository { Id = id, Owner = "OS2offdig", Name = name, Address = $"https://github.test/OS2offdig/{name}", DefaultBranch = "main", CreatedAt = world.Test.Database.Now };
        await store.SaveFoundAsync(listed, CancellationToken.None);
        await store.SaveSnapshotAsync(id, new RepositorySnapshot { Fingerprint = fingerprint, Tree = RepositoryTree.Pack([]), FileCount = 3, Commit = new string('b', 40) }, new ReadingMark(null, "main", null), CancellationToken.None);
    }
}

using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Products;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Donations;

public class DonationStoreTests
{
    [Theory, Engines]
    public async Task Half_a_form_is_kept_as_it_was_written(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.StartAsync();
        Assert.Equal(DonationState.Draft, donation.State);
        var half = new DonationForm { Name = "Næsten ingenting", Need = "Rødgrød\nmed fløde", Team = [new Representative { Name = "Ø" }] };
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 1, _ => half)));
        var saved = await world.FindAsync(donation.DonationId);
        Assert.Equal(half, saved.Answers);
        Assert.Equal("Næsten ingenting", saved.Name);
        Assert.Equal(saved, Assert.Single(await world.Store.OfBodyAsync(DonationWorld.Body, CancellationToken.None)));
        Assert.Empty(await world.Store.OfBodyAsync("ballerup-kommune", CancellationToken.None));
        Assert.Empty(await world.Store.SentAsync(CancellationToken.None));
    }

    [Theory, Engines]
    public async Task Of_two_colleagues_who_fill_in_at_once_one_is_told(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.StartAsync();
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 1, form => form with { Purpose = "Mit" })));
        Assert.Equal(DonationOutcome.Conflict, await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 1, form => form with { Purpose = "Dit" })));
        Assert.Equal("Mit", (await world.FindAsync(donation.DonationId)).Answers.Purpose);
        // The same form once more, as a browser resends it, changes nothing and is no conflict.
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 1, form => form with { Purpose = "Mit" })));
        Assert.Equal(2, (await world.FindAsync(donation.DonationId)).Version);
    }

    [Theory, Engines]
    public async Task Only_a_whole_form_is_sent(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.StartAsync();
        Assert.Equal(DonationOutcome.Incomplete, await world.DoAsync(change => DonationStore.SendAsync(change, world.Member, donation.DonationId, 1)));
        await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 1, _ => DonationWorld.Whole));
        Assert.Equal(DonationOutcome.Incomplete, await world.DoAsync(change => DonationStore.SendAsync(change, world.Member, donation.DonationId, 2)));
        await world.DoAsync(change => DonationStore.SetCodeAsync(change, donation.DonationId, 2, "https://github.test/a/b", null));
        Assert.Equal(DonationOutcome.Conflict, await world.DoAsync(change => DonationStore.SendAsync(change, world.Member, donation.DonationId, 2)));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.SendAsync(change, world.Member, donation.DonationId, 3)));
        Assert.Equal(DonationOutcome.NotNow, await world.DoAsync(change => DonationStore.SendAsync(change, world.Member, donation.DonationId, 4)));
        Assert.Equal(DonationOutcome.NotNow, await world.DoAsync(change => DonationStore.SaveFormAsync(change, donation.DonationId, 4, form => form with { Name = "Bagefter" })));
        Assert.Equal(["donation.sent"], (await new DecisionStore(world.Test.Database).OfSubjectAsync(Donation.Subject, donation.DonationId, CancellationToken.None)).Select(decision => decision.Kind));
    }

    [Theory, Engines]
    public async Task Is_asked_answered_and_mended_meanwhile(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync();
        var id = donation.DonationId;
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.TakeAsync(change, world.Secretary, id, donation.Version, world.Secretary.AccountId)));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.AskAsync(change, world.Secretary, id, donation.Version + 1, "Hvem ejer logoet?")));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.SaveFormAsync(change, id, donation.Version + 2, form => form with { OthersCode = "Logoet er vores" })));
        Assert.Equal(DonationOutcome.Conflict, await world.DoAsync(change => DonationStore.AnswerAsync(change, world.Colleague, id, donation.Version + 2, "Det gør vi.")));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.AnswerAsync(change, world.Colleague, id, donation.Version + 3, "Det gør vi.")));
        await world.DoAsync(async change =>
        {
            await DonationStore.NoteAsync(change, world.Secretary, id, "Ring til dem.");
            return true;
        });
        var messages = await world.Store.MessagesAsync(id, CancellationToken.None);
        Assert.Equal([("question", null), ("answer", DonationWorld.Body), ("note", null)], messages.Select(message => (message.Kind, message.AuthorBody)));
        Assert.Equal(DonationState.Answered, (await world.FindAsync(id)).State);
        Assert.Equal("Det gør vi.", Assert.Single(await world.Store.MessagesOfAsync(world.Colleague.AccountId, CancellationToken.None)).Text);
    }

    [Theory, Engines]
    public async Task Two_people_take_it_in_and_the_product_is_there(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync();
        var id = donation.DonationId;
        Assert.Equal(DonationOutcome.NotNow, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, id, donation.Version, DonationStore.Accepted)));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ProposeAsync(change, world.Secretary, id, donation.Version, 1, "Passer godt.")));
        Assert.Equal(DonationOutcome.SamePerson, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Secretary, id, donation.Version + 1, DonationStore.Accepted)));
        Assert.Equal(DonationOutcome.Conflict, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, id, donation.Version, DonationStore.Accepted)));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, id, donation.Version + 1, DonationStore.Accepted)));

        var accepted = await world.FindAsync(id);
        Assert.Equal((DonationState.Accepted, 1, "vejhullet-aeoeaa"), (accepted.State, accepted.AcceptedLevel, accepted.ProductSlug));
        var products = new ProductStore(world.Test.Database);
        var product = (await products.FindAsync("vejhullet-aeoeaa", CancellationToken.None))!;
        Assert.Equal((1, ProductState.Product, "admission 2026-11"), (product.Level, product.State, product.LevelSource));
        Assert.All(await products.OriginsAsync(product.ProductSlug, CancellationToken.None), origin => Assert.Equal(FieldOrigin.Person, origin.Origin));

        // The register that ships knows nothing of it and leaves it alone.
        await new Register(world.Test.Database).ImportAsync(Register.Real, CancellationToken.None);
        Assert.Null((await products.FindAsync(product.ProductSlug, CancellationToken.None))!.WithdrawnAt);
        Assert.Null((await new DecisionStore(world.Test.Database).VerifyAsync(null, CancellationToken.None)).BrokenRow);
    }

    [Theory, Engines]
    public async Task A_name_that_is_taken_gives_another_address(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync(DonationWorld.Whole with { Name = "OS2mo" });
        await world.DoAsync(change => DonationStore.ProposeAsync(change, world.Secretary, donation.DonationId, donation.Version, 0, "Ja."));
        await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, donation.DonationId, donation.Version + 1, DonationStore.Accepted));
        Assert.Equal("os2mo-2", (await world.FindAsync(donation.DonationId)).ProductSlug);
    }

    [Theory, Engines]
    public async Task Of_two_who_decide_at_once_one_is_told(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var third = await world.PersonAsync(Catalog.Accounts.RoleName.Secretariat, null);
        var donation = await world.SendAsync();
        await world.DoAsync(change => DonationStore.ProposeAsync(change, world.Secretary, donation.DonationId, donation.Version, 0, "Ja."));
        var version = donation.Version + 1;
        var outcomes = await Task.WhenAll(
            world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, donation.DonationId, version, DonationStore.Accepted)),
            world.DoAsync(change => DonationStore.DeclineAsync(change, third, donation.DonationId, version, "Nej.")));
        Assert.Single(outcomes, DonationOutcome.Done);
        Assert.Contains(outcomes.Single(outcome => outcome != DonationOutcome.Done), new[] { DonationOutcome.Conflict, DonationOutcome.NotNow });
        var after = await world.FindAsync(donation.DonationId);
        Assert.Equal(after.State == DonationState.Accepted, after.ProductSlug is not null);
    }

    [Theory, Engines]
    public async Task A_question_drops_the_proposal(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.SendAsync();
        await world.DoAsync(change => DonationStore.ProposeAsync(change, world.Secretary, donation.DonationId, donation.Version, 0, "Ja."));
        await world.DoAsync(change => DonationStore.AskAsync(change, world.Second, donation.DonationId, donation.Version + 1, "Vent."));
        Assert.Null(await new DecisionStore(world.Test.Database).WaitingAsync(Donation.Subject, donation.DonationId, DonationStore.Accepted, CancellationToken.None));
        Assert.Equal(DonationOutcome.NotNow, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, donation.DonationId, donation.Version + 2, DonationStore.Accepted)));
    }

    [Theory, Engines]
    public async Task With_the_last_step_it_is_handed_over(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.AcceptAsync();
        var version = donation.Version;
        foreach (var task in DonationTasks.Handover)
            Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.StepAsync(change, world.Secretary, donation.DonationId, version++, task, "set")));
        Assert.Equal(DonationState.HandedOver, (await world.FindAsync(donation.DonationId)).State);
        Assert.All((await world.Store.TasksAsync(donation.DonationId, CancellationToken.None)).Values, task => Assert.Equal((world.Secretary.AccountId, "secretariat"), (task.DoneBy, task.DoneRole)));
        Assert.Equal(DonationOutcome.NotNow, await world.DoAsync(change => DonationStore.StepAsync(change, world.Secretary, donation.DonationId, version, "groups", null)));
    }

    [Theory, Engines]
    public async Task A_transfer_of_rights_needs_the_paper_and_two_people(string engine)
    {
        await using var world = await DonationWorld.OpenAsync(engine);
        var donation = await world.AcceptAsync();
        var id = donation.DonationId;
        Assert.Equal(DonationOutcome.Incomplete, await world.DoAsync(change => DonationStore.ProposeRightsAsync(change, world.Secretary, id, donation.Version, "Underskrevet.")));
        var file = await world.Files.SaveAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), "aftale.pdf", "application/pdf", 1000, CancellationToken.None);
        await world.DoAsync(change => DonationStore.AddPaperAsync(change, world.Member, id, file.FileId));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ProposeRightsAsync(change, world.Secretary, id, donation.Version + 1, "Underskrevet.")));
        Assert.Equal(DonationOutcome.SamePerson, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Secretary, id, donation.Version + 2, DonationStore.RightsRegistered)));
        Assert.Equal(DonationOutcome.Done, await world.DoAsync(change => DonationStore.ConfirmAsync(change, world.Second, id, donation.Version + 2, DonationStore.RightsRegistered)));
        var task = (await world.Store.TasksAsync(id, CancellationToken.None))[DonationTasks.Rights];
        Assert.Equal("paper " + file.Sha256, task.Evidence);
    }
}

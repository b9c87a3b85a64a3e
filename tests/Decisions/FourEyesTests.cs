using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Decisions;

public class FourEyesTests
{
    private static readonly Actor First = new() { AccountId = "first", Role = RoleName.Secretariat };
    private static readonly Actor Second = new() { AccountId = "second", Role = RoleName.Secretariat };
    private static readonly Act Accept = new() { Kind = "donation.accepted", Subject = "donation", SubjectKey = "d1", After = "sandbox", Reason = "it helps" };

    [Theory, Engines]
    public async Task Takes_a_second_person(string engine)
    {
        await using var test = await TestDatabase.OpenAsync(engine);
        var id = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, First, Accept));
        Assert.Equal(FourEyesOutcome.Confirmed, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, Second, id, null)));
        Assert.Equal(["donation.accepted", "donation.accepted.proposed"], (await new DecisionStore(test.Database).OfSubjectAsync("donation", "d1", CancellationToken.None)).Select(d => d.Kind));
    }

    [Fact]
    public async Task Never_takes_the_same_person_twice_in_whatever_role()
    {
        await using var test = await TestDatabase.OpenAsync();
        var id = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, First, Accept));
        Assert.Equal(FourEyesOutcome.SamePerson, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, First, id, null)));
        Assert.Equal(FourEyesOutcome.SamePerson, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, First with { Role = RoleName.Administrator }, id, null)));
        Assert.Single(await new DecisionStore(test.Database).OfSubjectAsync("donation", "d1", CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_is_told_that_it_is_done()
    {
        await using var test = await TestDatabase.OpenAsync();
        var id = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, First, Accept));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => ChangeAsync(test, change => FourEyes.ConfirmAsync(change, Second with { AccountId = $"p{i}" }, id, null))));
        Assert.Single(outcomes, FourEyesOutcome.Confirmed);
        Assert.Equal(5, outcomes.Count(outcome => outcome == FourEyesOutcome.AlreadyClosed));
    }

    [Fact]
    public async Task What_was_withdrawn_cannot_be_confirmed()
    {
        await using var test = await TestDatabase.OpenAsync();
        var id = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, First, Accept));
        Assert.True(await ChangeAsync(test, change => FourEyes.WithdrawAsync(change, First, id, "a slip")));
        Assert.False(await ChangeAsync(test, change => FourEyes.WithdrawAsync(change, First, id, "again")));
        Assert.Equal(FourEyesOutcome.AlreadyClosed, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, Second, id, null)));
    }

    [Fact]
    public async Task A_newer_proposal_for_the_same_takes_the_place_of_the_older()
    {
        await using var test = await TestDatabase.OpenAsync();
        var older = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, First, Accept));
        var newer = await ChangeAsync(test, change => FourEyes.ProposeAsync(change, Second, Accept with { After = "level-1" }));
        Assert.Equal(newer, (await ChangeAsync(test, change => FourEyes.FindOpenAsync(change, "donation", "d1", "donation.accepted")))!.ProposalId);
        Assert.Equal(FourEyesOutcome.AlreadyClosed, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, Second, older, null)));
        Assert.Equal(FourEyesOutcome.Confirmed, await ChangeAsync(test, change => FourEyes.ConfirmAsync(change, First, newer, null)));
    }

    private static Task<T> ChangeAsync<T>(TestDatabase test, Func<Change, Task<T>> write) => test.Database.ChangeAsync(write, CancellationToken.None);
}

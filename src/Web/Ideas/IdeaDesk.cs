using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Ideas;

/// <summary>Acts on ideas together with the letters that they cause, each in one commit.</summary>
internal sealed class IdeaDesk(Database database, AccountStore accounts, PublicBodyStore bodies, IdeaLetters letters)
{
    /// <summary>A body writes an idea down; its person is the contact.</summary>
    public Task<Idea> DescribeAsync(SignedIn me, string formKey, IdeaText text, string brings, bool showsName, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.DescribeAsync(change, me.Actor(RoleName.Member), formKey, text, brings, showsName, me.AccountId), cancel);

    /// <summary>A supplier sends a suggestion in; a letter proves the address.</summary>
    public Task SuggestAsync(string formKey, IdeaText text, IdeaSuggester suggester, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var secret = Keys.Secret();
        if (await IdeaActs.SuggestAsync(change, formKey, text, suggester, Keys.Hash(secret)) is { } idea)
            await letters.ConfirmAsync(change, suggester, idea, secret);
    }, cancel);

    /// <summary>The supplier opened the link: the secretariat is told, once.</summary>
    /// <returns>False for a link that is made up or too old.</returns>
    public async Task<bool> ConfirmAsync(string secret, CancellationToken cancel)
    {
        var secretariat = await accounts.DeskAsync(cancel);
        return await database.ChangeAsync(async change =>
        {
            if (await IdeaActs.ConfirmAsync(change, Keys.Hash(secret)) is not { } confirmed)
                return false;
            foreach (var secretary in confirmed.IsFirst ? secretariat : [])
                await letters.ToSecretariatAsync(change, secretary, confirmed.Idea, "waiting");
            return true;
        }, cancel);
    }

    public Task<IdeaOutcome> EditAsync(Actor actor, string slug, int version, IdeaText text, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.EditAsync(change, actor, slug, version, text), cancel);

    /// <summary>The person's body says "we too"; the lead's contact hears of a new one.</summary>
    public async Task<IdeaOutcome> SupportAsync(SignedIn me, string slug, string brings, string note, bool showsName, CancellationToken cancel)
    {
        var actor = me.Actor(RoleName.Member);
        var body = await bodies.FindAsync(me.BodySlug!, cancel);
        return await database.ChangeAsync(async change =>
        {
            var before = await IdeaStore.FindCaseAsync(change, slug);
            var outcome = await IdeaActs.SupportAsync(change, actor, slug, new IdeaSupport { AccountId = me.AccountId, ShowsName = showsName, Brings = brings, Note = note });
            if (outcome == IdeaOutcome.Done && !before!.IsSupportedBy(me.BodySlug))
                await TellAsync(change, before, me.AccountId, "supported", body?.Name, onlyLead: true);
            return outcome;
        }, cancel);
    }

    /// <summary>The person's body no longer takes part; the others hear of it.</summary>
    public async Task<IdeaOutcome> LeaveAsync(SignedIn me, string slug, CancellationToken cancel)
    {
        var body = await bodies.FindAsync(me.BodySlug!, cancel);
        return await ActAsync(change => IdeaActs.LeaveAsync(change, me.Actor(RoleName.Member), slug), slug, me.AccountId, "left", body?.Name, cancel);
    }

    public Task<IdeaOutcome> SeatAsync(SignedIn me, string slug, string team, string role, string? supplier, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.SeatAsync(change, me.Actor(RoleName.Member), slug, team, role, supplier), cancel);

    public Task<IdeaOutcome> UnseatAsync(SignedIn me, string slug, string seatId, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.UnseatAsync(change, me.Actor(RoleName.Member), slug, seatId), cancel);

    public Task<IdeaOutcome> SitAsync(SignedIn me, string slug, string seatId, bool sits, bool showsName, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.SitAsync(change, me.Actor(RoleName.Member), slug, seatId, sits, showsName), cancel);

    /// <summary>The lead asks for the next step; the secretariat is told.</summary>
    public async Task<IdeaOutcome> AskAsync(SignedIn me, string slug, int version, string? note, CancellationToken cancel)
    {
        var secretariat = await accounts.DeskAsync(cancel);
        return await database.ChangeAsync(async change =>
        {
            var outcome = await IdeaActs.AskAsync(change, me.Actor(RoleName.Member), slug, version, note);
            if (outcome == IdeaOutcome.Done && await IdeaStore.FindCaseAsync(change, slug) is { } asked)
            {
                foreach (var secretary in secretariat)
                    await letters.ToSecretariatAsync(change, secretary, asked.Idea, "asked");
            }

            return outcome;
        }, cancel);
    }

    public Task<IdeaOutcome> MoveAsync(Actor actor, string slug, int version, string stage, string? reason, CancellationToken cancel) =>
        ActAsync(change => IdeaActs.MoveAsync(change, actor, slug, version, stage, reason), slug, actor.AccountId, stage, reason, cancel);

    public Task<IdeaOutcome> DeclineAsync(Actor actor, string slug, int version, string reason, CancellationToken cancel) =>
        ActAsync(change => IdeaActs.DeclineAsync(change, actor, slug, version, reason), slug, actor.AccountId, "declined", reason, cancel);

    public Task<IdeaOutcome> CloseAsync(Actor actor, string slug, int version, string reason, CancellationToken cancel) =>
        ActAsync(change => IdeaActs.CloseAsync(change, actor, slug, version, reason), slug, actor.AccountId, "closed", reason, cancel);

    public Task<IdeaOutcome> ReopenAsync(Actor actor, string slug, int version, string? reason, CancellationToken cancel) =>
        ActAsync(change => IdeaActs.ReopenAsync(change, actor, slug, version, reason), slug, actor.AccountId, "reopened", reason, cancel);

    /// <summary>Two are one; the contacts of both hear of it.</summary>
    public Task<IdeaOutcome> MergeAsync(Actor actor, string slug, int version, string into, string reason, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var (from, other) = (await IdeaStore.FindCaseAsync(change, slug), await IdeaStore.FindCaseAsync(change, into));
        var outcome = await IdeaActs.MergeAsync(change, actor, slug, version, into, reason);
        if (outcome != IdeaOutcome.Done)
            return outcome;
        var both = from! with { Idea = from.Idea with { MergedInto = into }, Supporters = [.. from.Supporters, .. other!.Supporters] };
        await TellAsync(change, both, actor.AccountId, "merged", other.Idea.Title);
        return outcome;
    }, cancel);

    public Task<IdeaOutcome> NameProductAsync(Actor actor, string slug, int version, string? productSlug, CancellationToken cancel) =>
        database.ChangeAsync(change => IdeaActs.NameProductAsync(change, actor, slug, version, productSlug), cancel);

    /// <summary>The secretariat publishes a suggestion, or does not; the supplier hears of it.</summary>
    public Task<IdeaOutcome> JudgeAsync(Actor actor, string slug, int version, string? refusal, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        var before = await IdeaStore.FindCaseAsync(change, slug);
        var outcome = await IdeaActs.JudgeAsync(change, actor, slug, version, refusal);
        if (outcome == IdeaOutcome.Done && before!.Suggester is { } suggester)
            await letters.JudgedAsync(change, suggester, before.Idea, refusal);
        return outcome;
    }, cancel);

    /// <summary>Empties the contact of a supplier who asks for it.</summary>
    public Task ForgetSuggesterAsync(string slug, CancellationToken cancel) => database.ChangeAsync(change => IdeaStore.ForgetSuggesterAsync(change, slug), cancel);

    /// <summary>Acts, and tells the contacts as they were before.</summary>
    private Task<IdeaOutcome> ActAsync(Func<Change, Task<IdeaOutcome>> act, string slug, string exceptAccountId, string what, string? more, CancellationToken cancel) =>
        database.ChangeAsync(async change =>
        {
            var before = await IdeaStore.FindCaseAsync(change, slug);
            var outcome = await act(change);
            if (outcome == IdeaOutcome.Done)
                await TellAsync(change, before!, exceptAccountId, what, more);
            return outcome;
        }, cancel);

    private async Task TellAsync(Change change, IdeaCase idea, string exceptAccountId, string what, string? more, bool onlyLead = false)
    {
        var contacts = idea.Supporters.Where(support => !onlyLead || support.BodySlug == idea.Idea.LeadBody).Select(support => support.AccountId).OfType<string>().Distinct();
        foreach (var accountId in contacts.Where(accountId => accountId != exceptAccountId))
        {
            if (await AccountStore.FindAsync(change, accountId) is { State: AccountState.Active } contact)
                await letters.ToContactAsync(change, contact, idea.Idea, what, more);
        }
    }
}

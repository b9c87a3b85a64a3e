using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Ownership;

/// <summary>What the secretariat does to instruments and names; the verdicts that rest on them are made anew at once.</summary>
public sealed class OwnershipDesk(Database database, VerdictStore verdicts, NameStore names, AccountStore accounts, TitleLetters letters)
{
    /// <summary>An act on an instrument.</summary>
    /// <param name="act">Runs in one change.</param>
    /// <param name="about">The terms before and after: what they are about is judged anew.</param>
    /// <param name="cancel">Nothing is done when it is set before the end of the change.</param>
    public async Task<InstrumentOutcome> DoAsync(Func<Change, Task<InstrumentOutcome>> act, IReadOnlyList<InstrumentTerms> about, CancellationToken cancel)
    {
        var outcome = await database.ChangeAsync(act, cancel);
        if (outcome == InstrumentOutcome.Done)
            await verdicts.JudgeAsync((id, organisation) => about.Any(terms => InstrumentRules.IsAbout(terms, id, organisation)), cancel);
        return outcome;
    }

    /// <summary>An act on names.</summary>
    /// <param name="act">Runs in one change; gives what came of it and the name.</param>
    /// <param name="cancel">Nothing is done when it is set before the end of the change.</param>
    public async Task<PartyOutcome> DoAsync(Func<Change, Task<(PartyOutcome Outcome, string Name)>> act, CancellationToken cancel)
    {
        var before = await names.AllAsync(cancel);
        var (outcome, name) = await database.ChangeAsync(act, cancel);
        if (outcome != PartyOutcome.Done)
            return outcome;
        var key = PartyTable.KeyOf(name);
        var about = before.Concat(await names.AllAsync(cancel)).Where(seen => seen.Spellings.Append(seen.Name).Any(spelling => PartyTable.KeyOf(spelling) == key)).SelectMany(seen => seen.Repositories).ToHashSet();
        await verdicts.JudgeAsync((id, _) => about.Contains(id), cancel);
        return outcome;
    }

    /// <summary>One of the secretariat proposes a title; the others are told that a second person is wanted, or nobody is when it does not come to it.</summary>
    /// <param name="actor">Who proposes.</param>
    /// <param name="repository">Of which repository.</param>
    /// <param name="seen">What the person had seen.</param>
    /// <param name="proposed">The level, why, and what is left over.</param>
    /// <param name="cancel">Nothing is done when it is set before the end.</param>
    public async Task<TitleOutcome> ProposeAsync(Actor actor, Repository repository, string seen, TitleSignature proposed, CancellationToken cancel)
    {
        var others = (await accounts.WithRoleAsync(RoleName.Secretariat, cancel)).Where(other => other.AccountId != actor.AccountId).ToList();
        return await database.ChangeAsync(async change =>
        {
            var outcome = await TitleStore.ProposeAsync(change, actor, seen, proposed);
            if (outcome != TitleOutcome.Done)
                return outcome;
            foreach (var other in others)
                await letters.ProposedAsync(change, other, repository.FullName);
            return outcome;
        }, cancel);
    }

    /// <summary>Signing and taking back judge in the change itself.</summary>
    public Task<TitleOutcome> DoAsync(Func<Change, Task<TitleOutcome>> act, CancellationToken cancel) => database.ChangeAsync(act, cancel);
}

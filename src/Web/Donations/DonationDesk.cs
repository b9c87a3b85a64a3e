using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Web.Donations;

/// <summary>What people do to donations, together with the letters that tell the other side of it: both or neither.</summary>
public sealed class DonationDesk(Database database, AccountStore accounts, DonationStore donations, DonationLetters letters)
{
    /// <summary>The body hands in.</summary>
    public async Task<DonationOutcome> SendAsync(Actor actor, Donation donation, int version, CancellationToken cancel)
    {
        var desk = await DeskAsync(donation, cancel);
        return await DoAsync(desk, change => DonationStore.SendAsync(change, actor, donation.DonationId, version), (change, to) => letters.SentAsync(change, to, donation), cancel);
    }

    /// <summary>The body answers.</summary>
    public async Task<DonationOutcome> AnswerAsync(Actor actor, Donation donation, int version, string text, CancellationToken cancel)
    {
        var desk = await DeskAsync(donation, cancel);
        return await DoAsync(desk, change => DonationStore.AnswerAsync(change, actor, donation.DonationId, version, text), (change, to) => letters.AnsweredAsync(change, to, donation, text), cancel);
    }

    /// <summary>The body takes back. Of a draft nobody else knows.</summary>
    public async Task<DonationOutcome> WithdrawAsync(Actor actor, Donation donation, int version, CancellationToken cancel)
    {
        var desk = donation.SentAt is null ? [] : await DeskAsync(donation, cancel);
        return await DoAsync(desk, change => DonationStore.WithdrawAsync(change, actor, donation.DonationId, version), (change, to) => letters.WithdrawnAsync(change, to, donation), cancel);
    }

    /// <summary>The secretariat asks.</summary>
    public async Task<DonationOutcome> AskAsync(Actor actor, Donation donation, int version, string text, CancellationToken cancel)
    {
        var body = await BodyAsync(donation, cancel);
        return await DoAsync(body, change => DonationStore.AskAsync(change, actor, donation.DonationId, version, text), (change, to) => letters.AskedAsync(change, to, donation, text), cancel);
    }

    /// <summary>The secretariat says no.</summary>
    public async Task<DonationOutcome> DeclineAsync(Actor actor, Donation donation, int version, string reason, CancellationToken cancel)
    {
        var body = await BodyAsync(donation, cancel);
        return await DoAsync(body, change => DonationStore.DeclineAsync(change, actor, donation.DonationId, version, reason), (change, to) => letters.DeclinedAsync(change, to, donation, reason), cancel);
    }

    /// <summary>One of the secretariat proposes to take the donation in, or to register its transfer of rights; the others are told.</summary>
    /// <param name="actor">Who proposes.</param>
    /// <param name="donation">What.</param>
    /// <param name="version">What the person has seen.</param>
    /// <param name="level">The level to take it in at; null for the transfer of rights.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Nothing is done when it is set before the end.</param>
    public async Task<DonationOutcome> ProposeAsync(Actor actor, Donation donation, int version, int? level, string reason, CancellationToken cancel)
    {
        var others = (await accounts.WithRoleAsync(RoleName.Secretariat, cancel)).Where(other => other.AccountId != actor.AccountId).ToList();
        return await DoAsync(others, change => level is { } wanted
            ? DonationStore.ProposeAsync(change, actor, donation.DonationId, version, wanted, reason)
            : DonationStore.ProposeRightsAsync(change, actor, donation.DonationId, version, reason), (change, to) => letters.ProposedAsync(change, to, donation), cancel);
    }

    /// <summary>A second person confirms. The body is told when it is taken in.</summary>
    public async Task<DonationOutcome> ConfirmAsync(Actor actor, Donation donation, int version, string kind, string reason, CancellationToken cancel)
    {
        var body = kind == DonationStore.Accepted ? await BodyAsync(donation, cancel) : [];
        return await DoAsync(body, change => DonationStore.ConfirmAsync(change, actor, donation.DonationId, version, kind), (change, to) => letters.AcceptedAsync(change, to, donation, reason), cancel);
    }

    /// <summary>Anything that nobody else is written to about.</summary>
    public Task<DonationOutcome> DoAsync(Func<Change, Task<DonationOutcome>> act, CancellationToken cancel) => database.ChangeAsync(act, cancel);

    private Task<DonationOutcome> DoAsync(IReadOnlyList<Account> people, Func<Change, Task<DonationOutcome>> act, Func<Change, Account, Task> tell, CancellationToken cancel) =>
        database.ChangeAsync(async change =>
        {
            var outcome = await act(change);
            if (outcome != DonationOutcome.Done)
                return outcome;
            foreach (var person in people)
                await tell(change, person);
            return outcome;
        }, cancel);

    /// <summary>Whoever looks after it; else the whole secretariat, or the administrators where it has nobody yet.</summary>
    private async Task<IReadOnlyList<Account>> DeskAsync(Donation donation, CancellationToken cancel)
    {
        var secretariat = await accounts.DeskAsync(cancel);
        var assigned = secretariat.Where(person => donation.AssignedTo is null || person.AccountId == donation.AssignedTo).ToList();
        return assigned.Count > 0 ? assigned : secretariat;
    }

    /// <summary>Those of the body who have had a hand in it; else all of the body.</summary>
    private async Task<IReadOnlyList<Account>> BodyAsync(Donation donation, CancellationToken cancel)
    {
        var people = await accounts.OfBodyAsync(donation.BodySlug, cancel);
        var hands = (await donations.MessagesAsync(donation.DonationId, cancel)).Select(message => message.AuthorId).Append(donation.StartedBy).ToHashSet(StringComparer.Ordinal);
        var known = people.Where(person => hands.Contains(person.AccountId)).ToList();
        return known.Count > 0 ? known : people;
    }
}

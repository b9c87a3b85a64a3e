using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Decisions;

/// <summary>Acts that take two people of the right role: one proposes, another confirms. Both stand in the record.</summary>
/// <remarks>Whether a role is the right one is the caller's to know; that it is never the same account is kept here.</remarks>
public static class FourEyes
{
    private const string Columns = """
        ProposalId, State, Kind, Subject, SubjectKey, ProductSlug, RepositoryId, ValueBefore, ValueAfter, Reason, Evidence, ProposedAt, ProposedBy
        """;

    private const string SelectProposal = $"SELECT {Columns} FROM Proposal WHERE ProposalId = @ProposalId";

    private const string SelectWaiting = $"""
        SELECT {Columns} FROM Proposal WHERE Subject = @Subject AND SubjectKey = @SubjectKey AND Kind = @Kind AND State = 'waiting'
        """;

    private const string InsertProposal = """
        INSERT INTO Proposal (ProposalId, State, Kind, Subject, SubjectKey, ProductSlug, RepositoryId, ValueBefore, ValueAfter, Reason, Evidence, ProposedAt,
            ProposedBy, EndedAt, EndedBy)
        VALUES (@ProposalId, 'waiting', @Kind, @Subject, @SubjectKey, @ProductSlug, @RepositoryId, @Before, @After, @Reason, @Evidence, @At, @ProposedBy, NULL, NULL)
        """;

    private const string EndProposal = """
        UPDATE Proposal SET State = @State, EndedAt = @At, EndedBy = @EndedBy WHERE ProposalId = @ProposalId AND State = 'waiting'
        """;

    /// <summary>Proposes an act. One that waits for the same already is withdrawn first.</summary>
    /// <returns>The proposal's number.</returns>
    public static async Task<string> ProposeAsync(Change change, Actor actor, Act act)
    {
        if (await FindOpenAsync(change, act.Subject, act.SubjectKey, act.Kind) is { } older)
            await EndAsync(change, actor, older, Proposal.Withdrawn, null);
        var proposalId = Guid.CreateVersion7(change.At).ToString("N");
        await change.ExecuteAsync(InsertProposal, new
        {
            ProposalId = proposalId, act.Kind, act.Subject, act.SubjectKey, act.ProductSlug, act.RepositoryId, Before = Keys.Fit(act.Before, 4000),
            After = Keys.Fit(act.After, 4000), Reason = Keys.Fit(act.Reason, 4000), Evidence = Keys.Fit(act.Evidence, 4000), change.At, ProposedBy = actor.AccountId,
        });
        await DecisionLog.AppendAsync(change, actor, act with { Kind = act.Kind + ".proposed" });
        return proposalId;
    }

    /// <summary>The proposal that waits for a second person, or null.</summary>
    public static Task<Proposal?> FindOpenAsync(Change change, string subject, string subjectKey, string kind) =>
        change.FindAsync<Proposal>(SelectWaiting, new { Subject = subject, SubjectKey = subjectKey, Kind = kind });

    /// <summary>The proposal with this number, whatever its state, or null.</summary>
    public static Task<Proposal?> FindAsync(Change change, string proposalId) => change.FindAsync<Proposal>(SelectProposal, new { ProposalId = proposalId });

    /// <summary>A second person says yes: the act stands in the record, and the caller carries it out in the same change.</summary>
    public static async Task<FourEyesOutcome> ConfirmAsync(Change change, Actor actor, string proposalId, string? reason)
    {
        if (await FindAsync(change, proposalId) is not { State: Proposal.Waiting } proposal)
            return FourEyesOutcome.AlreadyClosed;
        if (proposal.ProposedBy == actor.AccountId)
            return FourEyesOutcome.SamePerson;
        await change.ExecuteAsync(EndProposal, new { ProposalId = proposalId, State = Proposal.Confirmed, change.At, EndedBy = actor.AccountId });
        await DecisionLog.AppendAsync(change, actor, proposal.ToAct() with { Reason = string.IsNullOrWhiteSpace(reason) ? proposal.Reason : reason });
        return FourEyesOutcome.Confirmed;
    }

    /// <summary>Takes a proposal back, or says no to it.</summary>
    /// <returns>False when it was closed before.</returns>
    public static async Task<bool> WithdrawAsync(Change change, Actor actor, string proposalId, string? reason)
    {
        if (await FindAsync(change, proposalId) is not { State: Proposal.Waiting } proposal)
            return false;
        await EndAsync(change, actor, proposal, Proposal.Withdrawn, reason);
        return true;
    }

    private static async Task EndAsync(Change change, Actor actor, Proposal proposal, string state, string? reason)
    {
        await change.ExecuteAsync(EndProposal, new { proposal.ProposalId, State = state, change.At, EndedBy = actor.AccountId });
        await DecisionLog.AppendAsync(change, actor, proposal.ToAct() with { Kind = proposal.Kind + ".withdrawn", Reason = reason });
    }
}

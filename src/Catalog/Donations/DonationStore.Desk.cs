using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;

namespace OS2.Catalog.Donations;

/// <content>What the secretariat does. That the actor is of the secretariat is the caller's to know.</content>
public sealed partial class DonationStore
{
    /// <summary>The kind of the act that takes a donation in; takes two people.</summary>
    public const string Accepted = "donation.accepted";

    /// <summary>The kind of the act that registers a signed transfer of rights; takes two people.</summary>
    public const string RightsRegistered = "donation.rights";

    private const string UpdateTask = """
        UPDATE DonationTask SET DoneAt = @DoneAt, DoneBy = @DoneBy, DoneRole = @DoneRole, Evidence = @Evidence WHERE DonationId = @DonationId AND Task = @Task
        """;

    private const string InsertTask = """
        INSERT INTO DonationTask (DonationId, Task, DoneAt, DoneBy, DoneRole, Evidence) VALUES (@DonationId, @Task, @DoneAt, @DoneBy, @DoneRole, @Evidence)
        """;

    private const string SelectTask = "SELECT DonationId, Task, DoneAt, DoneBy, DoneRole, Evidence FROM DonationTask WHERE DonationId = @DonationId AND Task = @Task";

    /// <summary>Gives the donation to somebody of the secretariat.</summary>
    public static async Task<DonationOutcome> TakeAsync(Change change, Actor actor, string donationId, int version, string assignTo)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Take);
        return donation is null || next is null ? DonationOutcome.NotNow
            : await MoveAsync(change, actor, donation with { State = next, AssignedTo = assignTo }, version, null, donation.State, null);
    }

    /// <summary>Asks the body, which may mend its form meanwhile. A proposal to accept it falls.</summary>
    public static async Task<DonationOutcome> AskAsync(Change change, Actor actor, string donationId, int version, string text)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Ask);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        var outcome = await MoveAsync(change, actor, donation with { State = next }, version, null, donation.State, null);
        if (outcome != DonationOutcome.Done)
            return outcome;
        await DropProposalAsync(change, actor, donationId);
        await WriteAsync(change, actor, donationId, DonationMessage.Question, text);
        return outcome;
    }

    /// <summary>Writes a note that the body does not see.</summary>
    public static Task NoteAsync(Change change, Actor actor, string donationId, string text) => WriteAsync(change, actor, donationId, DonationMessage.Note, text);

    /// <summary>Says no, and why. A proposal to accept it falls.</summary>
    public static async Task<DonationOutcome> DeclineAsync(Change change, Actor actor, string donationId, int version, string reason)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Decline);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        var outcome = await MoveAsync(change, actor, donation with { State = next, DecidedAt = change.At, Reason = reason }, version, "donation.declined", donation.State, null);
        if (outcome == DonationOutcome.Done)
            await DropProposalAsync(change, actor, donationId);
        return outcome;
    }

    /// <summary>Proposes to take the donation in: a second person must confirm.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">The first person.</param>
    /// <param name="donationId">Which.</param>
    /// <param name="version">What the person has seen.</param>
    /// <param name="level">0 for the sandbox, 1.</param>
    /// <param name="reason">Why.</param>
    public static async Task<DonationOutcome> ProposeAsync(Change change, Actor actor, string donationId, int version, int level, string reason)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Accept);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        if (!await TouchAsync(change, donationId, version))
            return DonationOutcome.Conflict;
        await FourEyes.ProposeAsync(change, actor, new Act
        {
            Kind = Accepted, Subject = Donation.Subject, SubjectKey = donationId, Before = donation.State, After = level.ToString(System.Globalization.CultureInfo.InvariantCulture), Reason = reason,
            Evidence = await EvidenceAsync(change, donation),
        });
        return DonationOutcome.Done;
    }

    /// <summary>Proposes to register the signed transfer of rights: a second person must confirm.</summary>
    public static async Task<DonationOutcome> ProposeRightsAsync(Change change, Actor actor, string donationId, int version, string reason)
    {
        if (await FindAsync(change, donationId) is not { State: DonationState.Accepted } donation)
            return DonationOutcome.NotNow;
        var papers = await change.QueryAsync<DonationPaper>(SelectPapers, donation);
        if (papers.Count == 0)
            return DonationOutcome.Incomplete;
        if (!await TouchAsync(change, donationId, version))
            return DonationOutcome.Conflict;
        await FourEyes.ProposeAsync(change, actor, new Act
        {
            Kind = RightsRegistered, Subject = Donation.Subject, SubjectKey = donationId, ProductSlug = donation.ProductSlug, After = "registered", Reason = reason, Evidence = HashesOf(papers),
        });
        return DonationOutcome.Done;
    }

    /// <summary>A second person says yes; what was proposed is done.</summary>
    public static async Task<DonationOutcome> ConfirmAsync(Change change, Actor actor, string donationId, int version, string kind)
    {
        if (await FindAsync(change, donationId) is not { } donation || await FourEyes.FindOpenAsync(change, Donation.Subject, donationId, kind) is not { } proposal)
            return DonationOutcome.NotNow;
        if (proposal.ProposedBy == actor.AccountId)
            return DonationOutcome.SamePerson;
        if (donation.Version != version)
            return DonationOutcome.Conflict;
        await FourEyes.ConfirmAsync(change, actor, proposal.ProposalId, null);
        var outcome = kind == RightsRegistered
            ? await StepAsync(change, actor, donationId, version, DonationTasks.Rights, proposal.Evidence)
            : await AcceptAsync(change, actor, donation, proposal);
        if (outcome == DonationOutcome.Done)
            await ProposeInstrumentAsync(change, actor, donation);
        return outcome;
    }

    /// <summary>A second person says no to a proposal, or the first takes it back.</summary>
    public static async Task<DonationOutcome> RejectAsync(Change change, Actor actor, string donationId, int version, string kind, string? reason)
    {
        if (await FourEyes.FindOpenAsync(change, Donation.Subject, donationId, kind) is not { } proposal)
            return DonationOutcome.NotNow;
        if (!await TouchAsync(change, donationId, version))
            return DonationOutcome.Conflict;
        await FourEyes.WithdrawAsync(change, actor, proposal.ProposalId, reason);
        return DonationOutcome.Done;
    }

    /// <summary>Ticks a point of the checklist off, or on again.</summary>
    public static async Task<DonationOutcome> TickAsync(Change change, Actor actor, string donationId, string task, bool isDone)
    {
        if (!DonationTasks.Checks.Contains(task) || await FindAsync(change, donationId) is not { SentAt: not null } donation || DonationState.IsOver(donation.State))
            return DonationOutcome.NotNow;
        await SaveTaskAsync(change, isDone ? actor : null, donationId, task, null);
        return DonationOutcome.Done;
    }

    /// <summary>Ends a step of the handover. With the last one the donation is handed over.</summary>
    public static async Task<DonationOutcome> StepAsync(Change change, Actor actor, string donationId, int version, string task, string? evidence, long? repositoryId = null)
    {
        if (!DonationTasks.Handover.Contains(task) || await FindAsync(change, donationId) is not { State: DonationState.Accepted } donation)
            return DonationOutcome.NotNow;
        if (await change.FindAsync<DonationTask>(SelectTask, new { DonationId = donationId, Task = task }) is { DoneAt: not null })
            return DonationOutcome.Done;
        if (!await TouchAsync(change, donationId, version))
            return DonationOutcome.Conflict;
        await SaveTaskAsync(change, actor, donationId, task, evidence);
        await DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = "donation.step", Subject = Donation.Subject, SubjectKey = donationId, ProductSlug = donation.ProductSlug, RepositoryId = repositoryId, After = task, Evidence = evidence,
        });
        var done = (await change.QueryAsync<DonationTask>(SelectTasks, donation)).Where(each => each.DoneAt is not null).Select(each => each.Task).ToHashSet(StringComparer.Ordinal);
        return DonationTasks.Handover.All(done.Contains)
            ? await MoveAsync(change, actor, donation with { State = DonationMoves.Next(donation.State, DonationMove.HandOver)! }, version + 1, "donation.handed-over", donation.State, null)
            : DonationOutcome.Done;
    }

    private static async Task<DonationOutcome> AcceptAsync(Change change, Actor actor, Donation donation, Proposal proposal)
    {
        if (DonationMoves.Next(donation.State, DonationMove.Accept) is not { } next)
            return DonationOutcome.NotNow;
        var level = proposal.ValueAfter == "1" ? 1 : 0;
        var form = donation.Answers;
        var slug = await ProductAdmission.AdmitAsync(change, actor, new Product
        {
            Name = donation.Name, State = level == 0 ? ProductState.Sandbox : ProductState.Product, Level = level, SummaryDa = form.Purpose, SummaryEn = form.PurposeEn,
        }, $"donation {donation.DonationId}", proposal.Reason);
        var accepted = donation with { State = next, DecidedAt = change.At, AcceptedLevel = level, ProductSlug = slug, Reason = proposal.Reason };
        return await MoveAsync(change, actor, accepted, donation.Version, null, donation.State, null);
    }

    /// <summary>The signed papers of a donation that is taken in become a proposed instrument, to be read by a person before it counts.</summary>
    private static async Task ProposeInstrumentAsync(Change change, Actor actor, Donation donation)
    {
        var papers = await change.QueryAsync<DonationPaper>(SelectPapers, donation);
        if (papers.Count == 0)
            return;
        var form = donation.Answers;
        var table = await PartyStore.TableAsync(change);
        var supplier = form.SupplierParty is null ? null : table.Resolve(form.SupplierParty.Split(',')[0].Trim()).Slug;
        await InstrumentStore.ProposeAsync(change, actor, donation.DonationId, new()
        {
            Kind = InstrumentKind.Donation, Givers = supplier is null ? [donation.BodySlug] : [donation.BodySlug, supplier], Receivers = [table.Resolve("OS2").Slug!], Signatory = form.Signer,
            Repositories = (await change.FindAsync<DonationCode>(SelectCode, donation))?.RepositoryId is { } repositoryId ? [repositoryId] : [], CoversDocuments = true, Note = form.Agreement,
        }, papers.Select(paper => paper.FileId));
    }

    private static async Task<bool> TouchAsync(Change change, string donationId, int version) =>
        await change.ExecuteAsync(Touch, new { DonationId = donationId, Version = version, change.At, change.Tick }) == 1;

    private static async Task DropProposalAsync(Change change, Actor actor, string donationId)
    {
        if (await FourEyes.FindOpenAsync(change, Donation.Subject, donationId, Accepted) is { } proposal)
            await FourEyes.WithdrawAsync(change, actor, proposal.ProposalId, null);
    }

    private static Task SaveTaskAsync(Change change, Actor? actor, string donationId, string task, string? evidence) => change.UpsertAsync(UpdateTask, InsertTask, new
    {
        DonationId = donationId, Task = task, DoneAt = actor is null ? (DateTimeOffset?)null : change.At, DoneBy = actor?.AccountId, DoneRole = actor?.Role, Evidence = Keys.Fit(evidence, 2000),
    });

    /// <summary>What the decision stands on: which code was read, and which papers lay there.</summary>
    private static async Task<string> EvidenceAsync(Change change, Donation donation)
    {
        var code = await change.FindAsync<DonationCode>(SelectCode, donation);
        var papers = await change.QueryAsync<DonationPaper>(SelectPapers, donation);
        string?[] lines =
        [
            code?.Address, code?.CommitId is { } commit ? "commit " + commit : null, code?.Fingerprint is { } fingerprint ? "content " + fingerprint : null,
            papers.Count > 0 ? HashesOf(papers) : null, "form " + Keys.Hash(donation.Form),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string HashesOf(IEnumerable<DonationPaper> papers) => string.Join('\n', papers.Select(paper => "paper " + paper.Sha256));
}

using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Donations;

/// <content>What the body does: fills in, hands in, answers, takes back. Who may is the caller's to know.</content>
public sealed partial class DonationStore
{
    private const string InsertDonation = """
        INSERT INTO Donation (DonationId, BodySlug, State, Name, Form, AssignedTo, StartedBy, StartedAt, ChangedAt, SentAt, DecidedAt, AcceptedLevel, ProductSlug,
            Reason, Version, Tick)
        VALUES (@DonationId, @BodySlug, 'draft', '', '{}', NULL, @StartedBy, @At, @At, NULL, NULL, NULL, NULL, NULL, 1, @Tick)
        """;

    private const string UpdateForm = """
        UPDATE Donation SET Name = @Name, Form = @Form, ChangedAt = @At, Version = Version + 1, Tick = @Tick WHERE DonationId = @DonationId AND Version = @Version
        """;

    private const string UpdateState = """
        UPDATE Donation SET State = @State, SentAt = @SentAt, DecidedAt = @DecidedAt, AcceptedLevel = @AcceptedLevel, ProductSlug = @ProductSlug, Reason = @Reason,
            AssignedTo = @AssignedTo, ChangedAt = @At, Version = Version + 1, Tick = @Tick
        WHERE DonationId = @DonationId AND Version = @Version
        """;

    private const string Touch = "UPDATE Donation SET ChangedAt = @At, Version = Version + 1, Tick = @Tick WHERE DonationId = @DonationId AND Version = @Version";

    private const string DeleteCode = "DELETE FROM DonationCode WHERE DonationId = @DonationId";

    private const string InsertCode = """
        INSERT INTO DonationCode (DonationId, Address, FileId, ReadingId, State, AskedAt, HeldUntil, Tries, FilesLooked, FilesAll, Problem, ReadAt, RepositoryId, CommitId,
            RootCommit, Fingerprint, Report)
        VALUES (@DonationId, @Address, @FileId, @ReadingId, 'waiting', @At, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
        """;

    private const string InsertPaper = """
        INSERT INTO DonationPaper (DonationId, FileId, AddedBy, AddedAt, RemovedAt) VALUES (@DonationId, @FileId, @AddedBy, @At, NULL)
        """;

    private const string RemovePaper = """
        UPDATE DonationPaper SET RemovedAt = @At WHERE DonationId = @DonationId AND FileId = @FileId AND RemovedAt IS NULL
        """;

    private const string InsertMessage = """
        INSERT INTO DonationMessage (MessageId, DonationId, Kind, Text, AuthorId, AuthorBody, WrittenAt, Tick)
        VALUES (@MessageId, @DonationId, @Kind, @Text, @AuthorId, @AuthorBody, @At, @Tick)
        """;

    /// <summary>Begins a donation of the actor's body.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> StartAsync(Change change, Actor actor)
    {
        var donationId = Guid.CreateVersion7(change.At).ToString("N");
        await change.ExecuteAsync(InsertDonation, new
        {
            DonationId = donationId, BodySlug = actor.BodySlug ?? throw new ArgumentException("Only a member of a body begins a donation.", nameof(actor)), StartedBy = actor.AccountId,
            change.At, change.Tick,
        });
        return donationId;
    }

    /// <summary>Saves what was filled in, however little. Saving once more what stands there already is no conflict.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="donationId">Which.</param>
    /// <param name="version">What the person has seen.</param>
    /// <param name="fill">The form as it stands, with this step's answers.</param>
    public static async Task<DonationOutcome> SaveFormAsync(Change change, string donationId, int version, Func<DonationForm, DonationForm> fill)
    {
        if (await FindAsync(change, donationId) is not { } donation || !DonationState.IsEditable(donation.State))
            return DonationOutcome.NotNow;
        var before = donation.Answers;
        var after = fill(before);
        if (after == before)
            return DonationOutcome.Done;
        var row = new { DonationId = donationId, Name = Keys.Fit(after.Name?.Trim() ?? "", 200), Form = Donation.Written(after), Version = version, change.At, change.Tick };
        return await change.ExecuteAsync(UpdateForm, row) == 1 ? DonationOutcome.Done : DonationOutcome.Conflict;
    }

    /// <summary>Says where the code is: it will be read. What was read before is forgotten.</summary>
    /// <returns>What came of it, and the upload that nothing refers to any more.</returns>
    public static async Task<(DonationOutcome Outcome, string? OldFile)> SetCodeAsync(Change change, string donationId, int version, string? address, string? fileId)
    {
        if (await FindAsync(change, donationId) is not { } donation || !DonationState.IsEditable(donation.State))
            return (DonationOutcome.NotNow, null);
        var row = new { DonationId = donationId, Version = version, Address = address, FileId = fileId, ReadingId = Guid.CreateVersion7(change.At).ToString("N"), change.At, change.Tick };
        if (await change.ExecuteAsync(Touch, row) == 0)
            return (DonationOutcome.Conflict, null);
        var old = await change.FindAsync<DonationCode>(SelectCode, row);
        await change.ExecuteAsync(DeleteCode, row);
        await change.ExecuteAsync(InsertCode, row);
        return (DonationOutcome.Done, old?.FileId);
    }

    /// <summary>Adds a signed paper.</summary>
    public static async Task<DonationOutcome> AddPaperAsync(Change change, Actor actor, string donationId, string fileId)
    {
        if (await FindAsync(change, donationId) is not { } donation || DonationState.IsOver(donation.State))
            return DonationOutcome.NotNow;
        await change.ExecuteAsync(InsertPaper, new { DonationId = donationId, FileId = fileId, AddedBy = actor.AccountId, change.At });
        await change.ExecuteAsync(Touch, new { DonationId = donationId, donation.Version, change.At, change.Tick });
        return DonationOutcome.Done;
    }

    /// <summary>Takes a paper away; its row stays, so that it can be seen later that there was one.</summary>
    public static async Task<DonationOutcome> RemovePaperAsync(Change change, string donationId, string fileId)
    {
        if (await FindAsync(change, donationId) is not { } donation || !DonationState.IsEditable(donation.State))
            return DonationOutcome.NotNow;
        await change.ExecuteAsync(RemovePaper, new { DonationId = donationId, FileId = fileId, change.At });
        await change.ExecuteAsync(Touch, new { DonationId = donationId, donation.Version, change.At, change.Tick });
        return DonationOutcome.Done;
    }

    /// <summary>Hands the form in. Only now it must be whole.</summary>
    public static async Task<DonationOutcome> SendAsync(Change change, Actor actor, string donationId, int version)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Send);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        if (DonationGaps.Lacking(donation.Answers, await change.FindAsync<DonationCode>(SelectCode, donation)).Count > 0)
            return DonationOutcome.Incomplete;
        return await MoveAsync(change, actor, donation with { State = next, SentAt = change.At }, version, "donation.sent", donation.State, null);
    }

    /// <summary>Answers what the secretariat asked.</summary>
    public static async Task<DonationOutcome> AnswerAsync(Change change, Actor actor, string donationId, int version, string text)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Answer);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        var outcome = await MoveAsync(change, actor, donation with { State = next }, version, null, donation.State, null);
        if (outcome == DonationOutcome.Done)
            await WriteAsync(change, actor, donationId, DonationMessage.Answer, text);
        return outcome;
    }

    /// <summary>Takes the donation back. A proposal to accept it falls.</summary>
    public static async Task<DonationOutcome> WithdrawAsync(Change change, Actor actor, string donationId, int version)
    {
        var (donation, next) = await MovingAsync(change, donationId, DonationMove.Withdraw);
        if (donation is null || next is null)
            return DonationOutcome.NotNow;
        var outcome = await MoveAsync(change, actor, donation with { State = next }, version, donation.SentAt is null ? null : "donation.withdrawn", donation.State, null);
        if (outcome == DonationOutcome.Done)
            await DropProposalAsync(change, actor, donationId);
        return outcome;
    }

    private static async Task<(Donation? Donation, string? Next)> MovingAsync(Change change, string donationId, DonationMove move) =>
        await FindAsync(change, donationId) is { } donation ? (donation, DonationMoves.Next(donation.State, move)) : (null, null);

    /// <summary>Saves a donation in its new state, when nobody has changed it meanwhile, and writes the act into the record.</summary>
    private static async Task<DonationOutcome> MoveAsync(Change change, Actor actor, Donation moved, int version, string? kind, string before, string? evidence)
    {
        var row = new
        {
            moved.DonationId, moved.State, moved.SentAt, moved.DecidedAt, moved.AcceptedLevel, moved.ProductSlug, Reason = Keys.Fit(moved.Reason, 4000), moved.AssignedTo, Version = version,
            change.At, change.Tick,
        };
        if (await change.ExecuteAsync(UpdateState, row) == 0)
            return DonationOutcome.Conflict;
        if (kind is not null)
        {
            await DecisionLog.AppendAsync(change, actor, new Act
            {
                Kind = kind, Subject = Donation.Subject, SubjectKey = moved.DonationId, ProductSlug = moved.ProductSlug, Before = before, After = moved.State, Reason = moved.Reason, Evidence = evidence,
            });
        }

        return DonationOutcome.Done;
    }

    private static Task<int> WriteAsync(Change change, Actor actor, string donationId, string kind, string text) => change.ExecuteAsync(InsertMessage, new
    {
        MessageId = Guid.CreateVersion7(change.At).ToString("N"), DonationId = donationId, Kind = kind, Text = text, AuthorId = actor.AccountId, AuthorBody = actor.BodySlug, change.At, change.Tick,
    });
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Donations;

/// <summary>Donations as they are kept and found. What the body writes and what the secretariat does is in the neighbouring files.</summary>
public sealed partial class DonationStore(Database database)
{
    private const string Columns = """
        d.DonationId, d.BodySlug, d.State, d.Name, d.Form, d.AssignedTo, d.StartedBy, d.StartedAt, d.ChangedAt, d.SentAt, d.DecidedAt, d.AcceptedLevel,
        d.ProductSlug, d.Reason, d.Version, d.Tick
        """;

    private const string CodeColumns = """
        c.DonationId, c.Address, c.FileId, c.ReadingId, c.State, c.AskedAt, c.Tries, c.FilesLooked, c.FilesAll, c.Problem, c.ReadAt, c.RepositoryId, c.CommitId,
        c.RootCommit, c.Fingerprint, c.Report
        """;

    private const string SelectById = $"SELECT {Columns} FROM Donation d WHERE d.DonationId = @DonationId";
    private const string SelectByBody = $"SELECT {Columns} FROM Donation d WHERE d.BodySlug = @BodySlug ORDER BY d.ChangedAt DESC";
    private const string SelectSent = $"SELECT {Columns} FROM Donation d WHERE d.SentAt IS NOT NULL ORDER BY d.SentAt DESC";
    private const string SelectAccepted = $"SELECT {Columns} FROM Donation d WHERE d.State IN ('accepted', 'handed-over') ORDER BY d.DecidedAt DESC";
    private const string SelectByProduct = $"SELECT {Columns} FROM Donation d WHERE d.ProductSlug = @ProductSlug AND d.State IN ('accepted', 'handed-over')";
    private const string SelectCode = $"SELECT {CodeColumns} FROM DonationCode c WHERE c.DonationId = @DonationId";

    private const string SelectPapers = """
        SELECT p.DonationId, p.FileId, f.Name, f.SizeBytes, f.Sha256, p.AddedBy, p.AddedAt
        FROM DonationPaper p JOIN StoredFile f ON f.FileId = p.FileId
        WHERE p.DonationId = @DonationId AND p.RemovedAt IS NULL ORDER BY p.AddedAt
        """;

    private const string SelectMessages = """
        SELECT MessageId, DonationId, Kind, Text, AuthorId, AuthorBody, WrittenAt FROM DonationMessage WHERE DonationId = @DonationId ORDER BY Tick
        """;

    private const string SelectTasks = "SELECT DonationId, Task, DoneAt, DoneBy, DoneRole, Evidence FROM DonationTask WHERE DonationId = @DonationId";

    private const string SelectMessagesByAuthor = """
        SELECT MessageId, DonationId, Kind, Text, AuthorId, AuthorBody, WrittenAt FROM DonationMessage WHERE AuthorId = @AccountId ORDER BY Tick
        """;

    private const string SelectByStarter = $"SELECT {Columns} FROM Donation d WHERE d.StartedBy = @AccountId ORDER BY d.StartedAt";

    private const string SelectPapersByAdder = """
        SELECT p.DonationId, p.FileId, f.Name, f.SizeBytes, f.Sha256, p.AddedBy, p.AddedAt
        FROM DonationPaper p JOIN StoredFile f ON f.FileId = p.FileId WHERE p.AddedBy = @AccountId ORDER BY p.AddedAt
        """;

    /// <summary>The donation with this number, whosever it is, or null.</summary>
    public Task<Donation?> FindAsync(string donationId, CancellationToken cancel) => database.FindAsync<Donation>(SelectById, new { DonationId = donationId }, cancel);

    /// <summary>A body's donations, the last changed first.</summary>
    public Task<IReadOnlyList<Donation>> OfBodyAsync(string bodySlug, CancellationToken cancel) => database.QueryAsync<Donation>(SelectByBody, new { BodySlug = bodySlug }, cancel);

    /// <summary>All that were ever sent, the last sent first.</summary>
    public Task<IReadOnlyList<Donation>> SentAsync(CancellationToken cancel) => database.QueryAsync<Donation>(SelectSent, null, cancel);

    /// <summary>Those that were taken in, the last decided first. These everybody may see.</summary>
    public Task<IReadOnlyList<Donation>> AcceptedAsync(CancellationToken cancel) => database.QueryAsync<Donation>(SelectAccepted, null, cancel);

    /// <summary>The donation that a product came from, or null.</summary>
    public async Task<Donation?> OfProductAsync(string productSlug, CancellationToken cancel) =>
        await database.QueryAsync<Donation>(SelectByProduct, new { ProductSlug = productSlug }, cancel) is [var first, ..] ? first : null;

    /// <summary>The code of a donation; null while none was handed in.</summary>
    public Task<DonationCode?> CodeAsync(string donationId, CancellationToken cancel) => database.FindAsync<DonationCode>(SelectCode, new { DonationId = donationId }, cancel);

    /// <summary>Its papers, oldest first, without those that were taken away.</summary>
    public Task<IReadOnlyList<DonationPaper>> PapersAsync(string donationId, CancellationToken cancel) =>
        database.QueryAsync<DonationPaper>(SelectPapers, new { DonationId = donationId }, cancel);

    /// <summary>What was written about it, oldest first; the secretariat's own notes too.</summary>
    public Task<IReadOnlyList<DonationMessage>> MessagesAsync(string donationId, CancellationToken cancel) =>
        database.QueryAsync<DonationMessage>(SelectMessages, new { DonationId = donationId }, cancel);

    /// <summary>What was ticked off, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, DonationTask>> TasksAsync(string donationId, CancellationToken cancel) =>
        (await database.QueryAsync<DonationTask>(SelectTasks, new { DonationId = donationId }, cancel)).ToDictionary(task => task.Task, StringComparer.Ordinal);

    /// <summary>What an account wrote, oldest first.</summary>
    public Task<IReadOnlyList<DonationMessage>> MessagesOfAsync(string accountId, CancellationToken cancel) =>
        database.QueryAsync<DonationMessage>(SelectMessagesByAuthor, new { AccountId = accountId }, cancel);

    /// <summary>What an account began, oldest first.</summary>
    public Task<IReadOnlyList<Donation>> StartedByAsync(string accountId, CancellationToken cancel) => database.QueryAsync<Donation>(SelectByStarter, new { AccountId = accountId }, cancel);

    /// <summary>Papers that an account handed in, those that were taken away too.</summary>
    public Task<IReadOnlyList<DonationPaper>> PapersOfAsync(string accountId, CancellationToken cancel) =>
        database.QueryAsync<DonationPaper>(SelectPapersByAdder, new { AccountId = accountId }, cancel);

    /// <summary>The donation within a change, or null.</summary>
    public static Task<Donation?> FindAsync(Change change, string donationId) => change.FindAsync<Donation>(SelectById, new { DonationId = donationId });
}

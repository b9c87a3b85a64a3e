using OS2.Catalog.Data;

namespace OS2.Catalog.Decisions;

/// <summary>The record as it is read and checked.</summary>
public sealed class DecisionStore(Database database)
{
    /// <summary>Most rows of one window of <see cref="WindowAsync"/>.</summary>
    public const int MostRows = 1000;

    private const string Columns = """
        Number, At, ActorId, ActorRole, ActorBody, Kind, Subject, SubjectKey, ProductSlug, RepositoryId, ValueBefore, ValueAfter, Reason, Evidence, PreviousHash, Hash
        """;

    private const string SelectBySubject = $"SELECT {Columns} FROM Decision WHERE Subject = @Subject AND SubjectKey = @SubjectKey ORDER BY Number DESC";

    // A product's own, those of the repositories that are its now, and those of the idea that it grew from.
    private const string SelectByProduct = $"""
        SELECT {Columns} FROM Decision
        WHERE ProductSlug = @ProductSlug
           OR RepositoryId IN (SELECT b.RepositoryId FROM ProductRepository b WHERE b.ProductSlug = @ProductSlug AND b.WithdrawnAt IS NULL)
           OR (Subject = 'idea' AND SubjectKey IN (SELECT i.IdeaSlug FROM Idea i WHERE i.ProductSlug = @ProductSlug))
        ORDER BY Number DESC
        """;

    private const string SelectByRepository = $"SELECT {Columns} FROM Decision WHERE RepositoryId = @RepositoryId ORDER BY Number DESC";
    private const string SelectByActor = $"SELECT {Columns} FROM Decision WHERE ActorId = @ActorId ORDER BY Number DESC";
    private const string SelectByKind = $"SELECT {Columns} FROM Decision WHERE Kind = @Kind ORDER BY Number DESC";
    private const string SelectWindow = $"SELECT {Columns} FROM Decision WHERE Number > @After AND Number <= @UpTo ORDER BY Number DESC";
    private const string SelectAll = $"SELECT {Columns} FROM Decision ORDER BY Number";

    private const string SelectWaiting = """
        SELECT ProposalId, State, Kind, Subject, SubjectKey, ProductSlug, RepositoryId, ValueBefore, ValueAfter, Reason, Evidence, ProposedAt, ProposedBy
        FROM Proposal WHERE Subject = @Subject AND SubjectKey = @SubjectKey AND Kind = @Kind AND State = 'waiting'
        """;

    private const string SelectSeals = "SELECT Number, Hash FROM Decision ORDER BY Number";
    private const string SelectLast = "SELECT COALESCE(MAX(Number), 0) FROM Decision";

    /// <summary>What was decided about something, newest first.</summary>
    public Task<IReadOnlyList<Decision>> OfSubjectAsync(string subject, string subjectKey, CancellationToken cancel) =>
        database.QueryAsync<Decision>(SelectBySubject, new { Subject = subject, SubjectKey = subjectKey }, cancel);

    /// <summary>The proposal about something that waits for a second person, or null.</summary>
    public Task<Proposal?> WaitingAsync(string subject, string subjectKey, string kind, CancellationToken cancel) =>
        database.FindAsync<Proposal>(SelectWaiting, new { Subject = subject, SubjectKey = subjectKey, Kind = kind }, cancel);

    /// <summary>What was decided about a product, its repositories and the idea that it grew from, newest first.</summary>
    public Task<IReadOnlyList<Decision>> OfProductAsync(string productSlug, CancellationToken cancel) =>
        database.QueryAsync<Decision>(SelectByProduct, new { ProductSlug = productSlug }, cancel);

    /// <summary>What was decided about a repository, newest first.</summary>
    public Task<IReadOnlyList<Decision>> OfRepositoryAsync(long repositoryId, CancellationToken cancel) =>
        database.QueryAsync<Decision>(SelectByRepository, new { RepositoryId = repositoryId }, cancel);

    /// <summary>What an account, or a machine, has decided, newest first.</summary>
    public Task<IReadOnlyList<Decision>> OfActorAsync(string actorId, CancellationToken cancel) =>
        database.QueryAsync<Decision>(SelectByActor, new { ActorId = actorId }, cancel);

    /// <summary>What was decided of one kind, such as <c>product.level</c>, newest first.</summary>
    public Task<IReadOnlyList<Decision>> OfKindAsync(string kind, CancellationToken cancel) => database.QueryAsync<Decision>(SelectByKind, new { Kind = kind }, cancel);

    /// <summary>Rows with numbers in <c>(after, upTo]</c>, newest first; the window is no wider than <see cref="MostRows"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is wider.</exception>
    public Task<IReadOnlyList<Decision>> WindowAsync(long after, long upTo, CancellationToken cancel)
    {
        if (upTo - after > MostRows)
            throw new ArgumentOutOfRangeException(nameof(upTo), upTo, $"A window has at most {MostRows} rows.");
        return database.QueryAsync<Decision>(SelectWindow, new { After = after, UpTo = upTo }, cancel);
    }

    /// <summary>All rows one by one, oldest first.</summary>
    public IAsyncEnumerable<Decision> WalkAsync(CancellationToken cancel) => database.WalkAsync<Decision>(SelectAll, null, cancel);

    /// <summary>Numbers and hashes of all rows, oldest first.</summary>
    public IAsyncEnumerable<DecisionSeal> SealsAsync(CancellationToken cancel) => database.WalkAsync<DecisionSeal>(SelectSeals, null, cancel);

    /// <summary>The number of the newest row; 0 for none.</summary>
    public Task<long> LastAsync(CancellationToken cancel) => database.SingleAsync<long>(SelectLast, null, cancel);

    /// <summary>Recomputes the whole chain.</summary>
    /// <param name="known">A hash that the chain was seen to have: a record that was cut or rewritten no longer has it. Null for none.</param>
    /// <param name="cancel">Ends the walk.</param>
    public async Task<ChainReport> VerifyAsync(string? known, CancellationToken cancel)
    {
        var number = 0L;
        var hash = Decision.Beginning;
        var isKnown = known is null || known == Decision.Beginning;
        await foreach (var decision in WalkAsync(cancel))
        {
            if (decision.Number != number + 1)
                return Broken(decision.Number, $"row {number + 1} is missing");
            if (decision.PreviousHash != hash)
                return Broken(decision.Number, $"it says that the row before has the hash {decision.PreviousHash}, and that has {hash}");
            if (decision.ComputeHash() != decision.Hash)
                return Broken(decision.Number, $"its content has the hash {decision.ComputeHash()}, and it says {decision.Hash}");
            number = decision.Number;
            hash = decision.Hash;
            isKnown |= hash == known;
        }

        return new ChainReport { Rows = number, LastHash = hash, Problem = isKnown ? null : $"no row has the hash {known}: rows were taken away or written anew" };

        ChainReport Broken(long row, string problem) => new() { Rows = number, LastHash = hash, BrokenRow = row, Problem = problem };
    }
}

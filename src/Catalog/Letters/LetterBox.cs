using OS2.Catalog.Data;

namespace OS2.Catalog.Letters;

/// <summary>Letters wait in the database, in the same commit as what they tell of, until a web process sends them.</summary>
public sealed class LetterBox(Database database)
{
    /// <summary>How often a letter is tried before it is left where it is for people to look at.</summary>
    public const int MostTries = 8;

    /// <summary>How long a process may take to send what it took.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private const string InsertLetter = """
        INSERT INTO Letter (LetterId, ToAccountId, ToAddress, Language, Subject, Text, PostedAt, HeldUntil, Tries, Problem)
        VALUES (@LetterId, @ToAccountId, @ToAddress, @Language, @Subject, @Text, @At, NULL, 0, NULL)
        """;

    private const string SelectWaiting = """
        SELECT l.LetterId, COALESCE(l.ToAddress, CASE WHEN a.State IN ('invited', 'active', 'waiting', 'refused') THEN a.Email ELSE NULL END) AS Address,
               l.Language, l.Subject, l.Text, l.PostedAt, l.HeldUntil, l.Tries
        FROM Letter l LEFT JOIN Account a ON a.AccountId = l.ToAccountId
        WHERE l.Tries < @MostTries AND (l.HeldUntil IS NULL OR l.HeldUntil <= @Now)
        ORDER BY l.PostedAt
        """;

    private const string TakeLetter = """
        UPDATE Letter SET HeldUntil = @HeldUntil WHERE LetterId = @LetterId AND (HeldUntil IS NULL OR HeldUntil <= @At)
        """;

    private const string DeleteLetter = "DELETE FROM Letter WHERE LetterId = @LetterId";
    private const string FailLetter = "UPDATE Letter SET Tries = Tries + 1, Problem = @Problem, HeldUntil = @HeldUntil WHERE LetterId = @LetterId";
    private const string CountWaiting = "SELECT COUNT(*) FROM Letter WHERE Tries < @MostTries";
    private const string CountStuck = "SELECT COUNT(*) FROM Letter WHERE Tries >= @MostTries";
    private const string SelectProblem = "SELECT MAX(Problem) FROM Letter WHERE Tries >= @MostTries";

    /// <summary>Posts a letter with the change: it goes out when the change is committed, and never when it is not.</summary>
    public static Task PostAsync(Change change, Letter letter) => change.ExecuteAsync(InsertLetter, new
    {
        LetterId = Guid.CreateVersion7(change.At).ToString("N"), letter.ToAccountId, letter.ToAddress, letter.Language,
        Subject = Keys.Fit(letter.Subject.ReplaceLineEndings(" "), 300), letter.Text, change.At,
    });

    /// <summary>Takes the letters that are due, for this process to send within <see cref="Hold"/>; another that looks meanwhile gets none of them.</summary>
    public async Task<IReadOnlyList<WaitingLetter>> TakeAsync(CancellationToken cancel)
    {
        var due = await database.QueryAsync<WaitingLetter>(SelectWaiting, new { MostTries, database.Now }, cancel);
        var taken = new List<WaitingLetter>();
        foreach (var letter in due)
        {
            if (await database.ChangeAsync(async change => await change.ExecuteAsync(TakeLetter, new { letter.LetterId, change.At, HeldUntil = change.At + Hold }) == 1, cancel))
                taken.Add(letter);
        }

        return taken;
    }

    /// <summary>The letter went out, or never can: nothing of it is kept.</summary>
    public Task SentAsync(string letterId, CancellationToken cancel) =>
        database.ChangeAsync(change => change.ExecuteAsync(DeleteLetter, new { LetterId = letterId }), cancel);

    /// <summary>Sending failed: it is tried again later, each time after twice as long.</summary>
    public Task FailedAsync(WaitingLetter letter, string problem, CancellationToken cancel) => database.ChangeAsync(
        change => change.ExecuteAsync(FailLetter, new
        {
            letter.LetterId, Problem = Keys.Fit(problem, 1000), HeldUntil = change.At + TimeSpan.FromMinutes(Math.Pow(2, letter.Tries)),
        }), cancel);

    /// <summary>Whether any letter is still to be sent, now or later.</summary>
    public async Task<bool> IsWaitingAsync(CancellationToken cancel) => await database.SingleAsync<int>(CountWaiting, new { MostTries }, cancel) > 0;

    /// <summary>How many letters were given up, and what was wrong with one of them.</summary>
    public async Task<(int Number, string? Problem)> StuckAsync(CancellationToken cancel) =>
        (await database.SingleAsync<int>(CountStuck, new { MostTries }, cancel), await database.FindAsync<string>(SelectProblem, new { MostTries }, cancel));
}

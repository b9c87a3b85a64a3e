using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>When whom was reminded, so that nobody is pestered.</summary>
public sealed class ReminderStore(Database database)
{
    /// <summary>A product is reminded once in so long a time.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(30);

    private const string SelectNewest = "SELECT ProductSlug, MAX(SentAt) AS SentAt FROM GovernanceReminder GROUP BY ProductSlug";
    private const string SelectSince = "SELECT COUNT(*) FROM GovernanceReminder WHERE ProductSlug = @ProductSlug AND SentAt > @Since";

    private const string Insert = """
        INSERT INTO GovernanceReminder (ReminderId, ProductSlug, SentAt, SentBy, Letters, Tick) VALUES (@ReminderId, @ProductSlug, @At, @SentBy, @Letters, @Tick)
        """;

    /// <summary>The newest of each product, by its slug.</summary>
    public async Task<IReadOnlyDictionary<string, GovernanceReminder>> NewestAsync(CancellationToken cancel) =>
        (await database.QueryAsync<GovernanceReminder>(SelectNewest, null, cancel)).ToDictionary(reminder => reminder.ProductSlug, StringComparer.Ordinal);

    /// <summary>Writes down that a product is reminded now, in the same change as its letters.</summary>
    /// <returns>False where it was within <see cref="Span"/>, or nobody is there to be written to: no letter may go out.</returns>
    public static async Task<bool> RemindAsync(Change change, Actor actor, string slug, int letters)
    {
        if (letters == 0 || await change.FindAsync<int>(SelectSince, new { ProductSlug = slug, Since = change.At - Span }) > 0)
            return false;
        await change.ExecuteAsync(Insert, new { ReminderId = Guid.CreateVersion7(change.At).ToString("N"), ProductSlug = slug, SentBy = actor.AccountId, Letters = letters, change.At, change.Tick });
        return true;
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using OS2.Catalog.Data;

namespace OS2.Catalog.Search;

/// <summary>Needs that the catalogue does not meet, as visitors told them. What fewer than six people told is known to nobody.</summary>
/// <remarks>
/// How visitors are told apart without being known: everything is hashed with a secret that is thrown away, with all that was hashed, after four weeks.
/// Of a question nothing but such a hash is kept until the sixth visitor tells it. Of a visitor only one of 4,096 buckets is kept, made of the question,
/// the address and the browser's name: the same person falls into another bucket for another question, so that nothing links them, and even who had the
/// secret could not tell the million addresses of one bucket apart. Two visitors in one bucket count once: the number may be too low, never too high.
/// </remarks>
public sealed class NeedStore(Database database)
{
    /// <summary>A need is shown when more visitors than this have told it.</summary>
    public const int Hidden = 5;

    private const int Buckets = 4096;
    private const int LongestText = 200;

    private static readonly TimeSpan Period = TimeSpan.FromDays(28);

    private const string SelectSecret = "SELECT Secret, BeganAt FROM SearchSecret";
    private const string UpdateSecret = "UPDATE SearchSecret SET Secret = @Secret, BeganAt = @At";
    private const string InsertSecret = "INSERT INTO SearchSecret (Id, Secret, BeganAt) VALUES (1, @Secret, @At)";
    private const string DeleteVisitors = "DELETE FROM SearchNeedVisitor";
    private const string SelectVisitor = "SELECT Bucket FROM SearchNeedVisitor WHERE NeedKey = @NeedKey AND Bucket = @Bucket";
    private const string InsertVisitor = "INSERT INTO SearchNeedVisitor (NeedKey, Bucket) VALUES (@NeedKey, @Bucket)";
    private const string SelectBuckets = "SELECT Bucket FROM SearchNeedVisitor WHERE NeedKey = @NeedKey";
    private const string SelectAll = "SELECT NeedId, Text, Visitors, FirstAt, LastAt FROM SearchNeed";
    private const string SelectNeed = "SELECT NeedId, Text, Visitors, FirstAt, LastAt FROM SearchNeed WHERE NeedId = @NeedId";
    private const string UpdateNeed = "UPDATE SearchNeed SET Visitors = @Visitors, LastAt = @At WHERE NeedId = @NeedId";
    private const string InsertNeed = "INSERT INTO SearchNeed (NeedId, Text, Visitors, FirstAt, LastAt) VALUES (@NeedId, @Text, @Visitors, @At, @At)";
    private const string DeleteNeed = "DELETE FROM SearchNeed WHERE NeedId = @NeedId";

    /// <summary>Needs that enough visitors told, in no order.</summary>
    public Task<IReadOnlyList<Need>> AllAsync(CancellationToken cancel) => database.QueryAsync<Need>(SelectAll, null, cancel);

    /// <summary>The need with this id; null when there is none.</summary>
    public Task<Need?> FindAsync(string needId, CancellationToken cancel) => database.FindAsync<Need>(SelectNeed, new { NeedId = needId }, cancel);

    /// <summary>Counts a visitor who misses something. A second time within four weeks it changes nothing.</summary>
    /// <param name="question">What was searched for.</param>
    /// <param name="address">The visitor's address; it is not kept.</param>
    /// <param name="browser">The browser's name; it is not kept.</param>
    /// <param name="cancel">Nothing is counted when it is set.</param>
    public async Task TellAsync(string question, IPAddress? address, string browser, CancellationToken cancel)
    {
        var text = Normal(question);
        if (text.Length == 0)
            return;
        await database.ChangeAsync(async change =>
        {
            var secret = await SecretAsync(change);
            var needKey = Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
            var visitor = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{needKey}\n{address}\n{browser}"));
            var bucket = BitConverter.ToUInt16(visitor) % Buckets;
            if (await change.FindAsync<int?>(SelectVisitor, new { NeedKey = needKey, Bucket = bucket }) is not null)
                return;
            await change.ExecuteAsync(InsertVisitor, new { NeedKey = needKey, Bucket = bucket });
            var visitors = (await change.QueryAsync<int>(SelectBuckets, new { NeedKey = needKey })).Count;
            if (visitors > Hidden)
                await change.UpsertAsync(UpdateNeed, InsertNeed, new { NeedId = Keys.Hash(text), Text = text, Visitors = visitors, change.At });
        }, cancel);
    }

    /// <summary>Takes a need off the list: it is met, or nothing will come of it.</summary>
    public static Task RemoveAsync(Change change, string needId) => change.ExecuteAsync(DeleteNeed, new { NeedId = needId });

    /// <summary>Words in lower case, single spaces, no signs: the same need in the same words.</summary>
    internal static string Normal(string question)
    {
        var lower = question.ToLowerInvariant();
        return Keys.Fit(string.Join(' ', Words.Of(lower).Select(word => lower[word.Start..word.End])), LongestText)!;
    }

    private static async Task<byte[]> SecretAsync(Change change)
    {
        if (await change.FindAsync<SecretRow>(SelectSecret, null) is { } known && change.At - known.BeganAt < Period)
            return known.Secret;
        var secret = RandomNumberGenerator.GetBytes(32);
        await change.ExecuteAsync(DeleteVisitors, null);
        await change.UpsertAsync(UpdateSecret, InsertSecret, new { Secret = secret, change.At });
        return secret;
    }

    private sealed record SecretRow
    {
        public byte[] Secret { get; init; } = [];
        public DateTimeOffset BeganAt { get; init; }
    }
}

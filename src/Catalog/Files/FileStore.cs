using System.Security.Cryptography;
using OS2.Catalog.Data;

namespace OS2.Catalog.Files;

/// <summary>Files that people handed in, kept in the database in pieces: every web process has them, and one backup holds all.</summary>
public sealed class FileStore(Database database)
{
    private const int PieceBytes = 1 << 20;

    private const string InsertFile = """
        INSERT INTO StoredFile (FileId, Name, MediaType, SizeBytes, Sha256, SavedAt) VALUES (@FileId, @Name, @MediaType, 0, NULL, @At)
        """;

    private const string InsertPiece = "INSERT INTO StoredFilePiece (FileId, Number, Bytes) VALUES (@FileId, @Number, @Bytes)";
    private const string CompleteFile = "UPDATE StoredFile SET SizeBytes = @SizeBytes, Sha256 = @Sha256 WHERE FileId = @FileId";

    // A file without a hash is one that is still being saved, or whose saving was broken off.
    private const string SelectFile = "SELECT FileId, Name, MediaType, SizeBytes, Sha256, SavedAt FROM StoredFile WHERE FileId = @FileId AND Sha256 IS NOT NULL";
    private const string SelectPiece = "SELECT Bytes FROM StoredFilePiece WHERE FileId = @FileId AND Number = @Number";
    private const string DeletePieces = "DELETE FROM StoredFilePiece WHERE FileId = @FileId";
    private const string DeleteFile = "DELETE FROM StoredFile WHERE FileId = @FileId";
    private const string SelectBroken = "SELECT FileId FROM StoredFile WHERE Sha256 IS NULL AND SavedAt < @Before";

    /// <summary>Saves a stream to its end, one piece in memory at a time.</summary>
    /// <param name="content">Read once, forward.</param>
    /// <param name="name">Folders are taken off it; at most 300 characters are kept.</param>
    /// <param name="mediaType">What the caller found it to be.</param>
    /// <param name="limitBytes">Most bytes that are taken.</param>
    /// <param name="cancel">Nothing is kept when it is set before the end.</param>
    /// <exception cref="FileTooLargeException">It has more; nothing is kept.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, string name, string mediaType, long limitBytes, CancellationToken cancel)
    {
        var fileId = Guid.CreateVersion7(database.Now).ToString("N");
        var plain = Keys.Fit(name.Split('/', '\\')[^1], 300)!;
        await database.ChangeAsync(change => change.ExecuteAsync(InsertFile, new { FileId = fileId, Name = plain, MediaType = mediaType, change.At }), cancel);
        try
        {
            var (size, hash) = await SavePiecesAsync(fileId, content, limitBytes, cancel);
            await database.ChangeAsync(change => change.ExecuteAsync(CompleteFile, new { FileId = fileId, SizeBytes = size, Sha256 = hash }), cancel);
        }
        catch
        {
            await DeleteAsync(fileId, CancellationToken.None);
            throw;
        }

        return await FindAsync(fileId, cancel) ?? throw new InvalidOperationException($"The file {fileId} was deleted while it was saved.");
    }

    /// <summary>The file, or null when there is none.</summary>
    public Task<StoredFile?> FindAsync(string fileId, CancellationToken cancel) => database.FindAsync<StoredFile>(SelectFile, new { FileId = fileId }, cancel);

    /// <summary>The file's bytes, forward only, one piece in memory at a time; null when there is no such file.</summary>
    public async Task<Stream?> OpenAsync(string fileId, CancellationToken cancel) =>
        await FindAsync(fileId, cancel) is { } file ? new PieceStream(number => PieceAsync(fileId, number), file.SizeBytes) : null;

    /// <summary>Deletes a file; one that is not there is no error.</summary>
    public Task DeleteAsync(string fileId, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await change.ExecuteAsync(DeletePieces, new { FileId = fileId });
        await change.ExecuteAsync(DeleteFile, new { FileId = fileId });
    }, cancel);

    /// <summary>Takes away what a killed process left half saved more than a day ago.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        foreach (var fileId in await database.QueryAsync<string>(SelectBroken, new { Before = database.Now.AddDays(-1) }, cancel))
            await DeleteAsync(fileId, cancel);
    }

    private async Task<(long SizeBytes, string Sha256)> SavePiecesAsync(string fileId, Stream content, long limitBytes, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        var size = 0L;
        for (var number = 0; ; number++)
        {
            var read = await content.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, cancel);
            if (read == 0)
                break;
            size += read;
            if (size > limitBytes)
                throw new FileTooLargeException(limitBytes);
            hash.AppendData(piece, 0, read);
            var row = new { FileId = fileId, Number = number, Bytes = piece[..read] };
            await database.ChangeAsync(change => change.ExecuteAsync(InsertPiece, row), cancel);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private Task<byte[]?> PieceAsync(string fileId, int number) =>
        database.FindAsync<byte[]>(SelectPiece, new { FileId = fileId, Number = number }, CancellationToken.None);
}

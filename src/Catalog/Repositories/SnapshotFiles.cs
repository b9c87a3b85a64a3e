using System.Globalization;
using OS2.Catalog.Data;
using OS2.Catalog.Documents;
using OS2.Catalog.Pictures;

namespace OS2.Catalog.Repositories;

/// <summary>Writes the documents and pictures of a snapshot: what is new or other, and that the rest is gone.</summary>
internal static class SnapshotFiles
{
    private const int PathLength = 1000;

    private const string SelectDocuments = """
        SELECT PathKey, Path, Kind, Format, Title, Language, SizeBytes, TextHash, Problem, WithdrawnAt FROM Document WHERE RepositoryId = @RepositoryId
        """;

    private const string UpdateDocument = """
        UPDATE Document SET Path = @Path, Kind = @Kind, Format = @Format, Title = @Title, Language = @Language, SizeBytes = @SizeBytes, TextHash = @TextHash,
            Text = @Text, Problem = @Problem, Tick = @Tick, WithdrawnAt = NULL
        WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey
        """;

    private const string InsertDocument = """
        INSERT INTO Document (RepositoryId, PathKey, Path, Kind, Format, Title, Language, SizeBytes, TextHash, Text, Problem, Tick, WithdrawnAt)
        VALUES (@RepositoryId, @PathKey, @Path, @Kind, @Format, @Title, @Language, @SizeBytes, @TextHash, @Text, @Problem, @Tick, NULL)
        """;

    private const string WithdrawDocument = """
        UPDATE Document SET WithdrawnAt = @At, Tick = @Tick WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey
        """;

    private const string SelectPictures = "SELECT PathKey, PictureHash, Problem, WithdrawnAt FROM RepositoryPicture WHERE RepositoryId = @RepositoryId";

    private const string UpdateRepositoryPicture = """
        UPDATE RepositoryPicture SET Path = @Path, PictureHash = @PictureHash, Problem = @Problem, Tick = @Tick, WithdrawnAt = NULL
        WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey
        """;

    private const string InsertRepositoryPicture = """
        INSERT INTO RepositoryPicture (RepositoryId, PathKey, Path, PictureHash, Problem, Tick, WithdrawnAt)
        VALUES (@RepositoryId, @PathKey, @Path, @PictureHash, @Problem, @Tick, NULL)
        """;

    private const string WithdrawRepositoryPicture = """
        UPDATE RepositoryPicture SET WithdrawnAt = @At, Tick = @Tick WHERE RepositoryId = @RepositoryId AND PathKey = @PathKey
        """;

    internal static async Task<DocumentChanges> SaveDocumentsAsync(Change change, long repositoryId, RepositorySnapshot snapshot)
    {
        var before = (await change.QueryAsync<StoredDocument>(SelectDocuments, new { RepositoryId = repositoryId })).ToDictionary(d => d.PathKey);
        var after = Documents(repositoryId, snapshot).DistinctBy(d => d.PathKey).ToList();
        var (added, changed, removed, licence) = (0, 0, 0, false);
        foreach (var document in after)
        {
            var known = before.GetValueOrDefault(document.PathKey);
            if (known is { WithdrawnAt: null } && Same(known, document))
                continue;
            if (known is { WithdrawnAt: null })
                changed++;
            else
                added++;
            licence |= known is { WithdrawnAt: null, Kind: "licence" } && document.Kind == "licence";
            await change.UpsertAsync(UpdateDocument, InsertDocument, document with { Tick = change.Tick });
        }

        var present = after.Select(d => d.PathKey).ToHashSet();
        foreach (var gone in before.Values.Where(d => d.WithdrawnAt is null && !present.Contains(d.PathKey)))
        {
            removed++;
            await change.ExecuteAsync(WithdrawDocument, new { RepositoryId = repositoryId, gone.PathKey, change.At, change.Tick });
        }

        return new DocumentChanges(added, changed, removed, licence);
    }

    internal static async Task SavePicturesAsync(Change change, long repositoryId, RepositorySnapshot snapshot)
    {
        var before = (await change.QueryAsync<PictureRow>(SelectPictures, new { RepositoryId = repositoryId })).ToDictionary(p => p.PathKey);
        var present = new HashSet<string>();
        foreach (var (path, _, picture) in snapshot.Pictures.Where(p => p.Path.Length <= PathLength))
        {
            var key = Keys.Hash(path);
            if (!present.Add(key) || (before.GetValueOrDefault(key) is { WithdrawnAt: null } known && known.PictureHash == picture.Hash && known.Problem == Keys.Fit(picture.Problem, 1000)))
                continue;
            if (picture.Hash is not null)
                await PictureStore.KeepAsync(change, picture);
            await change.UpsertAsync(UpdateRepositoryPicture, InsertRepositoryPicture, new
            {
                RepositoryId = repositoryId, PathKey = key, Path = path, PictureHash = picture.Hash, Problem = Keys.Fit(picture.Problem, 1000), change.Tick,
            });
        }

        foreach (var gone in before.Values.Where(p => p.WithdrawnAt is null && !present.Contains(p.PathKey)))
            await change.ExecuteAsync(WithdrawRepositoryPicture, new { RepositoryId = repositoryId, gone.PathKey, change.At, change.Tick });
    }

    /// <summary>All text files of a snapshot; a licence stands before a document at the same path. Paths that fit no column are left out: the tree still names them.</summary>
    private static IEnumerable<StoredDocument> Documents(long repositoryId, RepositorySnapshot snapshot)
    {
        StoredDocument Of(string path, string kind, DocumentFormat format, string title, string? text, string? problem, string? language = null, long? sizeBytes = null) => new()
        {
            RepositoryId = repositoryId,
            PathKey = Keys.Hash(path),
            Path = path,
            Kind = kind,
            Format = format.ToString(),
            Title = Keys.Fit(title, 300)!,
            Language = language,
            SizeBytes = sizeBytes ?? (text is null ? 0 : System.Text.Encoding.UTF8.GetByteCount(text)),
            TextHash = Keys.Hash(text ?? problem ?? ""),
            Text = text,
            Problem = Keys.Fit(problem, 1000),
        };

        return snapshot.LicenceFiles.Select(l => Of(l.Path, "licence", DocumentFormat.PlainText, l.Path, l.Text, l.Problem))
            .Concat(snapshot.PublicCode is { } p ? [Of(p.Path, StoredDocument.PublicCodeKind, DocumentFormat.PlainText, p.Path, p.Text, p.Problem)] : [])
            .Concat(snapshot.Documents.Select(d => Of(d.Path, Name(d.Kind), d.Format, d.Title, d.Text, d.Problem, d.Language, d.SizeBytes)))
            .Concat(snapshot.Manifests.Select(m => Of(m.Path, StoredDocument.ManifestKind, DocumentFormat.PlainText, m.Kind.ToString(), m.Text, m.Problem)))
            .Where(d => d.Path.Length <= PathLength);
    }

    private static string Name(DocumentKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private static bool Same(StoredDocument known, StoredDocument now) =>
        known.Path == now.Path && known.Kind == now.Kind && known.Format == now.Format && known.Title == now.Title && known.Language == now.Language
        && known.SizeBytes == now.SizeBytes && known.TextHash == now.TextHash && known.Problem == now.Problem;

    private sealed record PictureRow
    {
        public string PathKey { get; init; } = "";
        public string? PictureHash { get; init; }
        public string? Problem { get; init; }
        public DateTimeOffset? WithdrawnAt { get; init; }
    }
}

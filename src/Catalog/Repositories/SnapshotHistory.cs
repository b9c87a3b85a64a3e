using System.Globalization;

namespace OS2.Catalog.Repositories;

/// <summary>What there is to tell between two readings of a repository. Pure.</summary>
internal static class SnapshotHistory
{
    internal static IEnumerable<RepositoryEvent> Between(StoredSnapshot? before, StoredSnapshot after, DocumentChanges documents, DateTimeOffset at)
    {
        RepositoryEvent Event(string kind, string? was, string? now) => RepositoryHistory.Event(after.RepositoryId, at, kind, was, now);

        yield return Event(RepositoryEventKind.Read, before?.CommitId, after.CommitId);
        if (before is null)
            yield break;
        if (before.ReadmePath != after.ReadmePath)
            yield return Event(RepositoryEventKind.Readme, before.ReadmePath, after.ReadmePath);
        if (before.LicencePath != after.LicencePath)
            yield return Event(RepositoryEventKind.LicenceFile, before.LicencePath, after.LicencePath);
        else if (documents.IsLicenceTextChanged)
            yield return Event(RepositoryEventKind.LicenceText, before.LicencePath, after.LicencePath);
        if (PublicCode(before) != PublicCode(after))
            yield return Event(RepositoryEventKind.PublicCode, PublicCode(before), PublicCode(after));
        if (documents.Added + documents.Changed + documents.Removed > 0)
            yield return Event(RepositoryEventKind.Documents, null,
                string.Create(CultureInfo.InvariantCulture, $"{documents.Added} {documents.Changed} {documents.Removed}"));
    }

    /// <summary><c>valid</c>, or the number of errors; null without the file.</summary>
    private static string? PublicCode(StoredSnapshot snapshot) =>
        snapshot.PublicCodePath is null ? null : snapshot.PublicCodeErrors == 0 ? "valid" : snapshot.PublicCodeErrors.ToString(CultureInfo.InvariantCulture);
}

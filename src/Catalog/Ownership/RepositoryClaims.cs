using OS2.Catalog.Documents;
using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>Gathers all that the files of a state say about who stands behind it.</summary>
internal static class RepositoryClaims
{
    /// <summary>Licences that carry a notice of their own and show how a notice is written: neither speaks of the repository.</summary>
    private static readonly string[] WithOwnNotices = ["GPL-", "LGPL-", "AGPL-", "GFDL-", "Apache-", "MPL-", "EUPL-", "CC-", "EPL-", "OFL-", "Artistic-"];

    public static IEnumerable<Claim> Of(RepositorySnapshot snapshot, IReadOnlyList<Claim> heads, SourceTree tree)
    {
        var all = new List<Claim>();
        foreach (var file in snapshot.LicenceFiles.Where(f => f is { Text: not null, ResolvedPath: null } || (f.Text is not null && f.ResolvedPath is not null && snapshot.LicenceFiles.All(o => o.Path != f.ResolvedPath))))
            all.AddRange(OfLicenceFile(file.Path, file.Text!));
        foreach (var document in snapshot.Documents.Where(d => d.Text is not null && SourcePath.FolderOf(d.Path).Length == 0 && d.Kind is DocumentKind.Readme or DocumentKind.Authors or DocumentKind.Contributing))
            all.AddRange(ClaimReader.Read(document.Text!, document.Path));
        if (snapshot.PublicCode is { } publicCode)
            all.AddRange(MetadataClaims.Of(publicCode));
        foreach (var file in tree.Files.Where(f => ReuseLicences.Is(f.Path)))
        {
            if (tree.ReadText(file) is { } text)
                all.AddRange(ClaimReader.Read(text, file.Path));
        }

        all.AddRange(snapshot.Manifests.Where(m => !DocumentPaths.IsVendored(m.Path)).SelectMany(MetadataClaims.Of));
        all.AddRange(heads);
        return all;
    }

    private static IEnumerable<Claim> OfLicenceFile(string path, string text)
    {
        var ids = LicenceMatcher.Read(text).Ids;
        var hasOwnNotices = ids.Any(id => Array.Exists(WithOwnNotices, begin => id.StartsWith(begin, StringComparison.Ordinal)));
        return ClaimReader.Read(text, path).Where(claim => !LicenceOwnWords.Has(ids, claim.Quote) && claim.Role switch
        {
            ClaimRole.Holder => !hasOwnNotices || PartyTable.Shipped.Resolve(claim.Name).Kind != PartyKind.Foreign && !claim.Name.Contains("European Union", StringComparison.OrdinalIgnoreCase),
            ClaimRole.Placeholder or ClaimRole.Nobody => !hasOwnNotices,
            _ => false,
        });
    }
}

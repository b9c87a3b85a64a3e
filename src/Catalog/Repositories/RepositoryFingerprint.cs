using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OS2.Catalog.Repositories;

/// <summary>The hash that tells whether a snapshot says anything new.</summary>
internal static class RepositoryFingerprint
{
    /// <summary>SHA-256 over every published field, each with its length, so that no two lists read the same.</summary>
    public static string Of(RepositorySnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, RepositoryReader.ReaderVersion.ToString(CultureInfo.InvariantCulture));
        Add(hash, snapshot.Tree);
        Add(hash, snapshot.ReadmePath);
        foreach (var language in snapshot.Languages)
            Add(hash, $"{language.Name} {language.SizeBytes.ToString(CultureInfo.InvariantCulture)}");
        foreach (var document in snapshot.Documents)
            Add(hash, "document", document.Path, document.Kind.ToString(), document.Format.ToString(), document.Title, document.Language, document.Text, document.Problem);
        foreach (var licence in snapshot.LicenceFiles)
            Add(hash, "licence", licence.Path, licence.Text, licence.ResolvedPath, licence.Problem);
        if (snapshot.PublicCode is { } publicCode)
            Add(hash, "publiccode", publicCode.Path, publicCode.Text, publicCode.Problem);
        foreach (var manifest in snapshot.Manifests)
            Add(hash, "manifest", manifest.Path, manifest.Kind.ToString(), manifest.Text, manifest.Problem);
        foreach (var picture in snapshot.Pictures)
            Add(hash, "picture", picture.Path, picture.ReferencePath, picture.Picture.Hash, picture.Picture.Problem);
        Add(hash, snapshot.Evidence.Hash);
        foreach (var report in snapshot.Reports)
            Add(hash, "report", report.Path, report.Report.ToJson());
        foreach (var problem in snapshot.Problems)
            Add(hash, "problem", problem);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
            Add(hash, field is null ? null : Encoding.UTF8.GetBytes(field));
    }

    private static void Add(IncrementalHash hash, byte[]? field)
    {
        hash.AppendData(BitConverter.GetBytes(field?.Length ?? -1));
        hash.AppendData(field ?? []);
    }
}

using OS2.Catalog.PublicCode;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>Whom one file names, whatever kind of file it is.</summary>
public static class FileClaims
{
    /// <summary>The statements of a file: by its fields where its kind has such, then by its words.</summary>
    public static IReadOnlyList<Claim> Of(string path, string text)
    {
        var words = OfSource(path, text);
        IEnumerable<Claim> fields =
            PublicCodeFile.IsPublicCode(SourcePath.NameOf(path)) ? MetadataClaims.Of(new RepositoryPublicCode(path, text, PublicCodeFile.Parse(text), null))
            : Manifest.KindOf(path) is { } kind ? MetadataClaims.Of(new Manifest(path, kind, text, null))
            : [];
        return [.. fields.Concat(words).DistinctBy(claim => (claim.Role, claim.Name, claim.For))];
    }

    /// <summary>The statements of a source file; an AssemblyInfo says them in attributes.</summary>
    public static IReadOnlyList<Claim> OfSource(string path, string text) =>
        SourcePath.NameOf(path).Equals("AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase) ? [.. MetadataClaims.OfAssembly(path, text)] : ClaimReader.Read(text, path);
}

using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>What the tops of a tree's source files say.</summary>
public sealed class SourceHeads
{
    /// <summary>Bytes of a file that are looked at: notices stand at the top.</summary>
    private const int HeadBytes = 6 << 10;

    private const int MaxClaims = 600;

    /// <summary>Lines longer than this are written by no hand.</summary>
    private const int LongestLine = 1000;

    private readonly Dictionary<(LicenceSource, string, SourceKind), LicenceStatement> _licences = [];
    private readonly Dictionary<(ClaimRole, string, string?, bool), Claim> _claims = [];

    /// <summary>What the files say about licences, each saying once with the number of files.</summary>
    public IReadOnlyList<LicenceStatement> Licences => [.. _licences.Values.OrderByDescending(s => s.Files).ThenBy(s => s.Path, StringComparer.Ordinal)];

    /// <summary>What the files say about people and holders, each saying once with the number of files.</summary>
    public IReadOnlyList<Claim> Claims => [.. _claims.Values.OrderBy(c => c.IsVendored).ThenBy(c => c.Role).ThenByDescending(c => c.Files).ThenBy(c => c.Path, StringComparer.Ordinal)];

    /// <summary>Own source files that are code and not mark-up.</summary>
    public int CodeFiles { get; private set; }

    /// <summary>Own source files that name a holder.</summary>
    public int OwnFilesNoticed { get; private set; }

    /// <summary>Own source files of the tree.</summary>
    public int OwnFiles { get; private set; }

    /// <summary>Own source files whose tops were read.</summary>
    public int OwnFilesRead { get; private set; }

    /// <summary>Own source files that name a licence.</summary>
    public int OwnFilesLicensed { get; private set; }

    /// <summary>Source files that are copies of others' work or made by tools.</summary>
    public int OtherFiles { get; private set; }

    /// <summary>Reads the tops of all source files that were kept.</summary>
    public static SourceHeads Read(SourceTree tree, CancellationToken cancel = default)
    {
        var heads = new SourceHeads();
        foreach (var file in tree.Files)
        {
            if (file.IsLink || !SourceFiles.IsSource(file.Path))
                continue;
            cancel.ThrowIfCancellationRequested();
            var kind = SourceFiles.KindOf(file.Path);
            if (kind == SourceKind.Own && LanguageTable.Of(file.Path) is { IsMarkup: false })
                heads.CodeFiles++;
            if (kind == SourceKind.Own)
                heads.OwnFiles++;
            else
                heads.OtherFiles++;
            if (tree.Read(file) is not { } bytes)
                continue;
            heads.OwnFilesRead += kind == SourceKind.Own ? 1 : 0;
            if (Top(bytes) is { } text)
                heads.Add(file.Path, kind, text);
        }

        return heads;
    }

    /// <summary>The beginning of a file as text, cut at a line end; null when it is not text.</summary>
    internal static string? Top(byte[] bytes)
    {
        var head = bytes.AsSpan();
        if (head.Length > HeadBytes)
        {
            var lineEnd = head[..HeadBytes].LastIndexOf((byte)'\n');
            head = head[..(lineEnd > 0 ? lineEnd : HeadBytes)];
        }

        return SourceText.Decode(head).Value;
    }

    private void Add(string path, SourceKind kind, string text)
    {
        if (kind == SourceKind.Own && text.Split('\n').Any(line => line.Length > LongestLine))
            kind = SourceKind.Generated;
        AddClaims(path, kind, text);
        var tags = LicenceSentences.Tags(path, text).Take(5).ToList();
        var statements = tags.Count > 0 ? tags : [.. LicenceSentences.In(path, text, LicenceSource.Header).Take(2)];
        if (kind == SourceKind.Own && statements.Count > 0)
            OwnFilesLicensed++;
        foreach (var statement in statements.DistinctBy(s => s.Expression))
        {
            var key = (statement.Source, statement.Expression!, kind);
            _licences[key] = _licences.TryGetValue(key, out var known) ? known with { Files = known.Files + 1 } : statement with { IsVendored = kind != SourceKind.Own };
        }
    }

    private void AddClaims(string path, SourceKind kind, string text)
    {
        var isAssembly = SourcePath.NameOf(path).Equals("AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase);
        var claims = isAssembly ? [.. MetadataClaims.OfAssembly(path, text)] : ClaimReader.Read(text, path);
        if (kind == SourceKind.Own && claims.Any(c => c.Role == ClaimRole.Holder))
            OwnFilesNoticed++;
        foreach (var claim in claims.Where(c => c.Role is not (ClaimRole.Contact or ClaimRole.Developer or ClaimRole.Maintainer) || c.For is not null).Take(20))
        {
            var isVendored = kind != SourceKind.Own;
            var key = (claim.Role, claim.Name, claim.For, isVendored);
            if (_claims.TryGetValue(key, out var known))
                _claims[key] = known with { Files = known.Files + 1 };
            else if (_claims.Count < MaxClaims)
                _claims.Add(key, claim with { IsVendored = isVendored });
        }
    }
}

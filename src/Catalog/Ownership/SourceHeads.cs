using System.Runtime.ExceptionServices;
using OS2.Catalog.Licences;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Ownership;

/// <summary>What the tops of a tree's source files say.</summary>
public sealed class SourceHeads
{
    /// <summary>Bytes of a file that are looked at: notices stand at the top.</summary>
    internal const int HeadBytes = 6 << 10;

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

    /// <summary>Reads the tops of all source files that were kept; on several threads, with the same outcome in the order of the tree.</summary>
    public static SourceHeads Read(SourceTree tree, CancellationToken cancel = default)
    {
        var files = tree.Files.Where(file => !file.IsLink && SourceFiles.IsSource(file.Path)).ToList();
        var heads = new Head[files.Count];
        try
        {
            Parallel.For(0, files.Count, new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => heads[i] = Head.Of(tree, files[i]));
        }
        catch (AggregateException several)
        {
            // What one thread met is what the caller is to meet.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        var all = new SourceHeads();
        foreach (var head in heads)
            all.Add(head);
        return all;
    }

    /// <summary>The beginning of a file as text, cut at a line end; null when it is not text.</summary>
    internal static string? Top(ReadOnlySpan<byte> head)
    {
        if (head.Length > HeadBytes)
        {
            var lineEnd = head[..HeadBytes].LastIndexOf((byte)'\n');
            head = head[..(lineEnd > 0 ? lineEnd : HeadBytes)];
        }

        return SourceText.Decode(head).Value;
    }

    private void Add(Head head)
    {
        if (head.Kind == SourceKind.Own && head.IsCode)
            CodeFiles++;
        if (head.Kind == SourceKind.Own)
            OwnFiles++;
        else
            OtherFiles++;
        OwnFilesRead += head is { IsRead: true, Kind: SourceKind.Own } ? 1 : 0;
        var kind = head.IsByHand ? head.Kind : SourceKind.Generated;
        if (kind == SourceKind.Own && head.Claims.Any(c => c.Role == ClaimRole.Holder))
            OwnFilesNoticed++;
        if (kind == SourceKind.Own && head.Licences.Count > 0)
            OwnFilesLicensed++;
        foreach (var claim in head.Claims.Where(c => c.Role is not (ClaimRole.Contact or ClaimRole.Developer or ClaimRole.Maintainer) || c.For is not null).Take(20))
        {
            var key = (claim.Role, claim.Name, claim.For, kind != SourceKind.Own);
            if (_claims.TryGetValue(key, out var known))
                _claims[key] = known with { Files = known.Files + 1 };
            else if (_claims.Count < MaxClaims)
                _claims.Add(key, claim with { IsVendored = kind != SourceKind.Own });
        }

        foreach (var statement in head.Licences)
        {
            var key = (statement.Source, statement.Expression!, kind);
            _licences[key] = _licences.TryGetValue(key, out var known) ? known with { Files = known.Files + 1 } : statement with { IsVendored = kind != SourceKind.Own };
        }
    }

    /// <summary>What the top of one file says.</summary>
    private sealed record Head
    {
        public SourceKind Kind { get; init; }
        public bool IsCode { get; init; }
        public bool IsRead { get; init; }

        /// <summary>False when a line is longer than hands write.</summary>
        public bool IsByHand { get; init; } = true;

        public IReadOnlyList<Claim> Claims { get; init; } = [];
        public IReadOnlyList<LicenceStatement> Licences { get; init; } = [];

        public static Head Of(SourceTree tree, SourceFile file)
        {
            var head = new Head { Kind = SourceFiles.KindOf(file.Path), IsCode = LanguageTable.Of(file.Path) is { IsMarkup: false } };
            // One byte more tells that the file goes on.
            if (tree.ReadTop(file, HeadBytes + 1) is not { } bytes)
                return head;
            head = head with { IsRead = true };
            if (Top(bytes) is not { } text)
                return head;
            var tags = LicenceSentences.Tags(file.Path, text).Take(5).ToList();
            var statements = tags.Count > 0 ? tags : [.. LicenceSentences.In(file.Path, text, LicenceSource.Header).Take(2)];
            return head with { IsByHand = head.Kind != SourceKind.Own || IsWrittenByHand(text), Claims = FileClaims.OfSource(file.Path, text), Licences = [.. statements.DistinctBy(s => s.Expression)] };
        }

        private static bool IsWrittenByHand(ReadOnlySpan<char> text)
        {
            while (text.Length > LongestLine)
            {
                var end = text.IndexOf('\n');
                if (end < 0 || end > LongestLine)
                    return false;
                text = text[(end + 1)..];
            }

            return true;
        }
    }
}

using OS2.Catalog.Documents;
using OS2.Catalog.Licences;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Donations;

/// <summary>Searches one file after another, line by line, and keeps what it finds.</summary>
internal sealed class CodeSearch(DateOnly today)
{
    private const int MaxLineLength = 2000;

    /// <summary>A notice stands at the top of a file.</summary>
    private const int LinesOfHead = 40;

    /// <summary>Most findings of one file: a list of a thousand numbers says no more than ten.</summary>
    private const int MostOfAFile = 10;

    private readonly List<CodeFinding> _findings = [];
    private readonly Dictionary<string, NamedHolder> _holders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files that were text.</summary>
    public int Files { get; private set; }

    public IReadOnlyList<CodeFinding> Findings => _findings;

    public IReadOnlyList<NamedHolder> Holders => [.. _holders.Values.OrderByDescending(holder => holder.Files).ThenBy(holder => holder.Name, StringComparer.Ordinal).Take(CodeCheck.MostOfAKind)];

    /// <summary>Searches a file.</summary>
    /// <param name="file">Which.</param>
    /// <param name="text">Null when it is binary.</param>
    public void Look(SourceFile file, string? text)
    {
        if (text is null)
            return;
        Files++;
        var extension = file.Path.EndsWith(".env", StringComparison.OrdinalIgnoreCase) || SourcePath.NameOf(file.Path).StartsWith(".env", StringComparison.OrdinalIgnoreCase) ? "env" : SourcePath.ExtensionOf(file.Path);
        var hasNotice = DocumentPaths.KindOf(file.Path) is not DocumentKind.Documentation || LicenceFiles.IsLicenceFile(file.Path);
        var number = 0;
        var found = 0;
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var each in text.AsSpan().EnumerateLines())
        {
            number++;
            if (each.Length < 6)
                continue;
            var line = each[..Math.Min(each.Length, MaxLineLength)].ToString();
            if ((hasNotice || number <= LinesOfHead) && HolderLines.In(line) is { } holder && named.Add(holder))
                Name(holder, file.Path, number);
            if (found >= MostOfAFile)
                continue;
            if (SecretStrings.In(line, extension) is { } secret)
            {
                Add(FindingKind.Secret, file.Path, number, secret.Masked, secret.IsStrong);
                found++;
            }

            if (PersonNumbers.In(line, today) is { } person)
            {
                Add(FindingKind.PersonNumber, file.Path, number, person.Masked, person.IsStrong);
                found++;
            }
        }
    }

    private void Name(string holder, string path, int line) =>
        _holders[holder] = _holders.TryGetValue(holder, out var known) ? known with { Files = known.Files + 1 } : new NamedHolder(holder, 1, path, line);

    private void Add(string kind, string path, int line, string excerpt, bool isStrong) =>
        _findings.Add(new CodeFinding { Kind = kind, Path = path, Line = line, Excerpt = excerpt, IsStrong = isStrong });
}

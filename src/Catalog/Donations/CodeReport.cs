namespace OS2.Catalog.Donations;

/// <summary>What the check saw in the code of a donation, and what it did not look at.</summary>
public sealed record CodeReport
{
    /// <summary>Number of files and links.</summary>
    public int FileCount { get; init; }

    public long TotalBytes { get; init; }

    /// <summary>Files whose text was searched line by line.</summary>
    public int FilesSearched { get; init; }

    /// <summary>Names of the languages with most bytes, at most five.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Licence files, with what the text of each is.</summary>
    public IReadOnlyList<CodeLicence> Licences { get; init; } = [];

    /// <summary>What publiccode.yml says the licence is, as an SPDX expression; null when it says nothing.</summary>
    public string? StatedLicence { get; init; }

    /// <summary>Who is named as holder of the copyright, most often named first.</summary>
    public IReadOnlyList<NamedHolder> Holders { get; init; } = [];

    /// <summary>Folders that hold the work of others, with their number of files.</summary>
    public IReadOnlyList<CodePlace> Vendored { get; init; } = [];

    /// <summary>The history; null when it could not be looked at.</summary>
    public CodeHistory? History { get; init; }

    /// <summary>Who made it, by the history; null when it was not looked for.</summary>
    public Ownership.MakerEvidence? Makers { get; init; }

    public string? ReadmePath { get; init; }
    public bool HasDocumentation { get; init; }
    public bool HasContainer { get; init; }
    public string? SecurityPath { get; init; }

    /// <summary>What is to be looked at, gravest first; at most <see cref="CodeCheck.MostOfAKind"/> of a kind.</summary>
    public IReadOnlyList<CodeFinding> Findings { get; init; } = [];

    /// <summary>How many there are of each kind, those that are left out too.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>What was not looked at, by <see cref="NotLooked"/>.</summary>
    public IReadOnlyList<string> NotLookedAt { get; init; } = [];

    /// <summary>What was skipped or cut in the archive, one line each, in English.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public bool Has(string kind) => Counts.ContainsKey(kind);
}

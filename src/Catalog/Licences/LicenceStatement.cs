namespace OS2.Catalog.Licences;

/// <summary>One place that says under which licence something stands.</summary>
public sealed record LicenceStatement
{
    public LicenceSource Source { get; init; }

    /// <summary>The file; empty for what the code host says.</summary>
    public required string Path { get; init; }

    /// <summary>The line, from 1; 0 where there are none.</summary>
    public int Line { get; init; }

    /// <summary>The words themselves, at most 300 characters.</summary>
    public string Quote { get; init; } = "";

    /// <summary>SPDX expression; null when what is said names no known licence, as "proprietary" does.</summary>
    public string? Expression { get; init; }

    /// <summary>Only for texts: how near the text is to the licence.</summary>
    public LicenceMatchKind? Match { get; init; }

    /// <summary>Only for texts that are not word for word: the first differences and what stands beside, one a line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether only a tool's default speaks here, which nobody chose: "UNLICENSED", "proprietary", npm's "ISC".</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it stands in a copy of others' work or in what a tool made, and so does not speak for the repository.</summary>
    public bool IsVendored { get; init; }

    /// <summary>How many files say the same; 1 unless tags or headers are counted together.</summary>
    public int Files { get; init; } = 1;

    /// <summary>Why it could not be read; null when it was.</summary>
    public string? Problem { get; init; }
}

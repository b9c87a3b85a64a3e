namespace OS2.Catalog.Ownership;

/// <summary>One statement about who stands behind a work.</summary>
public sealed record Claim
{
    public ClaimRole Role { get; init; }

    /// <summary>As written; empty for <see cref="ClaimRole.Nobody"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>For whom it was developed, as written; null when that is not said.</summary>
    public string? For { get; init; }

    /// <summary>Years as written, such as 2014-2017; null for none.</summary>
    public string? Years { get; init; }

    /// <summary>The file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The line, from 1; 0 where there are none.</summary>
    public int Line { get; init; }

    /// <summary>The words themselves, at most 300 characters.</summary>
    public string Quote { get; init; } = "";

    /// <summary>How many files say the same; 1 unless they are counted together.</summary>
    public int Files { get; init; } = 1;

    /// <summary>Whether it stands in a copy of others' work or in what a tool made, and so says nothing about the repository.</summary>
    public bool IsVendored { get; init; }
}

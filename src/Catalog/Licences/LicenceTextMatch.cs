namespace OS2.Catalog.Licences;

/// <summary>One licence found in a text.</summary>
public sealed record LicenceTextMatch
{
    /// <summary>The SPDX identifier; of word-identical ones the plainest, such as GPL-3.0.</summary>
    public required string Id { get; init; }

    /// <summary>All identifiers whose texts cannot be told from this one; only <see cref="Id"/> when there are none.</summary>
    public IReadOnlyList<string> Family { get; init; } = [];

    public bool IsOsiApproved { get; init; }

    /// <summary>Words that were changed, added or left out; 0 means word for word.</summary>
    public int Distance { get; init; }

    /// <summary>Words that the licence has.</summary>
    public int Words { get; init; }

    /// <summary>First line in the text, from 1.</summary>
    public int FirstLine { get; init; }

    public int LastLine { get; init; }

    /// <summary>Where the words differ, at most 20 places.</summary>
    public IReadOnlyList<WordDifference> Differences { get; init; } = [];

    /// <summary>Whether a changed word turns what is allowed.</summary>
    public bool ChangesOperativeWord { get; init; }

    internal int FirstWord { get; init; }

    internal int LastWord { get; init; }
}

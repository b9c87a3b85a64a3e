namespace OS2.Catalog.Licences;

/// <summary>One licence of the data file.</summary>
public sealed record LicenceRecord
{
    /// <summary>The SPDX identifier.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether the Open Source Initiative has approved it.</summary>
    public bool IsOsiApproved { get; init; }

    /// <summary>The lines above the text that are its title; empty when there are none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text, with marks around what may be missing or other.</summary>
    public required string Text { get; init; }
}

namespace OS2.Catalog.Governance;

/// <summary>What the catalogue itself can see about one demand of one product. It is never an answer: people answer.</summary>
public sealed record Evidence
{
    /// <summary>The demand's id in today's generation, such as <c>F6</c>.</summary>
    public required string Requirement { get; init; }

    public required EvidenceFinding Finding { get; init; }

    /// <summary>What was seen, in short: Danish.</summary>
    public required string WhatDa { get; init; }

    /// <summary>The same in English.</summary>
    public required string WhatEn { get; init; }

    /// <summary>Where it was seen: an address within the site or at the code host; null where there is no one place.</summary>
    public string? Where { get; init; }
}

namespace OS2.Catalog.Governance;

/// <summary>One of the demands of OS2's governance model.</summary>
/// <remarks>After the governance report of June 2025; the ids are of its third generation (from May 2024).</remarks>
public sealed record Requirement
{
    /// <summary>R1 to R4, F1 to F22, S1 to S5, G1 to G14.</summary>
    public required string Id { get; init; }

    /// <summary><c>relevance</c>, <c>form</c>, <c>strategy</c> or <c>governance</c>.</summary>
    public required string Theme { get; init; }

    /// <summary>0 for the sandbox, to 3: the level from which it counts.</summary>
    public required int Level { get; init; }

    /// <summary>Whether it may be left undone without an explanation.</summary>
    public required bool IsAdvice { get; init; }

    public required string NameDa { get; init; }
    public required string NameEn { get; init; }

    /// <summary>What an answer should tell, in words of ours.</summary>
    public required string GuidanceDa { get; init; }

    /// <inheritdoc cref="GuidanceDa"/>
    public required string GuidanceEn { get; init; }
}

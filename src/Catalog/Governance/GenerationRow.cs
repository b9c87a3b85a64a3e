namespace OS2.Catalog.Governance;

/// <summary>One demand as an edition of the model had it.</summary>
public sealed record GenerationRow
{
    /// <summary>The id that it had in that edition.</summary>
    public required string Id { get; init; }

    /// <summary>The ids that it had in the edition before; null for the same, empty where it was new.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <inheritdoc cref="Requirement.Theme"/>
    public required string Theme { get; init; }

    /// <inheritdoc cref="Requirement.Level"/>
    public required int Level { get; init; }

    /// <inheritdoc cref="Requirement.IsAdvice"/>
    public required bool IsAdvice { get; init; }

    /// <summary>What all wordings of the demand have in common, in lower case.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Null where it bears the name of the demand that it became.</summary>
    public string? NameDa { get; init; }

    /// <inheritdoc cref="NameDa"/>
    public string? NameEn { get; init; }

    /// <inheritdoc cref="Requirement.GuidanceDa"/>
    public string GuidanceDa { get; init; } = "";

    /// <inheritdoc cref="Requirement.GuidanceDa"/>
    public string GuidanceEn { get; init; } = "";

    /// <summary>Whether a demand's wording can be of this one.</summary>
    public bool Means(string text) => Words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

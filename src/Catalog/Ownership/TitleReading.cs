namespace OS2.Catalog.Ownership;

/// <summary>What the instruments say of the title, and what two people have signed.</summary>
public sealed record TitleReading
{
    /// <summary>What can be said without a signature: one of <see cref="TitleAnswer"/>, claimed at most.</summary>
    public string WithoutSignature { get; init; } = TitleAnswer.Unassessed;

    /// <summary><see cref="TitleAnswer.Owned"/> or <see cref="TitleAnswer.Secured"/> where instruments in force bear it; null where they do not.</summary>
    public string? Supported { get; init; }

    /// <summary>Whether a person must say in words who made what no instrument and no history tells of.</summary>
    public bool NeedsResidue { get; init; }

    /// <summary>Parties that may hold rights and that no instrument in force covers.</summary>
    public IReadOnlyList<Party> Uncovered { get; init; } = [];

    /// <summary>The instruments that count.</summary>
    public IReadOnlyList<Instrument> Counting { get; init; } = [];

    /// <summary>Whether two instruments exclude each other: a lawyer's matter.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Whether a person may sign this level: none that is higher than what files and instruments bear.</summary>
    public static bool MaySign(string level, string bare, string? supported) =>
        TitleAnswer.Rank(level) >= 0 && TitleAnswer.Rank(level) <= Math.Max(TitleAnswer.Rank(bare), supported is null ? -1 : TitleAnswer.Rank(supported));
}

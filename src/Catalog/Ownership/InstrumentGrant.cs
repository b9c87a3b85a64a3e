namespace OS2.Catalog.Ownership;

/// <summary>What a paper gives, as it is stored. The kind of paper does not tell: many agreements called transfer give a licence only.</summary>
public static class InstrumentGrant
{
    /// <summary>All rights go over.</summary>
    public const string Transfer = "transfer";

    /// <summary>The giver declares to have none.</summary>
    public const string Waiver = "waiver";

    /// <summary>A right to use; enough for <see cref="TitleAnswer.Secured"/> where it lets alter and pass on.</summary>
    public const string Licence = "licence";

    /// <summary>Nothing: it only says who made something.</summary>
    public const string Statement = "statement";

    public static IReadOnlyList<string> All { get; } = [Transfer, Licence, Waiver, Statement];
}

namespace OS2.Catalog.Governance;

/// <summary>What a sheet lacks before it can be sent.</summary>
/// <param name="Requirement">The demand.</param>
/// <param name="What"><see cref="Choice"/> or <see cref="Reason"/>.</param>
public sealed record SheetLack(Requirement Requirement, string What)
{
    /// <summary>Nothing was chosen.</summary>
    public const string Choice = "choice";

    /// <summary>It is not explained.</summary>
    public const string Reason = "reason";
}

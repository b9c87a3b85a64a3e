using OS2.Catalog.Governance;

namespace OS2.Catalog.Donations;

/// <summary>How a donation stands to one demand of the governance model.</summary>
/// <param name="Requirement">The demand.</param>
/// <param name="State">One of <see cref="GapState"/>.</param>
public sealed record Gap(Requirement Requirement, string State);

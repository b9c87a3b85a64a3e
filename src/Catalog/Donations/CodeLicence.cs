using OS2.Catalog.Licences;

namespace OS2.Catalog.Donations;

/// <summary>A licence file of the code, and what its text was found to be.</summary>
/// <param name="Path">From the root.</param>
/// <param name="FirstLine">What it begins with; null for nothing.</param>
/// <param name="Expression">The licences that its text is or is near to, as an SPDX expression; null for none.</param>
/// <param name="Match">How near; null when the text could not be compared.</param>
public sealed record CodeLicence(string Path, string? FirstLine, string? Expression, LicenceMatchKind? Match)
{
    /// <summary>What to call it in one line.</summary>
    public string Name => Expression ?? FirstLine ?? Path;
}

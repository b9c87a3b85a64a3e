namespace OS2.Catalog.Donations;

/// <summary>Something that must be filled in before a donation is sent.</summary>
/// <param name="Step">Where, one of <see cref="DonationStep"/>.</param>
/// <param name="Field">Which, as the form has it.</param>
public sealed record Lack(string Step, string Field);

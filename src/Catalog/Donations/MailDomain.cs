namespace OS2.Catalog.Donations;

/// <summary>A mail domain of authors.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Commits">How many commits came from there.</param>
public sealed record MailDomain(string Name, int Commits);

namespace OS2.Catalog.Repositories;

/// <summary>How much of a repository is written in one language.</summary>
/// <param name="Name">The name as the code host writes it.</param>
/// <param name="SizeBytes">Bytes of all its files, without vendored and generated ones.</param>
public sealed record LanguageShare(string Name, long SizeBytes);

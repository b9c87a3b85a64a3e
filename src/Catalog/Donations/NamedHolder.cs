namespace OS2.Catalog.Donations;

/// <summary>Somebody whom the code names as holder of its copyright. A claim, never a proof.</summary>
/// <param name="Name">As it is written there.</param>
/// <param name="Files">In how many files.</param>
/// <param name="Path">The first of them.</param>
/// <param name="Line">From 1.</param>
public sealed record NamedHolder(string Name, int Files, string Path, int Line);

namespace OS2.Catalog.Donations;

/// <summary>A place in the code.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Text">The first line there; null for none.</param>
/// <param name="Number">A number of files; 0 where it says nothing.</param>
public sealed record CodePlace(string Path, string? Text = null, int Number = 0);

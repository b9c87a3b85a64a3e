namespace OS2.Catalog.Ownership;

/// <summary>Words of a file with their place.</summary>
/// <param name="Path">The file; empty for what the code host says.</param>
/// <param name="Line">From 1; 0 where there are none.</param>
/// <param name="Text">The words.</param>
public sealed record VerdictQuote(string Path, int Line, string Text);

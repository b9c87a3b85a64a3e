namespace OS2.Catalog.Licences;

/// <summary>A place where a text departs from a licence.</summary>
/// <param name="Line">The line in the text, from 1.</param>
/// <param name="Expected">What the licence has there; empty when words were added.</param>
/// <param name="Found">What the text has there; empty when words were left out.</param>
public sealed record WordDifference(int Line, string Expected, string Found);

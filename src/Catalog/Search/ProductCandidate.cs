namespace OS2.Catalog.Search;

/// <summary>A product that may be shown.</summary>
/// <param name="Doc">Its place in the index.</param>
/// <param name="Score">What decides its place among the hits.</param>
/// <param name="Coverage">The share of the question that it answers, 0 to 1.</param>
/// <param name="IsNamed">Whether its whole name was typed.</param>
internal sealed record ProductCandidate(int Doc, float Score, float Coverage, bool IsNamed);

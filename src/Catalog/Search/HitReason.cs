namespace OS2.Catalog.Search;

/// <summary>Where a word of the question was found in a hit, and what it counted.</summary>
/// <param name="Word">The word of the question.</param>
/// <param name="Place">The place, one of the names of <see cref="Weights"/>' fields such as <c>product.summary</c>.</param>
/// <param name="Kind">How the word that was found came to be searched.</param>
/// <param name="Found">The word that was found.</param>
/// <param name="Score">What it counted; only the proportions matter.</param>
public sealed record HitReason(string Word, string Place, AlternativeKind Kind, string Found, float Score);

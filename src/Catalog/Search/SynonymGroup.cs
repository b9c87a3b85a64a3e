namespace OS2.Catalog.Search;

/// <summary>Words that are searched together.</summary>
/// <param name="Words">Each finds what the others find.</param>
/// <param name="LeadsTo">Found by all of <paramref name="Words"/>, but do not find them.</param>
internal sealed record SynonymGroup(IReadOnlyList<string> Words, IReadOnlyList<string> LeadsTo);

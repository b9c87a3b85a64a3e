namespace OS2.Catalog.Search;

/// <summary>A repository that was found.</summary>
/// <param name="FullName"><c>owner/name</c>.</param>
/// <param name="Description">With matches marked.</param>
/// <param name="Language">The main programming language; null when unknown.</param>
/// <param name="LifeCycle">One of <see cref="Repositories.LifeCycle"/>.</param>
public sealed record RepositoryHit(string FullName, Snippet Description, string? Language, string LifeCycle);

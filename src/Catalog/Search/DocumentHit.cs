namespace OS2.Catalog.Search;

/// <summary>A document that was found.</summary>
/// <param name="FullName">Its repository, <c>owner/name</c>.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The place that matches best, with matches marked.</param>
public sealed record DocumentHit(string FullName, string Path, string Title, Snippet Text);

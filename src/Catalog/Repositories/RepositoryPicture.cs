using OS2.Catalog.Pictures;

namespace OS2.Catalog.Repositories;

/// <summary>A picture of a repository that a document or publiccode.yml shows.</summary>
/// <param name="Path">The path in the repository.</param>
/// <param name="ReferencePath">The first document that shows it.</param>
/// <param name="Picture">Our own copy, or the reason why there is none.</param>
public sealed record RepositoryPicture(string Path, string ReferencePath, Picture Picture);

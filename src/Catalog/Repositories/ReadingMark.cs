namespace OS2.Catalog.Repositories;

/// <summary>Which state of a repository a reading was of, so that the next crawl knows whether there is anything new.</summary>
/// <param name="PushedAt">The last push that the listing told of.</param>
/// <param name="Branch">The branch that was read; null for a repository without one.</param>
/// <param name="ETag">Of the archive; null when the host gives none.</param>
public sealed record ReadingMark(DateTimeOffset? PushedAt, string? Branch, string? ETag);

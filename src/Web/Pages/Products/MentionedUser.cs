namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A body that a repository's file names as a user.</summary>
/// <param name="Name">In the reader's language where the body is known, else as written.</param>
/// <param name="BodySlug">Null where the name is no body's that is known.</param>
/// <param name="Source">The repository and the file.</param>
public sealed record MentionedUser(string Name, string? BodySlug, string Source);

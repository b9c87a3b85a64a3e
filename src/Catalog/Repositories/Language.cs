namespace OS2.Catalog.Repositories;

/// <summary>A programming language.</summary>
/// <param name="Name">The name as the code host writes it.</param>
/// <param name="IsMarkup">True for markup, styles and templates, which a documentation site holds as well.</param>
public sealed record Language(string Name, bool IsMarkup);

using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A body whose use may be shown.</summary>
/// <param name="Use">What was declared.</param>
/// <param name="Name">The body's, in the reader's language.</param>
public sealed record NamedUser(ProductUse Use, string Name);

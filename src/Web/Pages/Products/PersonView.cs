namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Someone who can be asked, as everybody may see it.</summary>
/// <param name="PersonId">Whom a letter is for.</param>
/// <param name="Role">In words.</param>
/// <param name="Name">Null where the role stands alone.</param>
/// <param name="Of">The body or supplier; null for none.</param>
public sealed record PersonView(string PersonId, string Role, string? Name, string? Of);

using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Organisations;

/// <summary>An organisation on a list.</summary>
/// <param name="Organisation">What is known of it.</param>
/// <param name="Products">Its products.</param>
/// <param name="Page">The page that it stands on.</param>
public sealed record OrganisationRow(Organisation Organisation, IReadOnlyList<(string Slug, string Name)> Products, CatalogPage Page)
{
    public string Address => Page.Links.Organisation(Organisation.Login);

    public string? Note => Page.Either(Organisation.NoteDa, Organisation.NoteEn);

    /// <summary>The number of repositories; a dash before the first listing.</summary>
    public string Repositories => Organisation.CheckedAt is null ? "–" : Show.Number(Organisation.RepositoryCount);
}

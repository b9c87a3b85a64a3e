namespace OS2.Catalog.Web.Pages.Secretariat;

/// <summary>What waits for the secretariat.</summary>
public sealed class DeskModel : CatalogPage
{
    public void OnGet()
    {
        Title = T["SecretariatDesk.title"];
        Section = "secretariat";
        IsListed = false;
    }
}

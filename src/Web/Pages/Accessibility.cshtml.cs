namespace OS2.Catalog.Web.Pages;

/// <summary>What the law on accessible websites asks a public body to say of its site.</summary>
/// <remarks>Act no. 692 of 8 June 2018 and EN 301 549; what a statement holds is laid down in Commission Implementing Decision (EU) 2018/1523. Checked 2026-11.</remarks>
public sealed class AccessibilityModel(SiteSettings site) : CatalogPage
{
    /// <summary>When the site was last gone through.</summary>
    public static DateTimeOffset CheckedAt { get; } = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The address that the statement is of.</summary>
    public string Site { get; } = site.Address.Host;

    public void OnGet()
    {
        Title = T["Accessibility.title"];
        Description = T["Accessibility.lede"];
    }
}

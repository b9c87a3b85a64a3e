namespace OS2.Catalog.Web;

/// <content>What was found about how a product is governed.</content>
public sealed partial class Links
{
    public string FoundReports => $"{GovernanceDesk}/rapporter";

    public string ProductGovernance(string slug) => $"{Product(slug)}/governance";

    /// <summary>One report that was found.</summary>
    /// <param name="slug">The product.</param>
    /// <param name="key"><see cref="Governance.StoredReport.Key"/>.</param>
    public string ProductReport(string slug, string key) => $"{ProductGovernance(slug)}/{key}";

    /// <summary>Where evidence leads: an address elsewhere, or a page of the site in the reader's language.</summary>
    public string Where(string where) => where.StartsWith('/') ? _start + where : where;
}

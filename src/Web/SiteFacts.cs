namespace OS2.Catalog.Web;

/// <summary>What holds for every page.</summary>
/// <param name="IsDemo">Whether all data are invented.</param>
public sealed record SiteFacts(bool IsDemo);

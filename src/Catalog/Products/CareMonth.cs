namespace OS2.Catalog.Products;

/// <summary>What people did to the code of a product in one month; what programs did on their own is not counted.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Commits">By people.</param>
public sealed record CareMonth(DateOnly Month, int Commits);

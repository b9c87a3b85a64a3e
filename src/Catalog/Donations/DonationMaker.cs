namespace OS2.Catalog.Donations;

/// <summary>Who made the code: what the law presumes of the rights hangs on it.</summary>
public static class DonationMaker
{
    public const string Employees = "employees";
    public const string Suppliers = "suppliers";
    public const string Both = "both";
    public const string Unsure = "unsure";

    public static IReadOnlyList<string> All { get; } = [Employees, Suppliers, Both, Unsure];
}

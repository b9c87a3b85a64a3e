namespace OS2.Catalog.Donations;

/// <summary>What a formal team is for.</summary>
public static class DonationTeam
{
    public const string Steering = "steering";
    public const string Coordination = "coordination";
    public const string Users = "users";
    public const string Project = "project";

    public static IReadOnlyList<string> All { get; } = [Project, Steering, Coordination, Users];
}

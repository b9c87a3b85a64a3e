namespace OS2.Catalog.Projects;

/// <summary>The formal teams of a project. A team is there when somebody sits in it.</summary>
public static class TeamKind
{
    /// <summary>Money, direction, the supplier.</summary>
    public const string Steering = "steering";

    /// <summary>Wishes and their order.</summary>
    public const string Coordination = "coordination";

    /// <summary>Those who use it.</summary>
    public const string Users = "users";

    public static IReadOnlyList<string> All { get; } = [Steering, Coordination, Users];
}

namespace OS2.Catalog.Accounts;

/// <summary>What an account may be. Everybody else is a visitor.</summary>
public static class RoleName
{
    /// <summary>Belongs to one public body and acts for it.</summary>
    public const string Member = "member";

    /// <summary>Looks after named products.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>The network's secretariat.</summary>
    public const string Secretariat = "secretariat";

    /// <summary>Lets people in and gives them roles; may what the secretariat may.</summary>
    public const string Administrator = "administrator";

    /// <summary>The program itself: the role of its own decisions, never an account's.</summary>
    public const string Machine = "machine";

    /// <summary>The roles that an account can have.</summary>
    public static IReadOnlyList<string> All { get; } = [Member, Coordinator, Secretariat, Administrator];
}

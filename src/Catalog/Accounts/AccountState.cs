namespace OS2.Catalog.Accounts;

/// <summary>Where an account is on its way.</summary>
public static class AccountState
{
    /// <summary>Asked for; the secretariat has to say yes.</summary>
    public const string Waiting = "waiting";

    /// <summary>Let in; the person has not chosen a password yet.</summary>
    public const string Invited = "invited";

    /// <summary>May sign in.</summary>
    public const string Active = "active";

    /// <summary>The secretariat said no.</summary>
    public const string Refused = "refused";

    /// <summary>Shut by the secretariat; may be opened again.</summary>
    public const string Suspended = "suspended";

    /// <summary>Nothing of the person is left; its acts stand in the record by their role.</summary>
    public const string Erased = "erased";

    public static IReadOnlyList<string> All { get; } = [Waiting, Invited, Active, Refused, Suspended, Erased];
}

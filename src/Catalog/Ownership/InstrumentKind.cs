namespace OS2.Catalog.Ownership;

/// <summary>What kind of paper about rights, as it is stored.</summary>
public static class InstrumentKind
{
    /// <summary>A transfer of copyright.</summary>
    public const string Transfer = "rights-transfer";

    /// <summary>A contract about development with a clause that transfers the results.</summary>
    public const string Development = "development-agreement";

    /// <summary>The network's agreement about rights, licence and publication, as a supplement to a contract.</summary>
    public const string Floss = "floss-agreement";

    /// <summary>A supplier's agreement with the network, in which it hands over what it makes.</summary>
    public const string Partner = "supplier-agreement";

    public const string Donation = "donation-letter";

    /// <summary>A contributor's agreement.</summary>
    public const string Contributor = "contributor-agreement";

    /// <summary>A public body's or company's own statement that its employees made something.</summary>
    public const string OwnWork = "own-work";

    /// <summary>A party's statement that it has no rights.</summary>
    public const string Waiver = "waiver";

    public static IReadOnlyList<string> All { get; } = [Transfer, Development, Floss, Partner, Donation, Contributor, OwnWork, Waiver];
}

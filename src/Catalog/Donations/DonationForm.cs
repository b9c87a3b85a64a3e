namespace OS2.Catalog.Donations;

/// <summary>What a body answers about what it hands over. Everything may be missing until it is sent.</summary>
public sealed record DonationForm
{
    /// <summary>What the solution is called.</summary>
    public string? Name { get; init; }

    /// <summary>What it does, in a sentence or two that the product page can show.</summary>
    public string? Purpose { get; init; }

    /// <summary>The same in English; may be left out.</summary>
    public string? PurposeEn { get; init; }

    /// <summary>What task or trouble it was made for.</summary>
    public string? Need { get; init; }

    /// <summary>What it is worth to the body itself (requirement R1).</summary>
    public string? Value { get; init; }

    /// <summary>What it could be worth to other public bodies (R3).</summary>
    public string? Others { get; init; }

    /// <summary>How it differs from what the catalogue has already.</summary>
    public string? Nearest { get; init; }

    /// <summary>One of <see cref="DonationMaker"/>.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Which suppliers and units made it, and which parts.</summary>
    public string? Makers { get; init; }

    /// <summary>Under which agreement it was made.</summary>
    public string? Agreement { get; init; }

    /// <summary>Code of others in it, and under which terms.</summary>
    public string? OthersCode { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>unsure</c>: whether tender rules and other law were kept (F3).</summary>
    public string? Tender { get; init; }

    /// <summary>Who signs for the body: name and title.</summary>
    public string? Signer { get; init; }

    /// <summary>The supplier that is a party to the transfer, with its CVR number; null when the body alone hands over.</summary>
    public string? SupplierParty { get; init; }

    public string? CoordinatorName { get; init; }
    public string? CoordinatorMail { get; init; }

    /// <summary>What the first formal team is called.</summary>
    public string? TeamName { get; init; }

    /// <summary>One of <see cref="DonationTeam"/>.</summary>
    public string? TeamKind { get; init; }

    /// <summary>Who sits in it.</summary>
    public IReadOnlyList<Representative> Team { get; init; } = [];

    /// <summary>Suppliers that develop or run it today.</summary>
    public string? Suppliers { get; init; }

    /// <summary>How it is run today: where, by whom, for how many.</summary>
    public string? Operation { get; init; }

    /// <summary>The level that is wished for: 0 for the sandbox, 1; null for no answer.</summary>
    public int? Level { get; init; }

    /// <summary>Anything else for the secretariat.</summary>
    public string? Remark { get; init; }

    /// <summary>By what is written, the team included.</summary>
    public bool Equals(DonationForm? other) => other is not null && Donation.Written(this) == Donation.Written(other);

    public override int GetHashCode() => string.GetHashCode(Donation.Written(this), StringComparison.Ordinal);
}

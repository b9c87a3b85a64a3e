namespace OS2.Catalog.Decisions;

/// <summary>Which rows of the record somebody wants to see. Null asks for nothing.</summary>
public sealed record DecisionFilter
{
    /// <summary>What kind of thing was decided about, as <see cref="Act.Subject"/> has it.</summary>
    public string? Subject { get; init; }

    /// <summary>The role of who decided.</summary>
    public string? Role { get; init; }

    /// <summary>The product on whose page it stands.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment before which it was.</summary>
    public DateTimeOffset? Before { get; init; }

    public bool Holds(Decision row) => (Subject is null || row.Subject == Subject)
        && (Role is null || row.ActorRole == Role)
        && (ProductSlug is null || row.ProductSlug == ProductSlug)
        && (From is null || row.At >= From)
        && (Before is null || row.At < Before);
}

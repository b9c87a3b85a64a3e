namespace OS2.Catalog.Products;

/// <summary>That a public body uses, tries or used a product.</summary>
public sealed record ProductUse
{
    public string ProductSlug { get; init; } = "";
    public string BodySlug { get; init; } = "";

    /// <summary>As declared: one of <see cref="UseState.Declared"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>One of <see cref="UseVisibility"/>.</summary>
    public string Visibility { get; init; } = "";

    /// <summary>Empty where the body said so itself; else who says so, in words.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset DeclaredAt { get; init; }
    public DateTimeOffset ConfirmedAt { get; init; }

    public bool IsOwnWord => Source.Length == 0;

    /// <summary>The last moment at which the declaration holds without being confirmed anew.</summary>
    public DateTimeOffset HoldsUntil => ConfirmedAt.AddYears(1);

    /// <summary>What holds now: one of <see cref="UseState.All"/>.</summary>
    public string StateAt(DateTimeOffset now) => State != UseState.Former && now > HoldsUntil ? UseState.Lapsed : State;

    /// <summary>Whether the body may be named to a reader.</summary>
    /// <param name="isMember">Whether the reader has signed in as a member of the network, or looks after the product.</param>
    public bool IsNamedTo(bool isMember) => Visibility == UseVisibility.Everybody || (isMember && Visibility == UseVisibility.Members);
}

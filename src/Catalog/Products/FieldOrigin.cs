namespace OS2.Catalog.Products;

/// <summary>Where the value of one field of the register comes from.</summary>
public sealed record FieldOrigin
{
    public const string Register = "register";
    public const string Repository = "repository";
    public const string Person = "person";

    /// <summary><c>organisation</c>, <c>domain</c>, <c>supplier</c> or <c>product</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The subject's slug, or the organisation's key.</summary>
    public string SubjectKey { get; init; } = "";

    /// <summary>The field's name, as the subject's type has it.</summary>
    public string Field { get; init; } = "";

    /// <summary><see cref="Register"/>, <see cref="Repository"/> or <see cref="Person"/>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>In words: a report, a page, a person's role.</summary>
    public string Source { get; init; } = "";

    /// <summary>What that source said; null when it said that nothing is known.</summary>
    public string? Value { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When a person last said that it still holds; null when nobody has since <see cref="ChangedAt"/>.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
}

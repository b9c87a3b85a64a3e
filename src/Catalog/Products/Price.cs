using OS2.Catalog.Bodies;

namespace OS2.Catalog.Products;

/// <summary>One line of a rate sheet.</summary>
public sealed record Price
{
    public string PriceId { get; init; } = "";

    /// <summary>Null for the fee of the network itself.</summary>
    public string? ProductSlug { get; init; }

    /// <summary>One of <see cref="PriceKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>One of <see cref="PopulationBands.Names"/>; null for all sizes.</summary>
    public string? Band { get; init; }

    /// <summary>Whether it is for members of the network or for others; null for both.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Whole kroner without VAT; 0 for nothing to pay; null where it was looked for and is not published.</summary>
    public int? Amount { get; init; }

    public string? NoteDa { get; init; }
    public string? NoteEn { get; init; }

    /// <summary>First day, ISO 8601; null where that is not said.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Last day, ISO 8601; null while it holds.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>The day on which a person last compared it with its source, ISO 8601; null where nobody has said.</summary>
    public string? CheckedOn { get; init; }

    /// <summary><see cref="FieldOrigin.Register"/> or <see cref="FieldOrigin.Person"/>.</summary>
    public string Origin { get; init; } = "";

    public string Source { get; init; } = "";

    /// <summary>Whether it is asked of a body on a day.</summary>
    /// <param name="band">The body's size; null where it is not known: lines for one size are then left out.</param>
    /// <param name="isMember">Whether the body is a member.</param>
    /// <param name="day">ISO 8601.</param>
    public bool IsFor(string? band, bool isMember, string day) =>
        (Band is null || Band == band) && (IsMember is null || IsMember == isMember) && HoldsOn(day);

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(string day) =>
        (ValidFrom is null || string.CompareOrdinal(ValidFrom, day) <= 0) && (ValidUntil is null || string.CompareOrdinal(day, ValidUntil) <= 0);
}

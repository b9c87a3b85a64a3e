using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A field of a product as it is shown: what a person or the register says, or else what a repository says.</summary>
public sealed record FieldView
{
    private const string Decision = "decision ";

    public required ProductField Field { get; init; }
    public required string Label { get; init; }

    /// <summary>Null where nobody has said anything.</summary>
    public string? Value { get; init; }

    public required SourceLine Source { get; init; }

    /// <summary>What a repository says instead, where it says something else; null where it does not.</summary>
    public Suggestion? Otherwise { get; init; }

    public bool IsAddress => Field.Kind == FieldKind.Address;

    public IReadOnlyList<string> Lines => Value?.Split('\n') ?? [];

    internal static FieldView Of(Texts texts, ProductField field, FieldOrigin? origin, Suggestion? suggestion, DateTimeOffset? readAt)
    {
        var label = texts.Of("Field", field.Name);
        if (!string.IsNullOrEmpty(origin?.Value))
        {
            return new FieldView
            {
                Field = field, Label = label, Value = origin.Value, Source = SourceOf(texts, origin), Otherwise = suggestion is not null && suggestion.Value != origin.Value ? suggestion : null,
            };
        }

        return suggestion is null
            ? new FieldView { Field = field, Label = label, Source = new SourceLine(null, null) }
            : new FieldView { Field = field, Label = label, Value = suggestion.Value, Source = new SourceLine(suggestion.Source, readAt) };
    }

    internal static SourceLine SourceOf(Texts texts, FieldOrigin origin) =>
        new(origin.Origin == FieldOrigin.Person ? PersonOf(texts, origin.Source) : texts.Of("SourceName", origin.Source), origin.CheckedAt ?? origin.ChangedAt, origin.CheckedAt is not null);

    private static string PersonOf(Texts texts, string source) =>
        source.StartsWith(Decision, StringComparison.Ordinal) ? texts["Source.decision", source[Decision.Length..]] : texts["Source.person", texts.Of("Role.account", source)];
}

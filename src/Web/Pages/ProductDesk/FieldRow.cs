using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Pages.Products;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>A field on its form.</summary>
public sealed record FieldRow
{
    public required ProductField Field { get; init; }
    public required string Label { get; init; }

    /// <summary>What is saved; null for nothing.</summary>
    public string? Saved { get; init; }

    /// <summary>What stands in the form; null for nothing.</summary>
    public string? Typed { get; init; }

    /// <summary>Where what is saved comes from.</summary>
    public required SourceLine Source { get; init; }

    /// <summary>Choices; null for a field to type in.</summary>
    public IReadOnlyList<SelectListItem>? Choices { get; init; }

    public bool IsChanged => Saved != Typed;

    /// <summary>The id and the name of the field in the form.</summary>
    public string Id => Parts.FieldTagHelper.IdOf(Name);

    public string Name => "Field." + Field.Name;

    internal static FieldRow Of(Texts texts, ProductField field, FieldOrigin? origin, Dictionary<string, string?>? typed, IEnumerable<SelectListItem> domains)
    {
        var saved = string.IsNullOrEmpty(origin?.Value) ? null : origin.Value;
        return new FieldRow
        {
            Field = field,
            Label = texts.Of("Field", field.Name),
            Saved = saved,
            Typed = typed is null ? saved : typed[field.Name],
            Source = saved is null ? new SourceLine(null, null) : FieldView.SourceOf(texts, origin!),
            Choices = field.Kind switch
            {
                FieldKind.Answer => [new SelectListItem(texts["Unknown"], ""), .. ProductField.Answers.Select(answer => new SelectListItem(texts.Of("Answer", answer), answer))],
                FieldKind.State => [.. ProductState.All.Select(state => new SelectListItem(texts.Of("State", state), state))],
                FieldKind.Domain => [new SelectListItem(texts["Unknown"], ""), .. domains],
                _ => null,
            },
        };
    }

    /// <summary>A value in words.</summary>
    public string Word(string? value) => value is null ? "–" : Choices?.FirstOrDefault(choice => choice.Value == value)?.Text ?? value;
}

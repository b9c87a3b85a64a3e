using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>
/// A labelled field of a form: label, hint, what is wrong with it, and the field, tied together for screen readers. What the person typed stands in it again.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property that the field is for.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The label, in the reader's language.</summary>
    public required string Label { get; set; }

    /// <summary>A sentence below the label; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary><c>text</c>, <c>email</c>, <c>password</c>, <c>number</c>, <c>file</c> and so on, or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Choices: the field is a list to choose from. Null for one to type in.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Whether it must be filled.</summary>
    public bool Required { get; set; }

    /// <summary>Height of a <c>textarea</c> in lines.</summary>
    public int Rows { get; set; } = 6;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = IdOf(name);
        var state = ViewContext.ViewData.ModelState.TryGetValue(name, out var found) ? found : null;
        var fault = state?.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

        var field = Control(name, state);
        field.Attributes["id"] = id;
        field.Attributes["name"] = name;
        if (Required)
            field.Attributes["required"] = "required";
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", fault is null ? null : id + "-error" }.OfType<string>());
        if (described.Length > 0)
            field.Attributes["aria-describedby"] = described;
        if (fault is not null)
            field.Attributes["aria-invalid"] = "true";
        // What the page wrote on the element goes to the field itself: autocomplete, inputmode, maxlength, class.
        foreach (var attribute in output.Attributes)
            field.Attributes[attribute.Name] = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture);
        output.Attributes.Clear();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Text("label", Label, ("for", id)));
        if (Hint is not null)
            output.Content.AppendHtml(Text("span", Hint, ("class", "hint"), ("id", id + "-hint")));
        output.Content.AppendHtml(field);
        if (fault is not null)
            output.Content.AppendHtml(Text("p", fault, ("class", "error"), ("id", id + "-error")));
    }

    /// <summary>The id of the field for a property, such as <c>Input_Email</c> for <c>Input.Email</c>.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private TagBuilder Control(string name, ModelStateEntry? state)
    {
        var value = state?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture) ?? "";
        if (Options is not null)
            return Choices(value);
        if (Type == "textarea")
        {
            var area = new TagBuilder("textarea");
            area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            // A browser drops the first line break of a text area.
            area.InnerHtml.Append(value.StartsWith('\n') ? "\n" + value : value);
            return area;
        }

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        // Passwords and files are never sent back.
        if (Type is not ("password" or "file"))
            input.Attributes["value"] = value;
        return input;
    }

    private TagBuilder Choices(string value)
    {
        var select = new TagBuilder("select");
        foreach (var choice in Options!)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value ?? "";
            if ((choice.Value ?? "") == value)
                option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(choice.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private static TagBuilder Text(string element, string text, params (string Name, string Value)[] attributes)
    {
        var built = new TagBuilder(element);
        foreach (var (name, value) in attributes)
            built.Attributes[name] = value;
        built.InnerHtml.Append(text);
        return built;
    }
}

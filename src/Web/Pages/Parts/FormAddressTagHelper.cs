using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>
/// A form for a handler of its page goes to the address that the reader is on: every page has a Danish and an English one, and the framework
/// takes either when it makes an address.
/// </summary>
[HtmlTargetElement("form", Attributes = Handler)]
public sealed class FormAddressTagHelper : TagHelper
{
    private const string Handler = "asp-page-handler";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the framework's own, whose address is replaced.</summary>
    public override int Order => 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        output.Attributes.SetAttribute("action", $"{request.PathBase}{request.Path}?handler={Uri.EscapeDataString($"{context.AllAttributes[Handler].Value}")}");
    }
}

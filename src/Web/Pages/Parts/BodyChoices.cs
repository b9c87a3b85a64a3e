using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>Public bodies to choose from, in Danish order.</summary>
internal static class BodyChoices
{
    private static readonly StringComparer Danish = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    public static IReadOnlyList<SelectListItem> Of(IEnumerable<PublicBody> bodies, string choose, bool isEnglish) =>
    [
        new SelectListItem(choose, ""),
        .. bodies.Select(body => new SelectListItem(isEnglish ? body.NameEn ?? body.Name : body.Name, body.BodySlug)).OrderBy(choice => choice.Text, Danish),
    ];
}

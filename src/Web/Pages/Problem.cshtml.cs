using Microsoft.AspNetCore.Mvc;

namespace OS2.Catalog.Web.Pages;

/// <summary>The page for an address that cannot be answered. It needs no database.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : CatalogPage
{
    public string Heading { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Whether something else can be looked for: not when the fault is ours.</summary>
    public bool CanSearch { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        var status = Response.StatusCode is >= 400 and < 600 ? Response.StatusCode : code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        var known = status switch
        {
            StatusCodes.Status403Forbidden => "403",
            StatusCodes.Status404NotFound => "404",
            StatusCodes.Status410Gone => "410",
            StatusCodes.Status429TooManyRequests => "429",
            >= 500 => "500",
            _ => "400",
        };
        Heading = Title = T.Of("Problem.heading", known);
        Text = T.Of("Problem.text", known);
        CanSearch = status < 500;
        IsListed = false;
    }
}

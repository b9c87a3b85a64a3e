using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages;

/// <summary>What every page has: its language, its links and what stands in its head.</summary>
public abstract class CatalogPage : PageModel
{
    private Links? _links;

    public Visit Visit => HttpContext.Features.GetRequiredFeature<Visit>();

    public PageLanguage Language => Visit.Language;

    public bool IsEnglish => Language.IsEnglish;

    public Links Links => _links ??= new Links(Request.PathBase.Value ?? "", Language);

    public Texts T { get; } = new();

    /// <summary>The person who is signed in; null for visitors.</summary>
    public SignedIn? Me => HttpContext.Features.Get<SignedIn>();

    /// <summary>Stands in the title bar and in search engines.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>A sentence for search engines; null for none.</summary>
    public string? Description { get; protected set; }

    /// <summary>The entry of the main menu that the page belongs to; null for none.</summary>
    public string? Section { get; protected set; }

    /// <summary>The part of the query that makes this another page than the one without it, with its question mark.</summary>
    public string CanonicalQuery { get; protected set; } = "";

    /// <summary>Seconds until the page is asked for again; null for never.</summary>
    public int? RefreshSeconds { get; protected set; }

    /// <summary>Whether search engines may list the page.</summary>
    public bool IsListed { get; protected set; } = true;

    /// <summary>What is wrong with a form that was sent: the id of the field (null for the form as a whole) and the text.</summary>
    public IReadOnlyList<(string? Id, string Text)> Faults => [.. ModelState.SelectMany(entry => entry.Value!.Errors
        .Select(error => (entry.Key.Length == 0 ? null : FieldTagHelper.IdOf(entry.Key), error.ErrorMessage)))];

    /// <summary>This page in a language, whole, without what does not belong to its address.</summary>
    public string Canonical(PageLanguage language) => $"{Request.Scheme}://{Request.Host}{Address(language)}{CanonicalQuery}";

    /// <summary>What was asked for, in the other language.</summary>
    public string Switched => Address(Language.Other) + Visit.Query;

    /// <summary>Says what is wrong with a field of the form.</summary>
    /// <param name="field">The property's path, such as <c>Input.Email</c>; empty for the form as a whole.</param>
    /// <param name="text">In the reader's language, saying how to mend it.</param>
    protected void Fault(string field, string text) => ModelState.AddModelError(field, text);

    /// <summary>An address to go back to, when it is a page of this site; else the other.</summary>
    protected string Back(string? wanted, string otherwise) => Url.IsLocalUrl(wanted) ? wanted! : otherwise;

    /// <summary>The text in the reader's language, or the other where there is none.</summary>
    public string? Either(string? danish, string? english) => IsEnglish ? english ?? danish : danish ?? english;

    /// <summary>One slash at the start: two would lead to another site.</summary>
    private string Address(PageLanguage language)
    {
        var path = new Microsoft.AspNetCore.Http.PathString("/" + Visit.Path.TrimStart('/')).ToUriComponent();
        var start = Request.PathBase.ToUriComponent() + language.Prefix;
        return path == "/" && start.Length > 0 ? start : start + path;
    }
}

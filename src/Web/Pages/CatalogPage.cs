using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    /// <summary>This page in a language, whole, without what does not belong to its address.</summary>
    public string Canonical(PageLanguage language) => $"{Request.Scheme}://{Request.Host}{Address(language)}{CanonicalQuery}";

    /// <summary>What was asked for, in the other language.</summary>
    public string Switched => Address(Language.Other) + Visit.Query;

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

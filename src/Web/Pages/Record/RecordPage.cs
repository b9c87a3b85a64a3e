using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Web.Pages.Record;

/// <summary>What pages of decisions share: windows of rows in words, and the same rows as files.</summary>
public abstract class RecordPage(PublicBodyStore bodies) : CatalogPage
{
    private const int PageSize = 50;

    public IReadOnlyList<DecisionView> Decisions { get; protected set; } = [];
    public Paging Paging { get; private set; } = new(1, PageSize, 0, "");

    /// <summary>The page's address without a page number.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Draws a page of all that was decided about one thing, or sends all of it as a file.</summary>
    /// <param name="address">The page's.</param>
    /// <param name="rows">The newest first.</param>
    /// <param name="name">What the file is named after.</param>
    /// <param name="cancel">Ends the writing.</param>
    protected async Task<IActionResult> DrawAsync(string address, IReadOnlyList<Decision> rows, string name, CancellationToken cancel)
    {
        Address = address;
        if (Request.Query["som"].ToString() is { Length: > 0 } kind)
            return await SendAsync(kind, rows.Reverse().ToAsyncEnumerable(), name, withActors: false, cancel);
        Paging = new Paging(Paging.Asked(Request.Query["side"]), PageSize, rows.Count, address);
        CanonicalQuery = Links.Numbered("", Paging.Page);
        Decisions = await ViewsAsync(Paging.Of(rows), cancel);
        return Page();
    }

    protected async Task<IReadOnlyList<DecisionView>> ViewsAsync(IEnumerable<Decision> rows, CancellationToken cancel)
    {
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        return [.. rows.Select(row => DecisionView.Of(T, row, names))];
    }

    /// <summary>Sends rows as a file, written as they are read.</summary>
    protected async Task<IActionResult> SendAsync(string kind, IAsyncEnumerable<Decision> rows, string name, bool withActors, CancellationToken cancel)
    {
        if (kind is not ("csv" or "json"))
            return NotFound();
        Begin(kind == "csv" ? "text/csv; charset=utf-8" : "application/json", $"{name}.{kind}");
        await (kind == "csv" ? DecisionFile.WriteCsvAsync(Response.Body, rows, withActors, cancel) : DecisionFile.WriteJsonAsync(Response.Body, rows, withActors, cancel));
        return new EmptyResult();
    }

    /// <summary>Says what file follows.</summary>
    protected void Begin(string mediaType, string fileName)
    {
        Response.ContentType = mediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"os2-{fileName}\"";
    }
}

using Microsoft.Extensions.Caching.Memory;
using OS2.Catalog.Documents;
using OS2.Catalog.Pictures;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web;

/// <summary>Documents as HTML, kept in memory: rendering costs far more than the rest of a page.</summary>
public sealed class Prose(DocumentStore documents, PictureStore pictures) : IDisposable
{
    private const long MaxCachedBytes = 32 << 20;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MaxCachedBytes });

    /// <summary>One part of a document that has a text, with links and pictures that lead to the catalogue's own copies.</summary>
    /// <param name="repository">Where the document stands.</param>
    /// <param name="document">The document, with its text.</param>
    /// <param name="part">The part of <see cref="StoredDocument.Text"/> to render.</param>
    /// <param name="partNumber">From 1; tells the parts of one document apart.</param>
    /// <param name="links">The addresses of the reader's language.</param>
    /// <param name="cancel">Ends the reading of the lists of documents and pictures.</param>
    public async Task<RenderedDocument> RenderAsync(
        Repository repository, StoredDocument document, string part, int partNumber, Links links, CancellationToken cancel)
    {
        var key = (document.TextHash, document.Path, repository.RepositoryId, repository.Tick, document.Tick, partNumber, part.Length, links.Front);
        if (_pages.TryGetValue<RenderedDocument>(key, out var known))
            return known!;

        var paths = (await documents.ListAsync(repository.RepositoryId, cancel)).Where(d => d.IsProse).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var copies = (await pictures.OfRepositoryAsync(repository.RepositoryId, cancel)).Where(p => p.PictureHash is not null).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var rendered = DocumentRenderer.Render(part, document.Markup, new DocumentContext
        {
            DocumentPath = document.Path,
            Repository = repository.FullName,
            Picture = path => copies.TryGetValue(path, out var copy) ? new PictureAddress(links.Picture(copy.PictureHash!), copy.WidthPixels, copy.HeightPixels) : null,
            DocumentAddress = path => paths.Contains(path) ? links.Document(repository.FullName, path) : null,
            SourceAddress = path => Links.Source(repository.Address, repository.DefaultBranch, path),
        });
        rendered = WithoutTitle(rendered, document.Title);
        rendered = rendered with { Html = Reachable(rendered.Html), Sections = [] };
        _pages.Set(key, rendered, new MemoryCacheEntryOptions { Size = 2L * rendered.Html.Length + 1000 });
        return rendered;
    }

    /// <summary>The document directly below a page's own heading: where its title was taken away, the rest moves up a step, so that none is skipped.</summary>
    public static RenderedDocument BelowTitle(RenderedDocument rendered)
    {
        if (rendered.Headings.Count == 0 || rendered.Headings.Any(h => h.Level == 2))
            return rendered;
        var html = rendered.Html;
        for (var level = '3'; level <= '6'; level++)
        {
            var above = (char)(level - 1);
            html = html.Replace($"<h{level}", $"<h{above}", StringComparison.Ordinal).Replace($"</h{level}>", $"</h{above}>", StringComparison.Ordinal);
        }

        return rendered with { Html = html, Headings = [.. rendered.Headings.Select(h => h with { Level = h.Level - 1 })] };
    }

    /// <summary>What scrolls sideways can be reached by the keyboard.</summary>
    private static string Reachable(string html) => html
        .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal)
        .Replace("<table", "<div class=\"scroll\" tabindex=\"0\"><table", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);

    /// <summary>The page shows the title above the document; its anchor stays.</summary>
    private static RenderedDocument WithoutTitle(RenderedDocument rendered, string title)
    {
        const string End = "</h2>";
        if (rendered.Headings is not [{ Level: 2 } first, ..] || first.Text != title || !rendered.Html.StartsWith("<h2 ", StringComparison.Ordinal))
            return rendered;
        var rest = rendered.Html.IndexOf(End, StringComparison.Ordinal) + End.Length;
        return rendered with { Html = $"<span id=\"{System.Net.WebUtility.HtmlEncode(first.Id)}\"></span>{rendered.Html[rest..]}", Headings = [.. rendered.Headings.Skip(1)] };
    }

    public void Dispose() => _pages.Dispose();
}

using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace OS2.Catalog.Documents;

/// <summary>Sanitises the HTML of one document and sets its headings, links, pictures and ids to what the page needs.</summary>
internal sealed class DocumentPage
{
    private static readonly string[] Tags =
    [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr", "br", "wbr",
        "details", "summary", "figure", "figcaption", "a", "abbr", "b", "strong", "i", "em", "u", "s", "del", "ins", "code", "kbd", "samp", "var", "sub", "sup", "small", "mark", "q", "cite", "span", "img", "input",
    ];

    private static readonly string[] Attributes =
        ["href", "src", "alt", "title", "id", "name", "class", "width", "height", "align", "colspan", "rowspan", "start", "open", "type", "checked", "scope", "lang", "dir", "cite", "datetime"];

    private static readonly string[] Classes =
        ["task-list-item", "contains-task-list", "footnotes", "footnote-ref", "footnote-back-ref", "admonition", "admonition-title", "markdown-alert", "markdown-alert-title", "plain-text", "table-of-contents", "caption"];

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "P", "DIV", "UL", "OL", "LI", "DL", "DT", "DD", "PRE", "BLOCKQUOTE", "TABLE", "TR", "DETAILS", "SUMMARY", "FIGURE", "FIGCAPTION", "HR", "BR", "CAPTION",
    };

    private readonly IElement body;
    private readonly DocumentContext context;
    private readonly List<DocumentHeading> headings = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private DocumentPage(IElement body, DocumentContext context)
    {
        this.body = body;
        this.context = context;
    }

    /// <summary>The page's part of the document.</summary>
    public static RenderedDocument Of(string html, DocumentContext context, string? problem)
    {
        var sanitiser = new HtmlSanitizer();
        Fill(sanitiser.AllowedTags, Tags);
        Fill(sanitiser.AllowedAttributes, Attributes);
        Fill(sanitiser.AllowedSchemes, ["http", "https", "mailto"]);
        Fill(sanitiser.UriAttributes, ["href", "src", "cite"]);
        sanitiser.AllowedCssProperties.Clear();
        sanitiser.AllowedAtRules.Clear();
        sanitiser.AllowDataAttributes = false;
        sanitiser.KeepChildNodes = true;
        var document = sanitiser.SanitizeDom(HtmlBalance.Of(html));
        var page = new DocumentPage(document.Body!, context);
        page.SetClasses();
        page.SetIds();
        page.SetHeadings();
        page.SetPictures();
        page.SetLinks();
        page.SetTasks();
        return new(page.body.InnerHtml.Trim(), page.headings, page.Sections(), problem);
    }

    private static void Fill(ISet<string> set, IEnumerable<string> values)
    {
        set.Clear();
        set.UnionWith(values);
    }

    private void SetClasses()
    {
        foreach (var element in body.QuerySelectorAll("[class]").ToList())
        {
            var kept = element.ClassList.Where(c => Classes.Contains(c, StringComparer.Ordinal)
                || (c.Length < 40 && (c.StartsWith("language-", StringComparison.Ordinal) || c.StartsWith("markdown-alert-", StringComparison.Ordinal) || c.StartsWith("admonition-", StringComparison.Ordinal)))).ToList();
            if (kept.Count == 0)
                element.RemoveAttribute("class");
            else
                element.ClassName = string.Join(' ', kept);
        }
    }

    private void SetIds()
    {
        foreach (var element in body.QuerySelectorAll("[id], [name]").ToList())
        {
            var id = element.GetAttribute("id") ?? element.GetAttribute("name") ?? "";
            element.RemoveAttribute("name");
            element.RemoveAttribute("id");
            var clean = Clean(id);
            if (clean.Length > 0 && ids.Add(clean))
                element.SetAttribute("id", context.IdPrefix + clean);
        }
    }

    private void SetHeadings()
    {
        foreach (var old in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            var level = Math.Min(6, old.LocalName[1] - '0' + 1);
            var heading = body.Owner!.CreateElement("h" + level.ToString(CultureInfo.InvariantCulture));
            while (old.FirstChild is { } child)
                heading.AppendChild(child);
            var text = Squeezed(heading.TextContent);
            var slug = Unique(ids, Slug(text));
            heading.SetAttribute("id", context.IdPrefix + slug);
            if (old.GetAttribute("id") is { } given && given != heading.GetAttribute("id"))
            {
                var anchor = body.Owner.CreateElement("a");
                anchor.SetAttribute("id", given);
                old.Parent!.InsertBefore(anchor, old);
            }

            old.Parent!.ReplaceChild(heading, old);
            if (text.Length > 0)
                headings.Add(new(level, text.Length > 300 ? text[..300] : text, context.IdPrefix + slug));
        }
    }

    private void SetPictures()
    {
        foreach (var picture in body.QuerySelectorAll("img").ToList())
        {
            var alt = Squeezed(picture.GetAttribute("alt") ?? "");
            var link = DocumentLink.Of(context.DocumentPath, picture.GetAttribute("src") ?? "", context.Repository);
            if (link?.Path is not { } path || context.Picture(path) is not { } own)
            {
                Replace(picture, alt);
                continue;
            }

            var wanted = int.TryParse(picture.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 2_000 ? width : 0;
            foreach (var name in picture.Attributes.Select(a => a.Name).Where(n => n is not ("title" or "id" or "align")).ToList())
                picture.RemoveAttribute(name);
            picture.SetAttribute("src", own.Address);
            picture.SetAttribute("alt", alt);
            picture.SetAttribute("loading", "lazy");
            if (own is { WidthPixels: > 0, HeightPixels: > 0 })
            {
                var shown = wanted > 0 ? Math.Min(wanted, own.WidthPixels) : own.WidthPixels;
                picture.SetAttribute("width", shown.ToString(CultureInfo.InvariantCulture));
                picture.SetAttribute("height", Math.Max(1, (int)Math.Round((double)own.HeightPixels * shown / own.WidthPixels)).ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A picture without a copy becomes its alt text, and a link around nothing goes with it.</summary>
    private void Replace(IElement picture, string alt)
    {
        var parent = picture.ParentElement;
        if (alt.Length > 0)
            picture.Parent!.ReplaceChild(body.Owner!.CreateTextNode(alt), picture);
        else
            picture.Remove();
        if (parent is { LocalName: "a", FirstElementChild: null } && string.IsNullOrWhiteSpace(parent.TextContent))
            parent.Remove();
    }

    private void SetLinks()
    {
        foreach (var cited in body.QuerySelectorAll("[cite]").ToList())
            cited.RemoveAttribute("cite");
        foreach (var anchor in body.QuerySelectorAll("a[href]").ToList())
        {
            var written = anchor.GetAttribute("href") ?? "";
            var (address, isOutside) = Address(DocumentLink.Of(context.DocumentPath, written, context.Repository), out var document);
            if (document is not null && anchor.TextContent == written && context.DocumentTitle(document) is { } title)
                anchor.TextContent = title;
            if (address is null)
            {
                anchor.RemoveAttribute("href");
                continue;
            }

            anchor.SetAttribute("href", address);
            if (isOutside)
                anchor.SetAttribute("rel", "noopener nofollow");
        }
    }

    private (string? Address, bool IsOutside) Address(DocumentLink? link, out string? document)
    {
        document = null;
        if (link is null)
            return (null, false);
        if (link.Address is { } outside)
            return (outside, true);
        if (link.Path is not { } path)
            return (link.Fragment is { } own ? "#" + Anchor(own) : null, false);
        if (path == context.DocumentPath && link.Fragment is { } here)
            return ("#" + Anchor(here), false);

        string[] candidates = path.Length == 0 ? ["README.md"] : [path, path + "/README.md", path + "/index.md", path + ".md", path + ".rst", path + "/index.rst"];
        foreach (var candidate in candidates)
        {
            if (context.DocumentAddress(candidate) is not { } page)
                continue;
            document = candidate;
            return (link.Fragment is { Length: > 0 } part ? page + "#" + context.IdPrefix + Clean(part) : page, false);
        }

        if (context.Picture(path) is { } picture)
            return (picture.Address, false);
        return context.SourceAddress(path) is { } source ? (source, true) : (null, false);
    }

    private string Anchor(string fragment)
    {
        var clean = Clean(fragment);
        return context.IdPrefix + (ids.Contains(clean) ? clean : ids.Contains(clean.ToLowerInvariant()) ? clean.ToLowerInvariant() : clean);
    }

    /// <summary>A form field is no part of a document: a task's box becomes a sign, any other goes.</summary>
    private void SetTasks()
    {
        foreach (var input in body.QuerySelectorAll("input").ToList())
        {
            if (input.GetAttribute("type") == "checkbox")
                input.Parent!.ReplaceChild(body.Owner!.CreateTextNode(input.HasAttribute("checked") ? "☑" : "☐"), input);
            else
                input.Remove();
        }

        foreach (var named in body.QuerySelectorAll("[type], [checked]").ToList())
        {
            named.RemoveAttribute("type");
            named.RemoveAttribute("checked");
        }
    }

    private List<DocumentSection> Sections()
    {
        var sections = new List<DocumentSection>();
        var text = new StringBuilder();
        DocumentHeading? current = null;
        var byId = headings.ToDictionary(h => h.Id, StringComparer.Ordinal);
        Walk(body);
        Finish();
        return sections;

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IHtmlHeadingElement heading && byId.TryGetValue(heading.Id ?? "", out var next))
                {
                    Finish();
                    current = next;
                    continue;
                }

                if (child is IText words)
                    text.Append(child.ParentElement?.Closest("pre") is null ? words.Data.Replace('\n', ' ') : words.Data);
                var isBlock = BlockNames.Contains(child.NodeName);
                if (isBlock)
                    text.Append('\n');
                Walk(child);
                if (isBlock)
                    text.Append('\n');
                else if (child.NodeName is "TD" or "TH")
                    text.Append(' ');
            }
        }

        void Finish()
        {
            var lines = text.ToString().Split('\n').Select(Squeezed).Where(l => l.Length > 0);
            var words = string.Join('\n', lines);
            text.Clear();
            if (words.Length > 0 || current is not null)
                sections.Add(new(current?.Text, current?.Id, words));
        }
    }

    /// <summary>The anchor of a heading as the code host makes it: letters, digits, '-' and '_' in lower case, spaces as '-'.</summary>
    internal static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 200)))
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(char.ToLowerInvariant(c));
            else if (c == ' ')
                slug.Append('-');
        }

        return slug.Length == 0 ? "afsnit" : slug.ToString();
    }

    /// <summary>An id that the page does not have yet, and takes it.</summary>
    internal static string Unique(HashSet<string> ids, string slug)
    {
        var unique = slug;
        for (var i = 1; !ids.Add(unique); i++)
            unique = slug + "-" + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static string Clean(string id) =>
        new([.. id.Take(200).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':')]);

    internal static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OS2.Catalog.Pictures;

/// <summary>Rebuilds an SVG from the elements and attributes that only draw; what can run, load or reach out is left behind.</summary>
/// <remarks>A DOCTYPE is skipped unread, so that its entities are unknown: old drawing programs write one that says nothing.</remarks>
internal static partial class SvgSanitiser
{
    private const int MaxBytes = 1 << 20;
    private const int MaxElements = 20_000;
    private const int MaxDepth = 60;
    private const int MaxDrawn = 100_000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly FrozenSet<string> Shapes = FrozenSet.ToFrozenSet(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use"]);

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        .. Shapes, "svg", "g", "defs", "symbol", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "title", "desc", "style", "switch",
    ]);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
    [
        "id", "class", "style", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "d", "dx", "dy", "width", "height", "viewBox", "points", "transform", "preserveAspectRatio",
        "version", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset",
        "opacity", "color", "display", "visibility", "overflow", "clip-path", "clip-rule", "mask", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod",
        "clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits", "patternContentUnits", "patternTransform", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "marker-start", "marker-mid", "marker-end", "font-family", "font-size", "font-style", "font-weight", "text-anchor", "dominant-baseline", "letter-spacing", "word-spacing", "text-decoration",
        "textLength", "lengthAdjust", "startOffset", "vector-effect", "shape-rendering", "text-rendering", "mix-blend-mode", "isolation", "role", "aria-label", "paint-order", "pathLength", "rotate",
    ]);

    /// <summary>The drawing rebuilt, or the reason why it is refused.</summary>
    public static Picture Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return PictureReader.Refused($"an SVG of {bytes.Length} bytes, at most {MaxBytes} are read");
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersFromEntities = 1_000,
                MaxCharactersInDocument = MaxBytes,
            };
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return Rebuilt(reader);
        }
        catch (XmlException fault)
        {
            return PictureReader.Refused($"an SVG that is no well-formed XML: {fault.Message}");
        }
        catch (ArgumentException fault)
        {
            return PictureReader.Refused($"an SVG in an encoding that cannot be read: {fault.Message}");
        }
    }

    private static Picture Rebuilt(XmlReader reader)
    {
        XElement? root = null, current = null;
        var count = 0;
        reader.MoveToContent();
        if (reader.LocalName != "svg")
            return PictureReader.Refused($"XML with the root '{reader.LocalName}', 'svg' was wanted");
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (++count > MaxElements || reader.Depth > MaxDepth)
                    return PictureReader.Refused($"an SVG with more than {MaxElements} elements or deeper than {MaxDepth}");
                var isSvg = reader.NamespaceURI.Length == 0 || reader.NamespaceURI == Svg.NamespaceName;
                if (!isSvg || !Elements.Contains(reader.LocalName))
                {
                    reader.Skip();
                    continue;
                }

                var element = new XElement(Svg + reader.LocalName);
                var isEmpty = reader.IsEmptyElement;
                CopyAttributes(reader, element);
                if (current is null)
                    root = element;
                else
                    current.Add(element);
                if (!isEmpty)
                    current = element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (current is { Parent: { } parent })
                    current = parent;
                else
                    break;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                current?.Add(new XText(reader.Value));
            }

            reader.Read();
        }

        return root is null ? PictureReader.Refused("an SVG without content") : Checked(root);
    }

    private static Picture Checked(XElement root)
    {
        foreach (var style in root.Descendants(Svg + "style").Where(s => !IsHarmless(s.Value)).ToList())
            style.Remove();
        if (!root.Descendants().Any(e => Shapes.Contains(e.Name.LocalName)))
            return PictureReader.Refused("an SVG in which nothing is left to draw once scripts and embedded pictures are taken out");
        if (Drawn(root) > MaxDrawn)
            return PictureReader.Refused($"an SVG that draws more than {MaxDrawn} elements by repeating its parts");

        var (width, height) = Size(root);
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, CheckCharacters = true }))
            root.WriteTo(writer);
        return PictureReader.Taken(written.ToArray(), width, height, "image/svg+xml");
    }

    private static void CopyAttributes(XmlReader reader, XElement element)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "href" && reader.NamespaceURI is "" or "http://www.w3.org/1999/xlink")
            {
                if (Fragment().IsMatch(reader.Value))
                    element.SetAttributeValue(reader.NamespaceURI.Length == 0 ? "href" : XLink + "href", reader.Value);
            }
            else if (reader.NamespaceURI.Length == 0 && Attributes.Contains(reader.LocalName) && IsHarmless(reader.Value))
            {
                element.SetAttributeValue(reader.LocalName, reader.Value);
            }
        }

        reader.MoveToElement();
    }

    /// <summary>True when a style or value can reach nothing outside the drawing: no escapes, no at-rules, url() with a #fragment only.</summary>
    private static bool IsHarmless(string css)
    {
        var rest = LocalUrl().Replace(css, "");
        return !Reaching().IsMatch(rest);
    }

    /// <summary>How many elements a viewer draws when every use is carried out; more than the cap when parts use themselves.</summary>
    private static long Drawn(XElement root)
    {
        var byId = root.DescendantsAndSelf().Where(e => e.Attribute("id") is not null).GroupBy(e => e.Attribute("id")!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var known = new Dictionary<XElement, long>();
        return Weigh(root, 0);

        long Weigh(XElement element, int depth)
        {
            if (depth > 200)
                return MaxDrawn + 1;
            if (known.TryGetValue(element, out var weight))
                return weight;
            known[element] = MaxDrawn + 1; // Met again before it is weighed: it uses itself.
            weight = 1;
            foreach (var child in element.Elements())
                weight = Math.Min(MaxDrawn + 1, weight + Weigh(child, depth + 1));
            foreach (var reference in element.Attributes().SelectMany(References))
            {
                if (byId.TryGetValue(reference, out var target))
                    weight = Math.Min(MaxDrawn + 1, weight + Weigh(target, depth + 1));
            }

            known[element] = weight;
            return weight;
        }
    }

    private static IEnumerable<string> References(XAttribute attribute)
    {
        if (attribute.Name.LocalName == "href")
            return [attribute.Value.TrimStart('#')];
        return attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) ? LocalUrl().Matches(attribute.Value).Select(m => m.Groups["id"].Value) : [];
    }

    private static (int Width, int Height) Size(XElement root)
    {
        var box = root.Attribute("viewBox")?.Value.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var width = Pixels(root.Attribute("width")?.Value) ?? (box is { Length: 4 } ? Pixels(box[2]) : null) ?? 0;
        var height = Pixels(root.Attribute("height")?.Value) ?? (box is { Length: 4 } ? Pixels(box[3]) : null) ?? 0;
        return (width, height);
    }

    private static int? Pixels(string? length)
    {
        var text = length?.Trim();
        if (text?.EndsWith("px", StringComparison.Ordinal) == true)
            text = text[..^2];
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? (int)Math.Ceiling(number) : null;
    }

    [GeneratedRegex(@"^#[\w.:-]{1,200}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"url\(\s*['""]?#(?<id>[\w.:-]{1,200})['""]?\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LocalUrl();

    [GeneratedRegex(@"url|@|\\|<|expression|script:|data:|image\(|image-set|behavio|-moz-binding|https?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reaching();
}

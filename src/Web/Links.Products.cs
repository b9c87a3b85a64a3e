namespace OS2.Catalog.Web;

/// <content>Products side by side, who delivers and who uses them, and what people write of them.</content>
public sealed partial class Links
{
    /// <summary>Most products side by side.</summary>
    public const int MostCompared = 4;

    public string Compare => $"{Products}/sammenlign";
    public string Suppliers => $"{_start}/leverandoerer";
    public string Domains => $"{_start}/omraader";
    public string Bodies => $"{_start}/myndigheder";
    public string Accessibility => $"{_start}/tilgaengelighed";

    public string Supplier(string slug) => $"{Suppliers}/{Uri.EscapeDataString(slug)}";

    public string Domain(string slug) => $"{Domains}/{Uri.EscapeDataString(slug)}";

    public string Body(string slug) => $"{Bodies}/{Uri.EscapeDataString(slug)}";

    public string ProductDossier(string slug) => $"{Product(slug)}/udbudsmappe";

    public string ContactProduct(string slug) => $"{Product(slug)}/kontakt";

    public string DeclareUse(string slug) => $"{Product(slug)}/anvendelse";

    public string EditProduct(string slug) => $"{Product(slug)}/ret";

    /// <summary>One of the forms beside the fields: <c>leverandoerer</c>, <c>priser</c>, <c>brugere</c>, <c>personer</c>, <c>repositories</c>, <c>billeder</c>, <c>forslag</c>.</summary>
    public string EditProductPart(string slug, string part) => $"{EditProduct(slug)}/{part}";

    /// <summary>So many of the products side by side, the first ones.</summary>
    public string ComparisonOf(IEnumerable<string> slugs) => $"{Compare}?{string.Join('&', slugs.Take(MostCompared).Select(slug => $"p={Uri.EscapeDataString(slug)}"))}";

    /// <summary>Our copy of a picture in one of three widths: the same in both languages.</summary>
    /// <param name="hash">Which picture.</param>
    /// <param name="width">320, 640 or 1280; null for the copy as it is kept.</param>
    /// <param name="format"><c>webp</c>, or <c>any</c> for browsers that know no other.</param>
    public string Picture(string hash, int? width, string format = "webp") =>
        width is null ? Picture(hash) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pathBase}/billeder/{hash}/{width}.{format}");
}

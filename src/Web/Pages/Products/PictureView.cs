using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A picture of a product as it is drawn.</summary>
/// <param name="Hash">Our own copy.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="WidthPixels">Of the copy; 0 where a drawing does not say.</param>
/// <param name="HeightPixels">Of the copy; 0 where a drawing does not say.</param>
/// <param name="IsDrawing">Whether it is an SVG, which has no widths of its own.</param>
public sealed record PictureView(string Hash, string Alt, string Source, int WidthPixels, int HeightPixels, bool IsDrawing)
{
    private const int LeastWidth = 480;
    private const int LeastHeight = 240;
    private const int MostShown = 4;

    internal const string Svg = "image/svg+xml";

    /// <summary>The logo that people chose, or that a publiccode.yml names; null for none: a letter or two of the name are drawn then.</summary>
    internal static PictureView? LogoOf(CatalogPage page, string name, IReadOnlyList<ProductPicture> chosen, IReadOnlyList<FoundPicture> found, RepositoryWords words)
    {
        if (chosen.LastOrDefault(picture => picture.Kind == ProductPicture.Logo) is { } logo)
            return Of(page, logo);
        foreach (var (repository, _, file) in words.Files)
        {
            if (file.Logo is { } path && found.FirstOrDefault(picture => picture.RepositoryId == repository.RepositoryId && picture.Path == Tidy(path)) is { } named)
                return Of(named, page.T["Picture.logo", name], repository.FullName);
        }

        return null;
    }

    /// <summary>Screenshots that people chose; else those of publiccode.yml; else what the documents show that is large enough to be one.</summary>
    internal static IReadOnlyList<PictureView> ScreenshotsOf(
        CatalogPage page, string name, IReadOnlyList<ProductPicture> chosen, IReadOnlyList<FoundPicture> found, RepositoryWords words, IReadOnlyDictionary<long, string> repositories)
    {
        var own = chosen.Where(picture => picture.Kind == ProductPicture.Screenshot).Select(picture => Of(page, picture)).ToList();
        if (own.Count > 0)
            return own;
        var named = words.Files.SelectMany(each => each.File.Descriptions.SelectMany(description => description.Screenshots)
                .Select(path => found.FirstOrDefault(picture => picture.RepositoryId == each.Repository.RepositoryId && picture.Path == Tidy(path))))
            .OfType<FoundPicture>().DistinctBy(picture => picture.PictureHash).ToList();
        var shown = named.Count > 0 ? named : found.Where(IsLarge).Where(picture => repositories.ContainsKey(picture.RepositoryId))
            .OrderBy(picture => picture.Path.Count(c => c == '/')).ThenBy(picture => picture.Path, StringComparer.OrdinalIgnoreCase).DistinctBy(picture => picture.PictureHash);
        return [.. shown.Take(MostShown).Select(picture => Of(picture, page.T["Picture.undescribed", name, picture.Path.Split('/')[^1]], repositories.GetValueOrDefault(picture.RepositoryId) ?? ""))];
    }

    private static PictureView Of(CatalogPage page, ProductPicture picture) =>
        new(picture.PictureHash, page.IsEnglish ? picture.AltEn : picture.AltDa, picture.Source, picture.WidthPixels, picture.HeightPixels, picture.MediaType == Svg);

    private static PictureView Of(FoundPicture picture, string alt, string repository) =>
        new(picture.PictureHash, alt, $"{repository}, {picture.Path}", picture.WidthPixels, picture.HeightPixels, picture.MediaType == Svg);

    private static bool IsLarge(FoundPicture picture) =>
        picture.MediaType != Svg && picture.WidthPixels >= LeastWidth && picture.HeightPixels >= LeastHeight && picture.WidthPixels <= picture.HeightPixels * 4;

    private static string Tidy(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}

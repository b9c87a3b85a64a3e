using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Data;
using OS2.Catalog.Pictures;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.ProductDesk;

/// <summary>Logo and screenshots of a product: uploaded, or chosen among those that its repositories show. Each has words for those who do not see it.</summary>
[EnableRateLimiting(RateLimits.Paper)]
[UploadLimit(IsForPapers = true)]
public sealed class PicturesModel(ProductStore products, Database database, ProductPictureStore pictures) : ProductEditPage(products, database)
{
    private const int MostAlt = 300;
    private const int FoundShown = 24;

    public override string Part => "billeder";

    public IReadOnlyList<ProductPicture> Rows { get; private set; } = [];

    /// <summary>What its repositories show and nobody has chosen yet, the largest first.</summary>
    public IReadOnlyList<FoundPicture> Found { get; private set; } = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>A picture of a repository; null where one is uploaded.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? AltDa { get; set; }

    [BindProperty]
    public string? AltEn { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Which is taken away; null where one is added.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    protected override async Task<IActionResult> ActAsync(string slug, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Remove))
            return await DoAsync(change => ProductActs.RemovePictureAsync(change, Actor, slug, Version, Remove), cancel);
        if (AltDa?.Trim() is not { Length: > 0 and <= MostAlt })
            Fault(nameof(AltDa), T["Edit.alt.wrong"]);
        if (AltEn?.Trim() is not { Length: > 0 and <= MostAlt })
            Fault(nameof(AltEn), T["Edit.alt.wrong"]);
        var found = Found.FirstOrDefault(each => each.PictureHash == Hash);
        var taken = found is null && ModelState.IsValid ? await ReadAsync(cancel) : null;
        if (!ModelState.IsValid)
            return Page();
        var picture = new ProductPicture
        {
            Kind = Kind == ProductPicture.Logo ? ProductPicture.Logo : ProductPicture.Screenshot, PictureHash = found?.PictureHash ?? taken!.Hash!, AltDa = AltDa!.Trim(), AltEn = AltEn!.Trim(),
            Source = found?.Path ?? Text(Source) ?? T["Edit.picture.uploaded"],
        };
        return await DoAsync(change => ProductActs.AddPictureAsync(change, Actor, slug, Version, picture, taken), cancel);
    }

    /// <summary>The upload, decoded and encoded anew; what is none is a fault of the field.</summary>
    private async Task<Picture?> ReadAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 and <= PictureReader.MaxSizeBytes })
        {
            Fault(nameof(Upload), T["Edit.picture.wrong"]);
            return null;
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancel);
        var picture = await Task.Run(() => PictureReader.Read(content.ToArray()), cancel);
        if (picture.Problem is not null)
            Fault(nameof(Upload), T["Edit.picture.unreadable", picture.Problem]);
        return picture;
    }

    protected override async Task DrawAsync(CancellationToken cancel)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey(UploadLimitAttribute.TooLarge))
            Fault(nameof(Upload), T["Edit.picture.large"]);
        Rows = await pictures.OfProductAsync(Product.ProductSlug, cancel);
        Found = [.. (await pictures.FoundAsync(Product.ProductSlug, cancel)).Where(found => Rows.All(row => row.PictureHash != found.PictureHash)).DistinctBy(found => found.PictureHash)
            .OrderByDescending(found => found.WidthPixels * found.HeightPixels).Take(FoundShown)];
    }
}

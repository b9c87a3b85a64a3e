using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Pictures;

namespace OS2.Catalog.Products;

/// <content>Logo and screenshots.</content>
public static partial class ProductActs
{
    private const string CountPicture = "SELECT COUNT(*) FROM Picture WHERE PictureHash = @PictureHash";

    /// <summary>Adds a picture that was uploaded, or one that a repository shows.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="slug">To which product.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="picture">With its words and where it comes from; its number is given here.</param>
    /// <param name="upload">Our own copy of an upload; null where the picture is kept already.</param>
    public static async Task<ProductOutcome> AddPictureAsync(Change change, Actor actor, string slug, int version, ProductPicture picture, Picture? upload)
    {
        if (upload is null && await change.FindAsync<int>(CountPicture, picture) == 0)
            return ProductOutcome.NotPossible;
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        if (upload is not null)
            await PictureStore.KeepAsync(change, upload);
        await ProductPictureStore.AddAsync(change, picture with
        {
            ProductPictureId = Guid.CreateVersion7(change.At).ToString("N"), ProductSlug = slug, AddedAt = change.At, Source = Keys.Fit(picture.Source, 400)!,
        });
        await LogAsync(change, actor, slug, "product.picture", null, $"picture: {picture.Kind}, {picture.AltDa.ReplaceLineEndings(" ")}", picture.Source);
        return ProductOutcome.Done;
    }

    /// <summary>Takes a picture off the product's page.</summary>
    public static async Task<ProductOutcome> RemovePictureAsync(Change change, Actor actor, string slug, int version, string pictureId)
    {
        if (await BeginAsync(change, slug, version) is var begun and not ProductOutcome.Done)
            return begun;
        if (await ProductPictureStore.DeleteAsync(change, slug, pictureId) == 0)
            return ProductOutcome.Done;
        await LogAsync(change, actor, slug, "product.picture", $"picture: {pictureId}", null, null);
        return ProductOutcome.Done;
    }
}

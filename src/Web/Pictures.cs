using OS2.Catalog.Pictures;

namespace OS2.Catalog.Web;

/// <summary>Our own copies of pictures, served so that nothing in them can act.</summary>
internal static class Pictures
{
    internal static void MapPictures(this WebApplication app, string caching) =>
        app.MapMethods("/billeder/{hash:length(64)}", ["GET", "HEAD"], async (string hash, PictureStore pictures, HttpResponse response, CancellationToken cancel) =>
        {
            if (await pictures.FindAsync(hash, cancel) is not { } picture)
                return Results.NotFound();
            response.Headers.CacheControl = caching;
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return Results.Bytes(picture.Bytes, picture.MediaType);
        });
}

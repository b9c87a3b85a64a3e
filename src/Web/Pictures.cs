using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using OS2.Catalog.Pictures;

namespace OS2.Catalog.Web;

/// <summary>Our own copies of pictures, served so that nothing in them can act.</summary>
internal sealed class Pictures(PictureStore store) : IDisposable
{
    private const string Safe = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private const long MostKeptBytes = 32 << 20;

    // Widths are made when they are first asked for; browsers keep them for a year.
    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = MostKeptBytes });

    public void Dispose() => _made.Dispose();

    internal static void Map(WebApplication app, string caching)
    {
        app.MapMethods("/billeder/{hash:length(64)}", ["GET", "HEAD"], async (string hash, PictureStore pictures, HttpResponse response, CancellationToken cancel) =>
            await pictures.FindAsync(hash, cancel) is { } picture ? Send(response, caching, picture.Bytes, picture.MediaType) : Results.NotFound());
        app.MapMethods("/billeder/{hash:length(64)}/{width:int}.{format:alpha}", ["GET", "HEAD"], async (string hash, int width, string format, Pictures pictures, HttpResponse response, CancellationToken cancel) =>
            await pictures.InWidthAsync(hash, width, format, cancel) is var (bytes, type) ? Send(response, caching, bytes, type) : Results.NotFound());
    }

    private async Task<(byte[] Bytes, string MediaType)?> InWidthAsync(string hash, int width, string format, CancellationToken cancel)
    {
        if (!PictureRendition.Widths.Contains(width) || format is not ("webp" or "any"))
            return null;
        var key = string.Create(CultureInfo.InvariantCulture, $"{hash} {width} {format}");
        if (_made.TryGetValue(key, out var known))
            return ((byte[], string)?)known;
        if (await store.FindAsync(hash, cancel) is not { } picture || PictureRendition.Of(picture, width, format == "webp") is not { } made)
            return null;
        _made.Set(key, made, new MemoryCacheEntryOptions { Size = made.Bytes.Length });
        return made;
    }

    private static IResult Send(HttpResponse response, string caching, byte[] bytes, string mediaType)
    {
        response.Headers.CacheControl = caching;
        response.Headers.ContentSecurityPolicy = Safe;
        return Results.Bytes(bytes, mediaType);
    }
}

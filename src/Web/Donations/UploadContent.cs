namespace OS2.Catalog.Web.Donations;

/// <summary>What a file is by its first bytes: neither its name nor what the browser says of it counts.</summary>
internal static class UploadContent
{
    public const string Zip = "application/zip";
    public const string Gzip = "application/gzip";
    public const string Pdf = "application/pdf";

    private const int Looked = 1024;

    /// <summary>The media type of the content; null for anything else. The stream stands at its beginning again.</summary>
    public static async Task<string?> TypeOfAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[Looked];
        var read = await content.ReadAtLeastAsync(head, Looked, throwOnEndOfStream: false, cancel);
        content.Position = 0;
        return TypeOf(head.AsSpan(0, read));
    }

    internal static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) ? Zip
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) ? Gzip
        // Some programs put a line before it; readers take it within the first kilobyte.
        : head.StartsWith("%PDF-"u8) || (head.IndexOf("%PDF-"u8) is > 0 and < 64 && !head.Contains((byte)'<')) ? Pdf
        : null;
}

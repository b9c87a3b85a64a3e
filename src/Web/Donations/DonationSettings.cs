using System.Globalization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Web.Donations;

/// <summary>The section <c>Donations</c>: what may be handed in.</summary>
public sealed record DonationSettings
{
    private const long Megabyte = 1_000_000;

    /// <summary><c>Donations:UploadLimit</c>: most bytes of an uploaded archive; default 200 MB.</summary>
    public long UploadLimitBytes { get; init; } = 200 * Megabyte;

    /// <summary>Most bytes of a signed paper.</summary>
    public static long PaperLimitBytes => 20 * Megabyte;

    /// <summary>Reads the section.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static DonationSettings From(IConfigurationSection section) => section["UploadLimit"] is not { Length: > 0 } text ? new()
        : Read(text) is { } bytes ? new() { UploadLimitBytes = bytes }
        : throw new CatalogSetupException($"Donations:UploadLimit is '{text}'; it must be a size such as 200MB, from 1MB to 2000MB.");

    private static long? Read(string text)
    {
        var number = text.Trim();
        number = number.EndsWith("MB", StringComparison.OrdinalIgnoreCase) ? number[..^2].TrimEnd() : number;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= 2000 ? megabytes * Megabyte : null;
    }
}

using QRCoder;

namespace OS2.Catalog.Web.Accounts;

/// <summary>An authenticator's secret as a QR code.</summary>
internal static class AuthenticatorPicture
{
    private const string Issuer = "OS2-kataloget";

    /// <summary>An SVG of the address that authenticators read (otpauth, as Google Authenticator's key URI format has it).</summary>
    public static string Svg(string email, string key)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4, "#000000", "#ffffff");
    }
}

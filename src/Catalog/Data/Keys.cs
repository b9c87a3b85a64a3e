using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OS2.Catalog.Data;

/// <summary>Keys that no collation can confuse, and texts that fit their columns.</summary>
public static class Keys
{
    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hex digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A secret for an address: 32 random bytes in 43 characters that are safe there (base64url, RFC 4648).</summary>
    public static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>At most so many UTF-16 units of a text, never half a character.</summary>
    internal static string? Fit(string? text, int length)
    {
        if (text is null || text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}

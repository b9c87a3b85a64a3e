using System.Text;

namespace OS2.Catalog.Sources;

/// <summary>Bytes of a file read as text; either <see cref="Value"/> or <see cref="Problem"/> is set.</summary>
/// <param name="Value">The text with line ends as '\n' and without a byte order mark; null when the bytes are not text.</param>
/// <param name="Problem">Why the bytes were not taken as text.</param>
public sealed record SourceText(string? Value, string? Problem)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252 where it differs from Latin-1, the bytes 80 to 9F; the five holes stay control characters.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Reads UTF-8, UTF-16 or UTF-32 by byte order mark, then plain UTF-8, then Windows-1252; bytes with NULs are refused as binary.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Taken(Encoding.UTF32.GetString(bytes[4..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Taken(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Taken(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return new(null, $"binary: a NUL byte stands at {nul}, text was wanted");
        return Taken(Name(bytes));
    }

    /// <summary>Bytes that should be UTF-8 but may be Windows-1252, which never fails; for names as well as for text.</summary>
    internal static string Name(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return StrictUtf8.GetString(bytes);
        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = source[i] is >= 0x80 and <= 0x9F ? Windows1252[source[i] - 0x80] : (char)source[i];
        });
    }

    private static SourceText Taken(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return new(null, "binary: a NUL character stands in it, text was wanted");
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new(text, null);
    }
}

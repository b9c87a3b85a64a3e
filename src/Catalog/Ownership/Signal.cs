namespace OS2.Catalog.Ownership;

/// <summary>Something in the files that a person should see beside the claims.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1; 0 where there are none.</param>
/// <param name="Quote">The words themselves.</param>
public sealed record Signal(string Kind, string Path, int Line, string Quote)
{
    /// <summary>The files point at another code host: moved away, or developed elsewhere.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>The files say that somebody else has taken the project over.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>A template that was never filled in.</summary>
    public const string Template = "template";

    /// <summary>Two readmes whose names differ by case alone.</summary>
    public const string TwoReadmes = "two-readmes";

    /// <summary>A part is taken out of the licence.</summary>
    public const string Exclusion = "exclusion";
}

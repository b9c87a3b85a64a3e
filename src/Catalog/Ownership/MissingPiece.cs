namespace OS2.Catalog.Ownership;

/// <summary>Something that would lift a verdict.</summary>
/// <param name="Kind">What: licence-text, licence-choice, licence-person, holder-paragraph, headers, publiccode, agreement, instrument, jurist, signature, renewal, unfilled.</param>
/// <param name="Value">From whom, or for what; empty where nobody is meant.</param>
/// <param name="Paste">Text to paste into a file; null where text is not what is missing.</param>
public sealed record MissingPiece(string Kind, string Value = "", string? Paste = null);

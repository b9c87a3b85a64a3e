namespace OS2.Catalog.PublicCode;

/// <summary>One value of a YAML file with its place; the rest of the reader knows no other form.</summary>
internal abstract record PublicCodeNode(int Line, int Column);

/// <summary>A text, number or truth value; <paramref name="IsPlain"/> tells yes from "yes".</summary>
internal sealed record PublicCodeScalar(string Value, bool IsPlain, int Line, int Column) : PublicCodeNode(Line, Column)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    public bool? Truth => IsPlain ? Value switch { "true" or "True" or "TRUE" => true, "false" or "False" or "FALSE" => false, _ => null } : null;

    /// <summary>True for the words that YAML 1.1 took as true and false and 1.2 takes as text.</summary>
    public bool IsOldTruth => IsPlain && Value.ToUpperInvariant() is "YES" or "NO" or "ON" or "OFF";
}

/// <summary>A list.</summary>
internal sealed record PublicCodeList(IReadOnlyList<PublicCodeNode> Items, int Line, int Column) : PublicCodeNode(Line, Column);

/// <summary>A map in the order of the file.</summary>
internal sealed record PublicCodeMap(IReadOnlyList<PublicCodeEntry> Entries, int Line, int Column) : PublicCodeNode(Line, Column)
{
    public PublicCodeNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

/// <summary>A key with its value and place.</summary>
internal sealed record PublicCodeEntry(string Key, PublicCodeNode Value, int Line, int Column);

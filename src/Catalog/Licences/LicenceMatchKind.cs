namespace OS2.Catalog.Licences;

/// <summary>How a text stands to a known licence.</summary>
public enum LicenceMatchKind
{
    /// <summary>No licence is near enough.</summary>
    None,

    /// <summary>Words differ, or what stands beside the licence may change it: a person decides.</summary>
    Near,

    /// <summary>Word for word the licence, with other text beside it that is shown.</summary>
    ExactWithText,

    /// <summary>Word for word the licence; only titles, notices of holders and layout may differ.</summary>
    Exact,
}

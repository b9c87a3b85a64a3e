namespace OS2.Catalog.Search;

/// <summary>How a word that was searched came to be searched.</summary>
public enum AlternativeKind
{
    /// <summary>It was typed.</summary>
    Typed,

    /// <summary>Two neighbouring words as one.</summary>
    Joined,

    /// <summary>It means the same.</summary>
    Synonym,

    /// <summary>What was typed leads to it.</summary>
    LeadsTo,

    /// <summary>The pieces of a compound.</summary>
    Pieces,

    /// <summary>It means the same as a piece of a compound.</summary>
    PieceSynonym,

    /// <summary>The nearest word that exists.</summary>
    Spelling,

    /// <summary>It begins so.</summary>
    Begun,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>The whole name of a product.</summary>
    WholeName,
}

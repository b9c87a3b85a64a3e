namespace OS2.Catalog.Search;

/// <summary>What a part of a question was taken for.</summary>
public enum UnderstoodKind
{
    /// <summary>A word that is looked for.</summary>
    Word,

    /// <summary>A word that counts little: many a question has it.</summary>
    Filler,

    /// <summary>Words that must stand just so.</summary>
    Phrase,

    /// <summary>What must not be found.</summary>
    Excluded,

    /// <summary>A condition: <c>licens:MPL</c>.</summary>
    Condition,
}

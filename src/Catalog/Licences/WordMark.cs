namespace OS2.Catalog.Licences;

/// <summary>What a word may do without being missed or noticed.</summary>
[Flags]
internal enum WordMark : byte
{
    None = 0,

    /// <summary>It may be missing.</summary>
    Optional = 1,

    /// <summary>It may be missing, and others may stand in its place.</summary>
    Replaceable = 2,

    /// <summary>Other words may stand before it.</summary>
    GapBefore = 4,

    /// <summary>It stands in a line that names a holder of rights.</summary>
    Notice = 8,
}

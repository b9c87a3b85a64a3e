namespace OS2.Catalog.Ownership;

/// <summary>Whose work a source file is, as far as its place tells.</summary>
public enum SourceKind
{
    /// <summary>The repository's own.</summary>
    Own,

    /// <summary>A copy of somebody else's work.</summary>
    Vendored,

    /// <summary>Made by a tool: generated, bundled or minified.</summary>
    Generated,
}

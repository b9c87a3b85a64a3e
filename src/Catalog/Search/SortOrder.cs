namespace OS2.Catalog.Search;

/// <summary>The orders in which products can be listed.</summary>
public enum SortOrder
{
    /// <summary>Best match first; by name where nothing is asked for. Ended and archived things last.</summary>
    Relevance,

    /// <summary>By name in Danish order.</summary>
    Name,

    /// <summary>Newest change to the code first; those without code last.</summary>
    Newest,

    /// <summary>Most public bodies that use it first.</summary>
    Users,
}

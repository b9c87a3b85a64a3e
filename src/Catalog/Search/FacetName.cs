namespace OS2.Catalog.Search;

/// <summary>The facets, by the names that addresses use.</summary>
public static class FacetName
{
    public const string State = "tilstand";
    public const string Level = "niveau";
    public const string Domain = "omraade";
    public const string Licence = "licens";
    public const string Supplier = "leverandoer";
    public const string Language = "sprog";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [State, Level, Domain, Supplier, Licence, Language];

    /// <summary>The value of what is not known: no level set, no licence found.</summary>
    public const string Unknown = "ukendt";
}

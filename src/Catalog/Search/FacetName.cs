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

    /// <summary>Public bodies that use it.</summary>
    public const string User = "anvender";

    /// <summary>How long ago the code was changed; one of <see cref="Activity"/>.</summary>
    public const string Active = "aktivitet";

    public const string Documentation = "dokumentation";
    public const string Container = "container";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [State, Level, Domain, Supplier, User, Licence, Language, Active, Documentation, Container];

    /// <summary>The value of what is not known: no level set, no licence found.</summary>
    public const string Unknown = "ukendt";

    public const string Yes = "ja";
    public const string No = "nej";
}

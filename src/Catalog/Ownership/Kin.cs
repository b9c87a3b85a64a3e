namespace OS2.Catalog.Ownership;

/// <summary>Another repository of the catalogue that a repository has something in common with.</summary>
/// <param name="FullName">"owner/name".</param>
/// <param name="SharesRoot">Whether both begin with the same commit: one is a copy of the other, whatever the code host calls them. Else only the name is the same, which says nothing.</param>
public sealed record Kin(string FullName, bool SharesRoot);

namespace OS2.Catalog.Repositories;

/// <summary>How the text files of a repository differ between two readings.</summary>
/// <param name="Added">New or back again.</param>
/// <param name="Changed">With another text, title or kind.</param>
/// <param name="Removed">No longer there.</param>
/// <param name="IsLicenceTextChanged">Whether a licence file that stayed has another text.</param>
internal sealed record DocumentChanges(int Added, int Changed, int Removed, bool IsLicenceTextChanged);

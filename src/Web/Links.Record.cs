namespace OS2.Catalog.Web;

/// <content>The record.</content>
public sealed partial class Links
{
    public string Record => $"{_start}/beslutninger";
    public string SecretariatRecord => $"{_start}/sekretariat/beslutninger";

    public string ProductDecisions(string slug) => $"{Product(slug)}/beslutninger";

    public string RepositoryDecisions(string fullName) => $"{Repository(fullName)}/beslutninger";

    public string IdeaDecisions(string slug) => $"{Idea(slug)}/beslutninger";

    /// <summary>The same page as a file.</summary>
    /// <param name="address">The page's, with its query or without.</param>
    /// <param name="kind"><c>csv</c> or <c>json</c>.</param>
    public static string AsFile(string address, string kind) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}som={kind}";
}

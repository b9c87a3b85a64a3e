namespace OS2.Catalog.Web;

/// <content>The search, and what the secretariat does for it.</content>
public sealed partial class Links
{
    /// <summary>Stands for a group of words that is not there yet.</summary>
    public const string NewKey = "ny";

    /// <summary>Suggestions as JSON, in this language.</summary>
    public string Suggestions => $"{pathBase}/api/v1/search/suggestions{(language.IsEnglish ? "?lang=en" : "")}";

    public string Synonyms => $"{_start}/sekretariat/soegeord";
    public string NewSynonym => Synonym(NewKey);
    public string Needs => $"{_start}/sekretariat/behov";

    public string Synonym(string key) => $"{Synonyms}/{Uri.EscapeDataString(key)}";
}

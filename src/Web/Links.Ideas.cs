namespace OS2.Catalog.Web;

/// <content>Ideas on their way.</content>
public sealed partial class Links
{
    public string Ideas => $"{_start}/ideer";
    public string NewIdea => $"{Ideas}/ny";
    public string SuggestIdea => $"{Ideas}/forslag";
    public string SecretariatIdeas => $"{_start}/sekretariat/ideer";

    public string Idea(string slug) => $"{Ideas}/{Uri.EscapeDataString(slug)}";

    public string EditIdea(string slug) => $"{Idea(slug)}/ret";

    public string JoinIdea(string slug) => $"{Idea(slug)}/deltag";

    public string ConfirmSuggestion(string secret) => $"{SuggestIdea}/{secret}";

    public string SecretariatIdea(string slug) => $"{SecretariatIdeas}/{Uri.EscapeDataString(slug)}";

    public string SecretariatEditIdea(string slug) => $"{SecretariatIdea(slug)}/ret";
}

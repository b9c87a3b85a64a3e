namespace OS2.Catalog.Donations;

/// <summary>The steps of the form, in the order in which they are offered. Any may be opened at any time.</summary>
public static class DonationStep
{
    public const string What = "what";
    public const string Code = "code";
    public const string Check = "check";
    public const string Rights = "rights";
    public const string People = "people";
    public const string Send = "send";

    public static IReadOnlyList<string> All { get; } = [What, Code, Check, Rights, People, Send];
}

namespace OS2.Catalog.Donations;

/// <summary>What the check can find.</summary>
public static class FindingKind
{
    public const string Secret = "secret";
    public const string PersonNumber = "person-number";
    public const string NoLicence = "no-licence";
    public const string EmptyLicence = "empty-licence";
    public const string TwoLicences = "two-licences";
    public const string NoHolder = "no-holder";
    public const string OtherHolder = "other-holder";
    public const string Vendored = "vendored";
    public const string CodeDump = "code-dump";
    public const string Old = "old";
    public const string NoReadme = "no-readme";
    public const string ShortReadme = "short-readme";
    public const string NoDocumentation = "no-documentation";
    public const string NoSecurity = "no-security";
    public const string TemplateSecurity = "template-security";
    public const string LargeFiles = "large-files";
    public const string NoPublicCode = "no-publiccode";

    /// <summary>All of them, gravest first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Secret, PersonNumber, NoLicence, EmptyLicence, TwoLicences, OtherHolder, CodeDump, NoHolder, Vendored, NoReadme, ShortReadme, NoSecurity, TemplateSecurity,
        NoDocumentation, Old, LargeFiles, NoPublicCode,
    ];

    /// <summary>Whether the code should not be opened to others before it is mended.</summary>
    public static bool IsGrave(string kind) => kind is Secret or PersonNumber or NoLicence or EmptyLicence;
}

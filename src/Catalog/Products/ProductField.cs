using System.Text;

namespace OS2.Catalog.Products;

/// <summary>A field of a product that people fill. Its value stands in <see cref="FieldOrigin"/>, with where it comes from.</summary>
/// <param name="Name">As it is stored, such as <c>SummaryDa</c>.</param>
/// <param name="Group">The form that it stands on: <c>basics</c>, <c>links</c>, <c>joining</c>, <c>standards</c> or <c>groups</c>.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="MostCharacters">The longest value.</param>
public sealed record ProductField(string Name, string Group, FieldKind Kind, int MostCharacters)
{
    public const string Basics = "basics";
    public const string Links = "links";
    public const string Joining = "joining";
    public const string Standards = "standards";
    public const string Groups = "groups";

    /// <summary>What an <see cref="FieldKind.Answer"/> may be.</summary>
    public const string Yes = "yes";

    /// <inheritdoc cref="Yes"/>
    public const string No = "no";

    /// <inheritdoc cref="Yes"/>
    public const string NotApplicable = "not-applicable";

    public static IReadOnlyList<string> Answers { get; } = [Yes, No, NotApplicable];

    public static IReadOnlyList<string> AllGroups { get; } = [Basics, Links, Joining, Standards, Groups];

    /// <summary>All of them, in the order in which they are asked for.</summary>
    public static IReadOnlyList<ProductField> All { get; } =
    [
        new("Name", Basics, FieldKind.Line, 200), new("SummaryDa", Basics, FieldKind.Text, 1000), new("SummaryEn", Basics, FieldKind.Text, 1000),
        new("Domain", Basics, FieldKind.Domain, 60), new("Aliases", Basics, FieldKind.Lines, 1000), new("State", Basics, FieldKind.State, 20), new("Finished", Basics, FieldKind.Answer, 20),
        new("Website", Links, FieldKind.Address, 400), new("Demo", Links, FieldKind.Address, 400), new("Installation", Links, FieldKind.Address, 400),
        new("Documentation", Links, FieldKind.Address, 400), new("Tracker", Links, FieldKind.Address, 400), new("Chat", Links, FieldKind.Address, 400),
        new("JoinDa", Joining, FieldKind.Text, 2000), new("JoinEn", Joining, FieldKind.Text, 2000), new("Agreement", Joining, FieldKind.Address, 400),
        new("RateSheet", Joining, FieldKind.Address, 400), new("Contribute", Joining, FieldKind.Address, 400),
        new("Accessible", Standards, FieldKind.Answer, 20), new("DataProtection", Standards, FieldKind.Answer, 20), new("Architecture", Standards, FieldKind.Answer, 20),
        new("SignOn", Standards, FieldKind.Answer, 20), new("Interface", Standards, FieldKind.Answer, 20), new("Export", Standards, FieldKind.Answer, 20),
        new("Standards", Standards, FieldKind.Lines, 2000),
        new("SteeringGroup", Groups, FieldKind.Text, 2000), new("CoordinationGroup", Groups, FieldKind.Text, 2000), new("Minutes", Groups, FieldKind.Address, 400),
        new("BoardApproval", Groups, FieldKind.Address, 400),
    ];

    /// <summary>Whether the value stands in a column of <see cref="Product"/> as well.</summary>
    public bool IsColumn => Group == Basics && Name != "Finished";

    /// <summary>The field with this name; null when there is none.</summary>
    public static ProductField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>The name in the record: <c>SummaryDa</c> is <c>summary-da</c>.</summary>
    public static string WordOf(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>The name that stands behind a word of the record: <c>summary-da</c> is <c>SummaryDa</c>.</summary>
    public static string NameOf(string word) => string.Concat(word.Split('-').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The value as it is stored: without space around, lines without empty ones; null for nothing.</summary>
    public string? Tidy(string? value)
    {
        var text = value?.ReplaceLineEndings("\n").Trim();
        if (Kind == FieldKind.Lines && text is not null)
            text = string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Whether a tidy value may stand here. Domains are the caller's to know.</summary>
    public bool Takes(string? value) => value is null
        ? Name is not ("Name" or "State")
        : value.Length <= MostCharacters && Kind switch
        {
            FieldKind.Line => !value.Contains('\n', StringComparison.Ordinal),
            FieldKind.Address => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0,
            FieldKind.Answer => Answers.Contains(value, StringComparer.Ordinal),
            FieldKind.State => ProductState.All.Contains(value, StringComparer.Ordinal),
            _ => true,
        };
}

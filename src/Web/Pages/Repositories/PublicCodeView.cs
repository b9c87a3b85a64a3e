using OS2.Catalog.Documents;
using OS2.Catalog.PublicCode;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>What is to be said of a repository's publiccode.yml.</summary>
public sealed record PublicCodeView
{
    private const int Shown = 25;

    public string Path { get; init; } = "";

    /// <summary>By sign and word: valid, valid with remarks, faulty, unreadable.</summary>
    public StateSign Sign { get; init; } = new("none", "", "");

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Findings beyond those that are shown.</summary>
    public int More { get; init; }

    internal static PublicCodeView Of(CatalogPage page, StoredDocument document)
    {
        if (document.Text is null)
            return new PublicCodeView { Path = document.Path, Sign = new StateSign("poor", "×", page.T["PublicCode.unreadable"]) };

        var file = PublicCodeFile.Parse(document.Text);
        return new PublicCodeView
        {
            Path = document.Path,
            Sign = !file.IsValid ? new StateSign("poor", "×", page.T["PublicCode.faulty"])
                : file.Findings.Count > 0 ? new StateSign("fair", "!", page.T["PublicCode.remarks"])
                : new StateSign("good", "✓", page.T["PublicCode.valid"]),
            Findings = [.. file.Findings.Take(Shown).Select(f => new Finding(
                f.Severity == PublicCodeSeverity.Error ? "poor" : "fair",
                page.T.Of("PublicCode", f.Severity.ToString()), f.Key, f.Line == 0 ? null : f.Line, page.IsEnglish ? f.English : f.Danish))],
            More = Math.Max(0, file.Findings.Count - Shown),
        };
    }

    /// <summary>One finding.</summary>
    /// <param name="Tone">The CSS class.</param>
    /// <param name="Severity">In words.</param>
    /// <param name="Key">The key in the file; empty for the file as a whole.</param>
    /// <param name="Line">From 1; null when it has no place.</param>
    /// <param name="Text">What was found and what was wanted.</param>
    public sealed record Finding(string Tone, string Severity, string Key, int? Line, string Text);
}

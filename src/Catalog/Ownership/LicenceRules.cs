using OS2.Catalog.Licences;

namespace OS2.Catalog.Ownership;

/// <summary>The rules about the licence. Code and documentation are judged by their own: MPL-2.0, or another open source licence that is explained; CC BY-SA for what is only documents.</summary>
internal static class LicenceRules
{
    private const int MaxQuotes = 8;

    /// <summary>The answer and the licence in SPDX's words.</summary>
    public static (string Answer, string? Expression) Judge(OwnershipEvidence evidence, VerdictFacts facts, List<VerdictFinding> findings)
    {
        var own = evidence.Licences.Where(s => !s.IsVendored).ToList();
        var unreadable = own.Where(s => s.Problem is not null && s.Expression is null).ToList();
        if (unreadable.Count > 0)
            findings.Add(Finding("L11", "fair", unreadable));
        var texts = own.Where(s => s.Source == LicenceSource.Text && s.Expression is not null).ToList();
        var rootTexts = texts.Where(s => !s.Path.Contains('/', StringComparison.Ordinal)).ToList();
        var main = rootTexts.Count > 0 ? rootTexts : texts;
        var stated = own.Where(s => s is { Source: not LicenceSource.Text, Expression: not null, IsDefault: false }).ToList();
        var defaults = own.Where(s => s.IsDefault).ToList();
        if (defaults.Count > 0)
            findings.Add(Finding("L12", "fair", defaults));
        Misnamed(own, findings);

        if (main.Count == 0)
            return WithoutText(own, stated, facts, findings);

        var families = main.Select(s => FamilyOf(s.Expression!)).Distinct(StringComparer.Ordinal).ToList();
        var altered = main.Where(s => s.Match == LicenceMatchKind.Near).ToList();
        var others = stated.Where(s => !Ids(s.Expression!).Any(families.Contains)).ToList();
        var expression = Narrowed(families, stated);
        if (altered.Count > 0)
            findings.Add(Finding("L3", "fair", altered, string.Join(", ", families)));
        if (others.Count > 0)
            findings.Add(Finding("L4", "fair", [.. main.Take(1), .. others], string.Join(", ", families), string.Join(", ", others.Select(s => s.Expression!).Distinct(StringComparer.Ordinal))));
        if (facts.HostLicence is not (null or "NOASSERTION" or "OTHER") && !families.Contains(FamilyOf(facts.HostLicence)))
            findings.Add(Finding("L13", "fair", main, facts.HostLicence, string.Join(", ", families)));
        Fitness(families, evidence, main, findings, out var isUnfit);
        if (expression is not null && expression.StartsWith("GPL-", StringComparison.Ordinal) && !expression.EndsWith("-only", StringComparison.Ordinal) && !expression.EndsWith("-or-later", StringComparison.Ordinal))
            findings.Add(Finding("L5", "fair", main, expression));
        if (altered.Count == 0 && others.Count == 0)
            findings.Add(Finding("L2", "good", main, string.Join(", ", families)));
        var answer = isUnfit ? LicenceAnswer.Unfit : altered.Count > 0 ? LicenceAnswer.Altered : others.Count > 0 ? LicenceAnswer.Conflict : LicenceAnswer.Documented;
        return (answer, expression);
    }

    private static (string, string?) WithoutText(List<LicenceStatement> own, List<LicenceStatement> stated, VerdictFacts facts, List<VerdictFinding> findings)
    {
        var unknown = own.Where(s => s is { Source: LicenceSource.Text, Match: LicenceMatchKind.None }).ToList();
        if (unknown.Count > 0)
            findings.Add(Finding("L14", "fair", unknown));
        var said = stated.Select(s => s.Expression!).Distinct(StringComparer.Ordinal).ToList();
        if (said.Count == 0)
        {
            if (unknown.Count > 0)
                return (LicenceAnswer.Altered, null);
            findings.Add(Finding("L1", "poor", []));
            return (LicenceAnswer.None, null);
        }

        findings.Add(Finding("L15", "poor", stated, string.Join(", ", said)));
        if (facts.HostLicence is not (null or "NOASSERTION" or "OTHER") && !said.SelectMany(Ids).Contains(FamilyOf(facts.HostLicence)))
            findings.Add(Finding("L13", "fair", stated, facts.HostLicence, string.Join(", ", said)));
        return (said.SelectMany(Ids).Distinct(StringComparer.Ordinal).Count() > 1 ? LicenceAnswer.Conflict : LicenceAnswer.Stated, said[0]);
    }

    /// <summary>LICENSES/MIT.txt that holds the GPL: REUSE's own check lets it pass.</summary>
    private static void Misnamed(List<LicenceStatement> own, List<VerdictFinding> findings)
    {
        var wrong = own.Where(s => s.Source == LicenceSource.Text && s.Path.StartsWith("LICENSES/", StringComparison.OrdinalIgnoreCase) && NamedId(s.Path) is { } id
            && (s.Expression is null || FamilyOf(s.Expression) != FamilyOf(id))).ToList();
        if (wrong.Count > 0)
            findings.Add(Finding("L16", "poor", wrong));
    }

    private static string? NamedId(string path) =>
        LicenceTexts.Shipped.Proper(Path.GetFileNameWithoutExtension(path)) ?? LicenceTexts.Shipped.Proper(Path.GetFileName(path));

    private static void Fitness(List<string> families, OwnershipEvidence evidence, List<LicenceStatement> main, List<VerdictFinding> findings, out bool isUnfit)
    {
        var isDocumentation = evidence.IsDocumentation;
        var isShared = families.Exists(id => id.StartsWith("CC-BY-SA-", StringComparison.Ordinal) || id is "CC-BY-4.0" or "CC0-1.0");
        var isOpen = families.Exists(id => LicenceTexts.Shipped.Families.TryGetValue(id, out var family) && family.IsOsiApproved);
        isUnfit = isDocumentation ? !isShared && !isOpen : !isOpen;
        if (isUnfit)
            findings.Add(Finding("L6", "poor", main, string.Join(", ", families)));
        else if (isDocumentation && !isShared)
            findings.Add(Finding("L17", "fair", main, string.Join(", ", families)));
        else if (!isDocumentation && !families.Contains("MPL-2.0"))
            findings.Add(Finding("L18", "fair", main, string.Join(", ", families)));
    }

    /// <summary>The text of the GPL cannot say "only" or "or later"; a tag, header or manifest can.</summary>
    private static string? Narrowed(List<string> families, List<LicenceStatement> stated)
    {
        if (families.Count != 1)
            return string.Join(" AND ", families.Order(StringComparer.Ordinal));
        var told = stated.Select(s => s.Expression!).FirstOrDefault(e => FamilyOf(e) == families[0] && (e.EndsWith("-only", StringComparison.Ordinal) || e.EndsWith("-or-later", StringComparison.Ordinal) || e.EndsWith('+')));
        return told ?? families[0];
    }

    private static IEnumerable<string> Ids(string expression) => SpdxExpression.Parse(expression)?.Ids.Select(FamilyOf) ?? [];

    private static string FamilyOf(string id) => LicenceTexts.Shipped.Families.TryGetValue(id.TrimEnd('+'), out var family) ? family.Id : id;

    private static VerdictFinding Finding(string rule, string tone, IEnumerable<LicenceStatement> statements, params string[] values) => new()
    {
        Rule = rule, Tone = tone, Values = values,
        Quotes = [.. statements.Take(MaxQuotes).Select(s => new VerdictQuote(s.Path, s.Line, s.Quote.Length > 0 ? s.Quote : s.Problem ?? ""))],
    };
}

namespace OS2.Catalog.Ownership;

/// <summary>The rules about who claims the copyright.</summary>
internal static class ClaimRules
{
    private const int MaxQuotes = 8;

    /// <summary>The answer, and the parties beside the network that are named as holders.</summary>
    public static (string Answer, IReadOnlyList<Party> Others) Judge(OwnershipEvidence evidence, PartyTable table, List<VerdictFinding> findings)
    {
        var own = evidence.Claims.Where(c => !c.IsVendored).ToList();
        var holders = own.Where(c => c.Role == ClaimRole.Holder)
            .SelectMany(c => table.ResolveAll(c.Name, YearOf(c)).Select(party => (Claim: c, Party: party)))
            .Where(row => row.Party.Kind != PartyKind.Foreign).ToList();
        var foreign = own.Where(c => c.Role == ClaimRole.Holder && table.Resolve(c.Name, YearOf(c)).Kind == PartyKind.Foreign).ToList();
        var network = holders.Where(row => row.Party.Kind == PartyKind.Network).ToList();
        var others = holders.Where(row => row.Party.Kind != PartyKind.Network).ToList();
        var parties = others.Select(row => row.Party).DistinctBy(p => p.Slug ?? p.Name, StringComparer.OrdinalIgnoreCase).ToList();

        if (network.Count > 0)
            findings.Add(Finding("C1", "good", network.Select(row => row.Claim), table.Resolve("OS2").Name));
        Named(others, PartyKind.Supplier, "C2", "poor", findings);
        Named(others, PartyKind.Municipality, "C8", "fair", findings);
        Named(others, PartyKind.State, "C8", "fair", findings);
        Named(others, PartyKind.Person, "C4", "fair", findings);
        Named(others, PartyKind.Crowd, "C5", "fair", findings);
        Named(others, PartyKind.Company, "C9", "poor", findings);
        Named(others, PartyKind.Unknown, "C5", "fair", findings);
        if (foreign.Count > 0)
            findings.Add(Finding("C10", "good", foreign));
        var developers = own.Where(c => c is { Role: ClaimRole.Developer or ClaimRole.Maintainer, For: not null }).ToList();
        if (developers.Count > 0)
            findings.Add(Finding("C3", "fair", developers, string.Join(", ", developers.Select(c => c.Name).Distinct(StringComparer.Ordinal)), string.Join(", ", developers.Select(c => c.For!).Distinct(StringComparer.Ordinal))));
        var nameless = own.Where(c => c.Role == ClaimRole.Nobody).ToList();
        if (nameless.Count > 0)
            findings.Add(Finding("C11", "good", nameless));
        var places = own.Where(c => c.Role == ClaimRole.Placeholder).ToList();
        if (places.Count > 0)
            findings.Add(Finding("C12", "fair", places));
        if (evidence.SourceFilesRead > 0 && evidence.SourceFilesNoticed < evidence.SourceFilesRead / 2)
            findings.Add(Finding("C7", "fair", [], $"{evidence.SourceFilesRead - evidence.SourceFilesNoticed}", $"{evidence.SourceFilesRead}"));

        var answer = Answer(network.Count > 0, parties);
        if (answer == ClaimAnswer.Nobody)
            findings.Add(Finding("C6", "fair", []));
        return (answer, parties);
    }

    public static VerdictQuote Quote(Claim claim) => new(claim.Path, claim.Line, claim.Quote.Length > 0 ? claim.Quote : claim.Name);

    private static string Answer(bool isNetwork, List<Party> others)
    {
        if (isNetwork)
            return others.Count > 0 ? ClaimAnswer.Mixed : ClaimAnswer.Network;
        return others.Exists(p => p.Kind is PartyKind.Supplier) ? ClaimAnswer.Supplier
            : others.Exists(p => p.Kind is PartyKind.Municipality or PartyKind.State) ? ClaimAnswer.PublicBody
            : others.Count > 0 ? ClaimAnswer.Other : ClaimAnswer.Nobody;
    }

    private static void Named(List<(Claim Claim, Party Party)> others, PartyKind kind, string rule, string tone, List<VerdictFinding> findings)
    {
        var rows = others.Where(row => row.Party.Kind == kind).ToList();
        if (rows.Count > 0)
            findings.Add(Finding(rule, tone, rows.Select(row => row.Claim), string.Join(", ", rows.Select(row => row.Party.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(8))));
    }

    private static int? YearOf(Claim claim)
    {
        var digits = claim.Years?.Split([' ', '-', '–', ','], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(part => part.Length == 4);
        return int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private static VerdictFinding Finding(string rule, string tone, IEnumerable<Claim> claims, params string[] values) =>
        new() { Rule = rule, Tone = tone, Values = values, Quotes = [.. claims.Take(MaxQuotes).Select(Quote)] };
}

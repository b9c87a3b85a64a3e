namespace OS2.Catalog.Ownership;

/// <summary>The rules that turn evidence into a verdict. Pure: the same evidence always gives the same verdict.</summary>
/// <remarks>
/// Unknown is not no; a claim is no title; hosting proves hosting. Whoever changes what comes out raises <see cref="Newest"/> and lets the version before it judge as
/// it did: new rules are first tried beside those in force, and a person puts them in force after having seen what they change (<see cref="RulesInForce"/>).
/// </remarks>
public static class OwnershipRules
{
    /// <summary>The newest version: 2 knows licence, claims and title, 3 knows makers, kin and what was handed over, too.</summary>
    public const int Newest = 3;

    /// <summary>The oldest version that still judges as it did.</summary>
    public const int Oldest = 2;

    private const int KnowsMakers = 3;

    /// <summary>Judges one repository by the rules that the facts name.</summary>
    public static Verdict Judge(OwnershipEvidence evidence, VerdictFacts facts)
    {
        if (facts.RulesVersion < KnowsMakers)
            (evidence, facts) = (evidence with { Signals = [.. evidence.Signals.Where(signal => signal.Kind != Signal.HandedOver)] }, facts with { Makers = null, Kin = [] });
        var findings = new List<VerdictFinding>();
        if (facts.IsEmpty)
        {
            findings.Add(new() { Rule = "E1", Tone = "fair" });
            return new()
            {
                Licence = LicenceAnswer.Unread, Claims = ClaimAnswer.Unread, Makers = MakerAnswer.NotLookedAt, Title = TitleAnswer.Unassessed, Findings = findings,
                Stale = facts.Signature is null ? [] : [new(StaleReason.Files, "", "0")],
            };
        }

        var (licence, expression) = LicenceRules.Judge(evidence, facts, findings);
        var (claims, named) = ClaimRules.Judge(evidence, facts.Parties, findings);
        Beside(evidence, facts, findings);
        var (makers, employers) = MakerRules.Judge(facts.Makers, evidence, facts, findings);
        facts = MakerRules.Fill(facts, makers, employers);
        var reading = TitleRules.Read(evidence, facts, (licence, claims, makers), named, findings);
        var basis = TitleBasis.Of(evidence, facts, (licence, expression, claims, makers), reading);
        var stale = facts.Signature is { } signature ? Staleness.Of(signature, basis, facts) : [];
        var title = TitleRules.Signed(reading, facts.Signature, stale, findings);
        findings.Add(new() { Rule = "H1", Tone = "fair", Values = [facts.Owner] });
        return new()
        {
            Licence = licence, Claims = claims, Makers = makers, Title = title, Expression = expression, Reading = reading, Basis = basis, Stale = stale,
            Findings = [.. findings.OrderBy(f => f.Tone switch { "poor" => 0, "fair" => 1, _ => 2 })],
            Missing = [.. MissingPieces.Of(evidence, facts, licence, claims, title, reading, stale.Count > 0), .. MakerRules.Missing(makers, employers)],
        };
    }

    /// <summary>Rules about what stands beside licence and claims.</summary>
    private static void Beside(OwnershipEvidence evidence, VerdictFacts facts, List<VerdictFinding> findings)
    {
        foreach (var (kind, rule) in (ReadOnlySpan<(string, string)>)[(Signal.Elsewhere, "D1"), (Signal.Template, "L8"), (Signal.TwoReadmes, "D2"), (Signal.Exclusion, "L10"), (Signal.HandedOver, "D6")])
        {
            var signals = evidence.Signals.Where(s => s.Kind == kind).ToList();
            if (signals.Count > 0)
                findings.Add(new() { Rule = rule, Tone = "fair", Quotes = [.. signals.Take(4).Select(s => new VerdictQuote(s.Path, s.Line, s.Quote))] });
        }

        if (facts.IsFork)
            findings.Add(new() { Rule = "F1", Tone = "fair" });
        var vendored = evidence.Claims.Where(c => c.IsVendored && c.Role == ClaimRole.Holder).ToList();
        if (vendored.Count > 0)
            findings.Add(new() { Rule = "F2", Tone = "good", Values = [$"{vendored.Sum(c => c.Files)}"], Quotes = [.. vendored.Take(4).Select(ClaimRules.Quote)] });
    }
}

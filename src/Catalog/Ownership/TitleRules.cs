namespace OS2.Catalog.Ownership;

/// <summary>The rules about title. A notice claims, an instrument supports, two people sign; hosting never counts.</summary>
internal static class TitleRules
{
    /// <summary>What files and instruments bear, before anybody has signed.</summary>
    public static TitleReading Read(OwnershipEvidence evidence, VerdictFacts facts, (string Licence, string Claims, string Makers) answers, IReadOnlyList<Party> others, List<VerdictFinding> findings)
    {
        var bare = answers.Licence == LicenceAnswer.None ? TitleAnswer.Unlicensed
            : answers.Claims is ClaimAnswer.Supplier or ClaimAnswer.PublicBody or ClaimAnswer.Other ? TitleAnswer.Others
            : answers.Claims == ClaimAnswer.Network ? IsOpen(evidence, answers.Makers) ? TitleAnswer.Unclear : TitleAnswer.Claimed
            : TitleAnswer.Unclear;
        var about = facts.Instruments.Select(instrument => (Instrument: instrument, Standing: InstrumentRules.StandingOf(instrument, facts.RepositoryId, facts.OrganisationKey, facts.Today)))
            .Where(row => row.Standing != InstrumentStanding.OtherPlace).ToList();
        var counting = about.Where(row => row.Standing == InstrumentStanding.Counts).Select(row => row.Instrument).ToList();
        foreach (var (instrument, _) in about.Where(row => row.Standing == InstrumentStanding.Counts))
            findings.Add(new() { Rule = "T1", Tone = "good", Values = [instrument.Said.Kind, Names(instrument.Said.Givers, facts), instrument.Said.Grant] });
        foreach (var (instrument, standing) in about.Where(row => row.Standing is not (InstrumentStanding.Counts or InstrumentStanding.Proposed)))
            findings.Add(new() { Rule = "T5", Tone = "fair", Values = [instrument.Said.Kind, Names(instrument.Said.Givers, facts), standing.ToString()] });

        var network = facts.Parties.Resolve("OS2").Slug!;
        var coverage = new TitleCoverage(counting, network, Day(facts.CreatedAt), Day(facts.PushedAt));
        var required = Required(evidence, facts, others, coverage);
        var uncovered = required.Where(party => party.Slug is null || coverage.LevelOf(party.Slug) < 0).ToList();
        var supported = Supported(answers.Licence, required, uncovered, coverage, counting.Count > 0);
        if (coverage.IsContradicted)
            findings.Add(new() { Rule = "T6", Tone = "poor" });
        var late = required.Where(party => party.Slug is { } slug && coverage.IsPartOfTime(slug)).Select(party => party.Name).ToList();
        if (late.Count > 0)
            findings.Add(new() { Rule = "T7", Tone = "fair", Values = [string.Join(", ", late)] });
        if (uncovered.Count > 0)
            findings.Add(new() { Rule = "T4", Tone = bare == TitleAnswer.Others ? "poor" : "fair", Values = [string.Join(", ", uncovered.Take(8).Select(party => party.Name))] });
        else if (supported is null && bare == TitleAnswer.Claimed)
            findings.Add(new() { Rule = "T3", Tone = "fair" });
        return new()
        {
            WithoutSignature = bare, Supported = supported, NeedsResidue = facts.MakerParties is null, Uncovered = uncovered, Counting = counting, IsContradicted = coverage.IsContradicted,
        };
    }

    /// <summary>The title with what two people have signed: a signature holds its level while what it rests on is in force, stale or not; without a licence nothing holds.</summary>
    public static string Signed(TitleReading reading, TitleSignature? signature, IReadOnlyList<StaleReason> stale, List<VerdictFinding> findings)
    {
        if (signature is null)
        {
            if (reading.Supported is { } level)
                findings.Add(new() { Rule = "T2", Tone = "fair", Values = [level] });
            return reading.WithoutSignature;
        }

        findings.Add(stale.Count > 0
            ? new() { Rule = "T9", Tone = "fair", Values = [signature.Title] }
            : new() { Rule = "T8", Tone = "good", Values = [signature.Title] });
        if (reading.WithoutSignature == TitleAnswer.Unlicensed)
            return TitleAnswer.Unlicensed;
        if (TitleAnswer.Rank(signature.Title) <= TitleAnswer.Rank(TitleAnswer.Claimed))
            return stale.Count > 0 && TitleAnswer.Rank(reading.WithoutSignature) < TitleAnswer.Rank(signature.Title) ? reading.WithoutSignature : signature.Title;
        if (TitleReading.MaySign(signature.Title, reading.WithoutSignature, reading.Supported) || !stale.Any(reason => reason.IsOfInstrument))
            return signature.Title;
        findings.Add(new() { Rule = "T10", Tone = "poor", Values = [signature.Title] });
        return reading.WithoutSignature;
    }

    /// <summary>Notices say the network; but who wrote it cannot be seen, or the same files say that it has been given away.</summary>
    private static bool IsOpen(OwnershipEvidence evidence, string makers) => makers is MakerAnswer.Dump or MakerAnswer.Unknown || evidence.Signals.Any(signal => signal.Kind == Signal.HandedOver);

    /// <summary>Everybody but the network who may hold rights: named as holder, said to have developed it for somebody, or known to have made it.</summary>
    private static List<Party> Required(OwnershipEvidence evidence, VerdictFacts facts, IReadOnlyList<Party> others, TitleCoverage coverage)
    {
        var developers = evidence.Claims.Where(c => c is { IsVendored: false, Role: ClaimRole.Developer } or { IsVendored: false, Role: ClaimRole.Maintainer, For: not null }).SelectMany(c => facts.Parties.ResolveAll(c.Name));
        return
        [
            .. others.Concat(developers).Concat(facts.MakerParties ?? facts.SomeMakers)
                .Select(party => coverage.AnswersFor(party.Name) is { } slug ? facts.Parties.Find(slug) ?? party : party)
                .Where(party => party.Kind is not (PartyKind.Network or PartyKind.Foreign))
                .DistinctBy(party => party.Slug ?? PartyTable.KeyOf(party.Name), StringComparer.Ordinal),
        ];
    }

    private static string? Supported(string licence, List<Party> required, List<Party> uncovered, TitleCoverage coverage, bool isAny)
    {
        if (!isAny || licence is LicenceAnswer.None or LicenceAnswer.Unfit || uncovered.Count > 0 || coverage.IsContradicted)
            return null;
        var levels = required.Count > 0 ? required.Select(party => coverage.LevelOf(party.Slug!)).ToList() : [.. coverage.Givers.Select(coverage.LevelOf).DefaultIfEmpty(-1).OrderDescending().Take(1)];
        return levels.Min() switch
        {
            var level when level >= TitleAnswer.Rank(TitleAnswer.Owned) => TitleAnswer.Owned,
            var level when level >= TitleAnswer.Rank(TitleAnswer.Secured) => TitleAnswer.Secured,
            _ => null,
        };
    }

    private static string Names(IEnumerable<string> slugs, VerdictFacts facts) => string.Join(", ", slugs.Select(slug => facts.Parties.Find(slug)?.Name ?? slug));

    private static DateOnly? Day(DateTimeOffset? time) => time is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}

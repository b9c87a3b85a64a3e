namespace OS2.Catalog.Ownership;

/// <summary>When a signature turns stale: when something that matters is no longer as it was signed. Pure.</summary>
internal static class Staleness
{
    /// <summary>A signature is looked at again after so long, whatever happened.</summary>
    public const int Months = 24;

    /// <summary>A holder's share of the files may move by so many points.</summary>
    private const int SharePoints = 5;

    /// <summary>Own source files may become more or fewer by so many per cent.</summary>
    private const int FilesPercent = 10;

    private const int MaxReasons = 40;

    /// <summary>Everything that is no longer so; empty when the signature holds.</summary>
    public static IReadOnlyList<StaleReason> Of(TitleSignature signature, TitleBasis now, VerdictFacts facts)
    {
        var then = TitleBasis.FromJson(signature.Basis);
        var reasons = new List<StaleReason>();
        Differs(StaleReason.Licence, Licence(then), Licence(now), reasons);
        if (reasons.Count == 0)
            Differs(StaleReason.LicenceText, Only(then.LicenceTexts, now.LicenceTexts), Only(now.LicenceTexts, then.LicenceTexts), reasons);
        Differs(StaleReason.Claims, then.Claims, now.Claims, reasons);
        Holders(then, now, reasons);
        Differs(StaleReason.Makers, then.Makers, now.Makers, reasons);
        if (Only(now.MakerNames, then.MakerNames) is { Length: > 0 } makers)
            reasons.Add(new(StaleReason.MakerNew, "", makers));
        if (Math.Abs(now.SourceFiles - then.SourceFiles) * 100 > then.SourceFiles * FilesPercent)
            reasons.Add(new(StaleReason.Files, $"{then.SourceFiles}", $"{now.SourceFiles}"));
        if (Only(now.VendoredHolders, then.VendoredHolders) is { Length: > 0 } vendored)
            reasons.Add(new(StaleReason.Vendored, "", vendored));
        Differs(StaleReason.Place, then.Place, now.Place, reasons);
        Differs(StaleReason.Life, then.LifeCycle, now.LifeCycle, reasons);
        if (then.IsFork != now.IsFork)
            reasons.Add(new(StaleReason.Fork, "", ""));
        Instruments(then, now, facts, reasons);
        if (signature.RulesVersion != facts.RulesVersion && (then.Licence, then.Expression, then.Claims, then.Makers, then.WithoutSignature) != (now.Licence, now.Expression, now.Claims, now.Makers, now.WithoutSignature))
            reasons.Add(new(StaleReason.Rules, $"{signature.RulesVersion}", $"{facts.RulesVersion}"));
        if (signature.SignedAt is { } signed && DateOnly.FromDateTime(signed.UtcDateTime).AddMonths(Months) < facts.Today)
            reasons.Add(new(StaleReason.Age, signed.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ""));
        return [.. reasons.Take(MaxReasons)];
    }

    private static void Holders(TitleBasis then, TitleBasis now, List<StaleReason> reasons)
    {
        foreach (var (name, share) in now.Holders)
        {
            if (!then.Holders.TryGetValue(name, out var before))
                reasons.Add(new(StaleReason.HolderNew, "", name));
            else if (Math.Abs(share - before) > SharePoints)
                reasons.Add(new(StaleReason.HolderShare, $"{name} {before} %", $"{share} %"));
        }

        foreach (var name in then.Holders.Keys.Where(name => !now.Holders.ContainsKey(name)))
            reasons.Add(new(StaleReason.HolderGone, name, ""));
    }

    private static void Instruments(TitleBasis then, TitleBasis now, VerdictFacts facts, List<StaleReason> reasons)
    {
        foreach (var (id, hash) in then.Instruments)
        {
            var known = facts.Instruments.FirstOrDefault(instrument => instrument.InstrumentId == id);
            if (!now.Instruments.TryGetValue(id, out var current))
            {
                var standing = known is null ? InstrumentStanding.Withdrawn : InstrumentRules.StandingOf(known, facts.RepositoryId, facts.OrganisationKey, facts.Today);
                reasons.Add(new(StaleReason.InstrumentOut, known?.Said.Kind ?? "", standing.ToString()));
            }
            else if (current != hash)
            {
                reasons.Add(new(StaleReason.InstrumentCorrected, known?.Said.Kind ?? "", ""));
            }
        }
    }

    private static void Differs(string kind, string before, string after, List<StaleReason> reasons)
    {
        if (before != after)
            reasons.Add(new(kind, before, after));
    }

    private static string Licence(TitleBasis basis) => basis.Expression is null ? basis.Licence : $"{basis.Licence} {basis.Expression}";

    private static string Only(IEnumerable<string> these, IEnumerable<string> notThose) => string.Join(", ", these.Except(notThose, StringComparer.Ordinal));
}

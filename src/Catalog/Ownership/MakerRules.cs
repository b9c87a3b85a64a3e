using System.Globalization;

namespace OS2.Catalog.Ownership;

/// <summary>The rules about who made the code. They can contradict a claim and ask for agreements; they never lift a title.</summary>
internal static class MakerRules
{
    /// <summary>Who wrote less than one commit in fifty does not decide the answer; it is told all the same.</summary>
    private const int Least = 50;

    private const int MostNames = 8;

    /// <summary>The answer, and the companies and public bodies whose people wrote.</summary>
    public static (string Answer, IReadOnlyList<MakerShare> Employers) Judge(MakerEvidence? makers, OwnershipEvidence evidence, VerdictFacts facts, List<VerdictFinding> findings)
    {
        Kinship(facts, findings);
        if (makers is null)
            return (MakerAnswer.NotLookedAt, []);
        if (makers.Problem is not null)
        {
            findings.Add(new() { Rule = $"A8-{makers.Problem}", Tone = "fair" });
            return (MakerAnswer.Unread, []);
        }

        var shares = MakerShare.Of(makers, EmployerTable.Shipped).Where(share => share.Commits > 0).ToList();
        var known = shares.Where(share => share.Employer is not null).ToList();
        var total = makers.AuthoredCommits;
        Trust(makers, evidence, findings);
        if (total == 0)
            return (MakerAnswer.Empty, []);

        Told(known.Where(share => IsCompany(share.Employer!)), "A3", total, findings);
        Told(known.Where(share => share.Employer!.Kind is PartyKind.Municipality or PartyKind.State), "A4", total, findings);
        Told(known.Where(share => share.Employer!.Kind == PartyKind.Network), "A11", total, findings, "good");
        Told(known.Where(share => share.Employer!.Kind is PartyKind.Foreign or PartyKind.Unknown or PartyKind.Person or PartyKind.Crowd), "A5", total, findings);
        var unknown = shares.Where(share => share.Employer is null).ToList();
        if (unknown.Sum(share => share.Commits) * Least > total)
        {
            // A domain that the register does not know may be a person's own, and is not told to everybody.
            var domains = unknown.Where(share => share.Unknown == MakerShare.Domain).ToList();
            findings.Add(Finding("A1", [.. unknown.Except(domains)], unknown.Sum(share => share.Commits), total, Number(domains.Sum(share => share.Commits)), Number(domains.Count)));
        }

        // The oldest commit of a cut history holds all that came before it.
        if (makers.IsShallow)
            return (MakerAnswer.Unread, known);
        var isDump = IsDump(makers.Files);
        if (isDump)
            findings.Add(new() { Rule = "A7", Tone = "fair", Values = [Number(makers.Files!.ReleaseCommits), Number(total), Number(makers.Files.ReleaseChanges), Number(makers.Files.Changes)] });
        return (isDump ? MakerAnswer.Dump : Answer(known, unknown, total), known);
    }

    /// <summary>The facts with the parties whose people wrote: all of them where the history tells of all, else those that are known. Who wrote less than one commit in fifty is left out.</summary>
    public static VerdictFacts Fill(VerdictFacts facts, string answer, IReadOnlyList<MakerShare> employers)
    {
        if (facts.Makers is not { Problem: null } makers)
            return facts;
        var total = makers.AuthoredCommits;
        var parties = employers.Where(share => share.Commits * Least >= total).Select(share => share.Employer!).ToList();
        var isAll = !makers.IsShallow && answer is not (MakerAnswer.Dump or MakerAnswer.Empty) && (total - employers.Sum(share => share.Commits)) * Least <= total;
        return facts with { MakerParties = isAll ? parties : null, SomeMakers = parties };
    }

    /// <summary>What has to be asked for beside agreements, and of whom.</summary>
    public static IEnumerable<MissingPiece> Missing(string answer, IReadOnlyList<MakerShare> employers)
    {
        if (answer == MakerAnswer.Dump)
            yield return new("maker-declaration", string.Join(", ", employers.Where(share => share.Employer!.Kind != PartyKind.Network).Select(share => share.Name).DefaultIfEmpty("–").Take(MostNames)));
        if (answer == MakerAnswer.Unknown)
            yield return new("maker-unknown");
    }

    /// <summary>Whether commits of the size of a release carry two thirds or more of all changes to the files that are there.</summary>
    internal static bool IsDump(HistoryFiles? files) => files is { Own: >= HistoryFiles.ReleaseFiles, Changes: > 0 } && files.ReleaseChanges * 3 >= files.Changes * 2;

    private static string Answer(List<MakerShare> known, List<MakerShare> unknown, int total)
    {
        if (unknown.Sum(share => share.Commits) * 2 > total)
            return MakerAnswer.Unknown;
        var counted = known.Where(share => share.Commits * Least >= total).ToList();
        var companies = counted.Count(share => IsCompany(share.Employer!) || share.Employer!.Kind is PartyKind.Foreign);
        return counted.Count == companies ? companies == 1 ? MakerAnswer.OneSupplier : MakerAnswer.Suppliers : companies > 0 ? MakerAnswer.Mixed : MakerAnswer.PublicBodies;
    }

    /// <summary>What makes the history itself less to be relied on.</summary>
    private static void Trust(MakerEvidence makers, OwnershipEvidence evidence, List<VerdictFinding> findings)
    {
        if (makers.IsShallow)
            findings.Add(new() { Rule = "A9", Tone = "fair", Values = [Number(makers.Commits)] });
        if (makers.FutureDates + makers.AncientDates + makers.BackwardDates > 0)
            findings.Add(new() { Rule = "A10", Tone = "fair", Values = [Number(makers.FutureDates), Number(makers.AncientDates), Number(makers.BackwardDates), Number(makers.Commits)] });
        if (makers.Assisted > 0)
            findings.Add(new() { Rule = "A6", Tone = "fair", Values = [Number(makers.Assisted), Number(makers.AuthoredCommits)] });
        if (makers.Files is { Ever: >= HistoryFiles.ReleaseFiles } files && files.Own * 10 < files.Ever)
            findings.Add(new() { Rule = "D3", Tone = "fair", Values = [Number(files.Ever), Number(files.Own)] });
        if (makers.CommitsElsewhere > makers.Commits)
            findings.Add(new() { Rule = "D4", Tone = "fair", Values = [Number(makers.OtherBranches ?? 0), Number(makers.CommitsElsewhere.Value), Number(makers.Commits)] });
        if (evidence.CodeFiles == 0 && makers.AuthoredCommits <= 3 && evidence.Signals.Any(signal => signal.Kind == Signal.Template))
            findings.Add(new() { Rule = "D5", Tone = "fair", Values = [Number(makers.AuthoredCommits)] });
    }

    private static void Kinship(VerdictFacts facts, List<VerdictFinding> findings)
    {
        foreach (var (isCopy, rule, tone) in (ReadOnlySpan<(bool, string, string)>)[(true, "F3", "fair"), (false, "F4", "good")])
        {
            var kin = facts.Kin.Where(other => other.SharesRoot == isCopy).Select(other => other.FullName).Order(StringComparer.OrdinalIgnoreCase).ToList();
            if (kin.Count > 0)
                findings.Add(new() { Rule = rule, Tone = tone, Values = [string.Join(", ", kin.Take(MostNames)), Number(kin.Count)] });
        }
    }

    private static void Told(IEnumerable<MakerShare> shares, string rule, int total, List<VerdictFinding> findings, string tone = "fair")
    {
        var list = shares.ToList();
        if (list.Count > 0)
            findings.Add(Finding(rule, list, list.Sum(share => share.Commits), total) with { Tone = tone });
    }

    private static VerdictFinding Finding(string rule, List<MakerShare> shares, int commits, int total, params string[] more) => new()
    {
        Rule = rule, Tone = "fair", Values = [Number(commits), Number(total), string.Join(", ", shares.Select(share => share.Name).Where(name => name.Length > 0 && name != MakerCount.Rest).Take(MostNames)), .. more],
        Quotes = [.. shares.Take(MostNames).Select(share => new VerdictQuote("", 0, $"{(share.Name.Length == 0 ? "–" : share.Name)}: {Number(share.Commits)}{(share.Span.Length == 0 ? "" : $" ({share.Span})")}"))],
    };

    private static bool IsCompany(Party party) => party.Kind is PartyKind.Supplier or PartyKind.Company;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>The verdict on one repository with all that it rests on, to be read and printed.</summary>
public sealed class OwnershipModel(RepositoryStore repositories, EvidenceStore evidence, MakerStore makers, VerdictStore verdicts) : CatalogPage
{
    private const int ClaimsShown = 100;

    public Repository Repository { get; private set; } = new();
    public StoredVerdict? Stored { get; private set; }
    public Verdict? Verdict { get; private set; }
    public OwnershipEvidence Evidence { get; private set; } = new();

    /// <summary>Who wrote it, by its history; null when that was never looked at.</summary>
    public MakersView? Makers { get; private set; }

    /// <summary>Whether the reader may sign.</summary>
    public bool IsDesk => Me is { } me && Access.Allows(Access.Secretariat, me);

    /// <summary>All claims outside copies of others' work, holders first.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string owner, string name, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.Ownership(repository.FullName));

        Repository = repository;
        Title = T["Ownership.pageTitle", repository.FullName];
        Stored = await verdicts.FindAsync(repository.RepositoryId, cancel);
        Verdict = Stored?.ToVerdict();
        if (await evidence.FindAsync(repository.RepositoryId, cancel) is { } stored)
            Evidence = OwnershipEvidence.FromJson(stored.Evidence);
        if (await makers.FindAsync(repository.RepositoryId, cancel) is { } history)
            Makers = new(MakerEvidence.FromJson(history.Evidence), history, ShowsDomains: Me?.IsSecretariat == true);
        Claims = [.. Evidence.Claims.Where(c => !c.IsVendored).OrderBy(c => c.Role).Take(ClaimsShown)];
        return Page();
    }

    /// <summary>What a rule says, with its values.</summary>
    public string RuleOf(VerdictFinding finding) => Filled(T.Of("Rule", finding.Rule), finding.Rule.StartsWith('T') ? [.. finding.Values.Select(value => TitleWords.Of(T, value))] : finding.Values);

    /// <summary>Why a signature no longer holds as it is.</summary>
    public IReadOnlyList<string> Stale => [.. (Verdict?.Stale ?? []).Select(reason => TitleWords.Of(T, reason))];

    /// <summary>What is missing, with its value.</summary>
    public string MissingOf(MissingPiece piece) => Filled(T.Of("Missing", piece.Kind), [piece.Value]);

    /// <summary>What kind of party a name stands for.</summary>
    public string KindOf(Claim claim) => claim.Name.Length == 0 ? "" : T.Of("PartyKind", PartyTable.Shipped.Resolve(claim.Name).Kind.ToString());

    private static string Filled(string text, IReadOnlyList<string> values) => string.Format(CultureInfo.CurrentCulture, text, [.. values, "", "", ""]);

    /// <summary>The quoted line at the code host.</summary>
    public string AddressOf(VerdictQuote quote) =>
        Links.Source(Repository.Address, Stored?.CommitId ?? Repository.DefaultBranch, quote.Path) + (quote.Line > 0 ? $"#L{quote.Line.ToString(CultureInfo.InvariantCulture)}" : "");
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Ownership;
using OS2.Catalog.Web.Pages.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>What rules that a new version of the program brings would say otherwise, and putting them in force.</summary>
public sealed class RulesModel(VerdictStore verdicts, Database database) : CatalogPage
{
    /// <summary>Repositories that are shown one by one; all stand in the summary, and the crawler's command <c>rules</c> tells of all.</summary>
    public const int MostShown = 100;

    private const int LongestReason = 2000;

    public RulesInForce InForce { get; private set; } = new();
    public int Newest { get; } = OwnershipRules.Newest;
    public IReadOnlyList<TrialDifference> Differences { get; private set; } = [];

    /// <summary>Whether the new rules have judged everything: only then may they be put in force.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>How many repositories get which answer instead of which, the most first.</summary>
    public IReadOnlyList<(string Label, string Before, string After, int Count)> Summary =>
        [.. Differences.SelectMany(AnswersOf).CountBy(change => change).OrderByDescending(change => change.Value).Select(change => (change.Key.Label, change.Key.Before, change.Key.After, change.Value))];

    [BindProperty]
    public Fields Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        Input.Version = Newest;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        if (string.IsNullOrWhiteSpace(Input.Reason) || Input.Reason.Length > LongestReason)
            Fault("Input.Reason", T["OwnershipRules.reason.wrong"]);
        if (!IsWhole || Input.Version != Newest)
            Fault("", T["OwnershipRules.moved"]);
        if (!ModelState.IsValid)
            return Page();
        if (await database.ChangeAsync(change => RulesInForce.PutInForceAsync(change, Me!.SecretariatActor, Input.Version, Input.Reason!.Trim(), Differences.Count), cancel))
            await verdicts.JudgeAllAsync(cancel);
        return Redirect(Links.OwnershipRules);
    }

    /// <summary>The answers that would be others.</summary>
    public IEnumerable<(string Label, string Before, string After)> AnswersOf(TrialDifference difference)
    {
        var (before, after) = (Verdict.AnswersOf(difference.Before), Verdict.AnswersOf(difference.After));
        return before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => (T.Of("DecisionAnswer", name), Word(name, before.GetValueOrDefault(name)), Word(name, after.GetValueOrDefault(name))));
    }

    /// <summary>What a finding says, with its values.</summary>
    public string RuleOf(VerdictFinding finding) => string.Format(CultureInfo.CurrentCulture, T.Of("Rule", finding.Rule),
        [.. finding.Values.Select(value => finding.Rule.StartsWith('T') ? TitleWords.Of(T, value) : value), "", "", ""]);

    private string Word(string name, string? value) => value is null ? "–" : name switch
    {
        "licence" => T.Of("LicenceAnswer", value),
        "claims" => T.Of("ClaimAnswer", value),
        "makers" => T.Of("MakerAnswer", value),
        "title" => T.Of("TitleAnswer", value),
        _ => value,
    };

    private async Task FillAsync(CancellationToken cancel)
    {
        Section = "secretariat";
        IsListed = false;
        Title = T["OwnershipRules.title"];
        InForce = await RulesInForce.ReadAsync(database, cancel);
        Differences = await verdicts.DifferencesAsync(cancel);
        IsWhole = InForce.HasTrial && await verdicts.IsTrialWholeAsync(cancel);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        /// <summary>The version that was looked at.</summary>
        public int Version { get; set; }

        public string? Reason { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Secretariat.Search;

/// <summary>One group of words that are searched together: a new one, or one to change or take out.</summary>
public sealed class SynonymModel(SynonymStore synonyms, Database database) : CatalogPage
{
    private const int LongestText = 2000;
    private const int LongestWord = 80;

    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Whether it is about to be written for the first time.</summary>
    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } found)
            return NotFound();
        Input = new Fields { Words = found.Words, LeadsTo = found.LeadsTo };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { } before)
            return NotFound();
        var (words, leadsTo) = (Clean(Input.Words), Clean(Input.LeadsTo));
        if (words.Count == 0 || words.Count + leadsTo.Count < 2)
            Fault("Input.Words", T["Synonyms.words.wrong"]);
        if (words.Concat(leadsTo).Any(word => word.Length > LongestWord) || words.Sum(word => word.Length + 1) > LongestText || leadsTo.Sum(word => word.Length + 1) > LongestText)
            Fault("Input.Words", T["Synonyms.words.long"]);
        if (!ModelState.IsValid)
            return Page();

        var after = before with { Words = string.Join('\n', words), LeadsTo = string.Join('\n', leadsTo), WithdrawnAt = null };
        if ((after.Words, after.LeadsTo) != (before.Words, before.LeadsTo))
            await ChangeAsync(before, after, change => SynonymStore.SaveAsync(change, after), cancel);
        return Redirect(Links.Synonyms);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is { } before && !IsNew)
            await ChangeAsync(before, null, change => SynonymStore.WithdrawAsync(change, before), cancel);
        return Redirect(Links.Synonyms);
    }

    private Task ChangeAsync(Synonym before, Synonym? after, Func<Change, Task> write, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await write(change);
        await DecisionLog.AppendAsync(change, Me!.SecretariatActor, new Act
        {
            Kind = "search.synonym", Subject = "search", SubjectKey = before.SynonymKey, Before = IsNew ? null : Said(before), After = after is null ? null : Said(after),
        });
    }, cancel);

    private async Task<Synonym?> FindAsync(string key, CancellationToken cancel)
    {
        Section = "secretariat";
        IsListed = false;
        IsNew = key == Links.NewKey;
        Title = IsNew ? T["Synonyms.new"] : T["Synonyms.change"];
        if (IsNew)
            return new Synonym { SynonymKey = Guid.CreateVersion7(database.Now).ToString("N") };
        return await synonyms.FindAsync(key, cancel) is { WithdrawnAt: null } found ? found : null;
    }

    private static string Said(Synonym synonym) => synonym.LeadsTo.Length == 0 ? synonym.Words : $"{synonym.Words}\n→\n{synonym.LeadsTo}";

    private static List<string> Clean(string? text) => [.. Synonym.Lines(text).Where(line => line.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Words { get; set; }
        public string? LeadsTo { get; set; }
    }
}

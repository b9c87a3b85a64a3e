using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Donations;
using OS2.Catalog.Governance;
using OS2.Catalog.Letters;
using OS2.Catalog.Projects;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Pages.Donations;
using OS2.Catalog.Web.Record;

namespace OS2.Catalog.Web.Pages.Secretariat;

/// <summary>What waits for the secretariat.</summary>
public sealed class DeskModel(AccountStore accounts, LetterBox letters, IdeaStore ideas, DonationStore donations, RecordStatus record, NeedStore needs, SheetStore sheets) : CatalogPage
{
    /// <summary>People who wait to be let in.</summary>
    public int AccountsWaiting { get; private set; }

    /// <summary>Letters that were given up.</summary>
    public int LettersStuck { get; private set; }

    /// <summary>What was wrong with one of them, as the mail server said it.</summary>
    public string? LetterProblem { get; private set; }

    /// <summary>Suggestions to look at, and steps that were asked for.</summary>
    public int IdeasWaiting { get; private set; }

    public DonationsPart Donations { get; private set; } = null!;

    /// <summary>Products whose newest self-assessment waits to be evaluated.</summary>
    public int AssessmentsWaiting { get; private set; }

    /// <summary>Whether the record's chain holds.</summary>
    public RecordStatus.Walk Record { get; private set; } = new(new ChainReport(), default, 0);

    /// <summary>Needs that enough visitors told.</summary>
    public int Needs { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["SecretariatDesk.title"];
        Section = "secretariat";
        IsListed = false;
        Needs = (await needs.AllAsync(cancel)).Count;
        AccountsWaiting = (await accounts.AllAsync(cancel)).Count(account => account.State == AccountState.Waiting);
        Record = await record.NowAsync(cancel);
        IdeasWaiting = (await ideas.ForDeskAsync(cancel)).Count;
        AssessmentsWaiting = (await sheets.AllAsync(cancel)).Where(sheet => sheet.IsSent).GroupBy(sheet => sheet.ProductSlug).Count(all => !all.MaxBy(sheet => sheet.SentAt)!.IsEvaluation);
        Donations = await DonationsPart.OfDeskAsync(this, donations, cancel);
        (LettersStuck, LetterProblem) = await letters.StuckAsync(cancel);
    }
}

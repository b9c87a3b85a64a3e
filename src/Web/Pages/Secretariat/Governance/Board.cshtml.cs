using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Decisions;
using OS2.Catalog.Governance;
using OS2.Catalog.Products;
using OS2.Catalog.Web.Assessments;
using OS2.Catalog.Web.Pages.Assessments;

namespace OS2.Catalog.Web.Pages.Secretariat.Governance;

/// <summary>The board's view with all that was sent, and the wheel of the year: who is due, and who was reminded.</summary>
public sealed class BoardModel(ProductStore products, SheetStore sheets, DecisionStore decisions, AccountStore accounts, ReminderStore reminders, AssessmentDesk desk, TimeProvider time) : CatalogPage
{
    private const int MonthsShown = 12;
    private const string Everybody = "alle";

    public BoardView Board { get; private set; } = null!;

    /// <summary>Who is due first.</summary>
    public IReadOnlyList<WheelRow> Wheel { get; private set; } = [];

    /// <summary>The coming months, each with the products whose self-assessment is due in it; what is overdue is in the first.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<string> Names)> Months { get; private set; } = [];

    public int MayBeReminded => Wheel.Count(row => row.MayRemind);

    public DateTimeOffset Now { get; private set; }

    /// <summary>How many letters went out; null where no button was pressed.</summary>
    public int? LettersSent { get; private set; }

    /// <summary>A product's slug, or <c>alle</c>.</summary>
    [BindProperty]
    public string? Remind { get; set; }

    public async Task OnGetAsync(int? breve, CancellationToken cancel)
    {
        LettersSent = breve;
        await LookAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
        var sent = 0;
        foreach (var row in Wheel.Where(row => row.MayRemind && (Remind == Everybody || row.Product.ProductSlug == Remind)))
            sent += await desk.RemindAsync(Me!.SecretariatActor, row.Product, cancel);
        return Redirect(FormattableString.Invariant($"{Links.GovernanceDesk}?breve={sent}#hjul"));
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        Title = T["GovernanceDesk.title"];
        Section = "secretariat";
        IsListed = false;
        Now = time.GetUtcNow();
        var all = (await products.AllAsync(cancel)).Where(product => product.State != ProductState.Ended).ToList();
        var drawn = await sheets.AllAsync(cancel);
        var rows = new Dictionary<string, IReadOnlyDictionary<string, SheetRow>>(await sheets.NewestRowsAsync(SheetKind.Evaluation, cancel), StringComparer.Ordinal);
        foreach (var (sheetId, demands) in await sheets.NewestRowsAsync(SheetKind.SelfAssessment, cancel))
            rows[sheetId] = demands;
        Board = BoardView.Of(this, all, drawn, rows, await decisions.OfKindAsync(LevelActs.Act, cancel), Now, Links.GovernanceDeskOf);

        var active = (await accounts.AllAsync(cancel)).Where(account => account.State == AccountState.Active).Select(account => account.AccountId).ToHashSet(StringComparer.Ordinal);
        var coordinators = (await accounts.RolesAsync(cancel)).Where(role => role.Role == RoleName.Coordinator && active.Contains(role.AccountId)).ToLookup(role => role.ProductSlug, StringComparer.Ordinal);
        var reminded = await reminders.NewestAsync(cancel);
        var bySlug = drawn.ToLookup(sheet => sheet.ProductSlug, StringComparer.Ordinal);
        Wheel =
        [
            .. all.Select(product => WheelRow.Of(product, bySlug[product.ProductSlug], coordinators[product.ProductSlug].Count(), reminded.GetValueOrDefault(product.ProductSlug), Now))
                .OrderBy(row => row.AssessmentDueAt ?? DateTimeOffset.MinValue).ThenBy(row => row.Product.Name, Show.Order),
        ];
        var first = new DateOnly(Now.Year, Now.Month, 1);
        Months =
        [
            .. Enumerable.Range(0, MonthsShown).Select(at => first.AddMonths(at)).Select(month => (month, (IReadOnlyList<string>)[.. Wheel.Where(row => MonthOf(row, first) == month).Select(row => row.Product.Name)])),
        ];
    }

    private static DateOnly MonthOf(WheelRow row, DateOnly first) => row.AssessmentDueAt is { } due && new DateOnly(due.Year, due.Month, 1) is var month && month > first ? month : first;
}

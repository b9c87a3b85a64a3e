using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Secretariat.Search;

/// <summary>What visitors looked for in vain and told the secretariat.</summary>
public sealed class NeedsModel(NeedStore needs, Database database) : CatalogPage
{
    public IReadOnlyList<Need> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Needs.title"];
        Section = "secretariat";
        IsListed = false;
        Rows = [.. (await needs.AllAsync(cancel)).OrderByDescending(need => need.Visitors).ThenBy(need => need.Text, DanishOrder.Comparer)];
    }

    public async Task<IActionResult> OnPostAsync(string? need, CancellationToken cancel)
    {
        if (need is not null && await needs.FindAsync(need, cancel) is { } found)
        {
            await database.ChangeAsync(async change =>
            {
                await NeedStore.RemoveAsync(change, found.NeedId);
                await DecisionLog.AppendAsync(change, Me!.SecretariatActor, new Act { Kind = "search.need", Subject = "search", SubjectKey = found.NeedId, Before = found.Text });
            }, cancel);
        }

        return Redirect(Links.Needs);
    }
}

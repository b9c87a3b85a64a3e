using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Web.Record;

namespace OS2.Catalog.Web.Pages.Record;

/// <summary>What the record proves and how a stranger verifies it; and the hashes of all rows, to keep and compare.</summary>
public sealed class AboutModel(DecisionStore decisions, PublicBodyStore bodies, RecordStatus status) : RecordPage(bodies)
{
    public RecordStatus.Walk Walk { get; private set; } = new(new ChainReport(), default, 0);

    public async Task<IActionResult> OnGetAsync(string? som, CancellationToken cancel)
    {
        if (som is not null)
        {
            if (som != "json")
                return NotFound();
            Begin("application/json", "beslutninger-fingeraftryk.json");
            await DecisionFile.WriteSealsAsync(Response.Body, decisions.SealsAsync(cancel), cancel);
            return new EmptyResult();
        }

        Title = T["RecordAbout.title"];
        Description = T["RecordAbout.lede"];
        Walk = await status.NowAsync(cancel);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Files;
using OS2.Catalog.Ownership;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>A paper of an instrument, for the secretariat alone.</summary>
public sealed class PaperModel(InstrumentStore instruments, FileStore files) : CatalogPage
{
    public async Task<IActionResult> OnGetAsync(string instrumentId, string fileId, CancellationToken cancel)
    {
        var paper = (await instruments.PapersAsync(instrumentId, cancel)).FirstOrDefault(known => known.FileId == fileId);
        if (paper is null || await files.OpenAsync(fileId, cancel) is not { } content)
            return NotFound();
        return SignedPapers.Answer(content, paper.Name);
    }
}

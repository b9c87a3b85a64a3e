using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Files;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>A paper of an instrument, for the secretariat alone, as a file to keep: no browser shows it as a page of this site.</summary>
public sealed class PaperModel(InstrumentStore instruments, FileStore files) : CatalogPage
{
    public async Task<IActionResult> OnGetAsync(string instrumentId, string fileId, CancellationToken cancel)
    {
        var paper = (await instruments.PapersAsync(instrumentId, cancel)).FirstOrDefault(known => known.FileId == fileId);
        if (paper is null || await files.OpenAsync(fileId, cancel) is not { } content)
            return NotFound();
        return File(content, "application/pdf", paper.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? paper.Name : paper.Name + ".pdf");
    }
}

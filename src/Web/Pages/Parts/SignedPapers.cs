using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Files;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>Signed papers as they come in and go out.</summary>
internal static class SignedPapers
{
    /// <summary>Keeps a paper that was sent with a form.</summary>
    /// <returns>The file; or what is wrong with it, in the reader's words.</returns>
    internal static async Task<(StoredFile? File, string Fault)> KeepAsync(Texts texts, FileStore files, IFormFile? paper, CancellationToken cancel)
    {
        if (paper is not { Length: > 0 })
            return (null, texts["Donation.code.noFile"]);
        await using var content = paper.OpenReadStream();
        if (await UploadContent.TypeOfAsync(content, cancel) != UploadContent.Pdf)
            return (null, texts["Donation.paper.noPdf"]);
        try
        {
            return (await files.SaveAsync(content, paper.FileName, UploadContent.Pdf, DonationSettings.PaperLimitBytes, cancel), "");
        }
        catch (FileTooLargeException)
        {
            return (null, texts["Donation.code.tooLarge", Show.Size(DonationSettings.PaperLimitBytes)]);
        }
    }

    /// <summary>A paper as a file to keep: no browser shows it as a page of this site.</summary>
    internal static FileStreamResult Answer(Stream content, string name) =>
        new(content, "application/pdf") { FileDownloadName = name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name : name + ".pdf" };
}

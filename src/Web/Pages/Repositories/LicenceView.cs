using OS2.Catalog.Documents;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>A licence file with as much of its text as a page takes.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Its text or the beginning of it; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read; null when it could.</param>
/// <param name="Whole">The page with all of it; null when all of it is here.</param>
public sealed record LicenceView(string Path, string? Text, string? Problem, string? Whole)
{
    private const int TextLength = 12_000;
    private const int Files = 12;

    /// <summary>The root's file first. The texts of all files together stay within what a page takes.</summary>
    internal static IReadOnlyList<LicenceView> Of(IEnumerable<StoredDocument> files, Func<string, string> address)
    {
        var left = 2 * TextLength;
        var views = new List<LicenceView>();
        foreach (var file in files.OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Take(Files))
        {
            var length = Math.Min(Math.Min(TextLength, left), file.Text?.Length ?? 0);
            left -= length;
            views.Add(new LicenceView(file.Path, length > 0 ? file.Text![..length] : null, file.Problem, length < (file.Text?.Length ?? 0) ? address(file.Path) : null));
        }

        return views;
    }
}

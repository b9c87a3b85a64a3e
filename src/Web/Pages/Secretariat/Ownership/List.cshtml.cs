using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>The worklist of all repositories, what matters most first; the same as a CSV file.</summary>
public sealed class ListModel(VerdictStore verdicts) : CatalogPage
{
    private static readonly string[] ByTitle = [TitleAnswer.Others, TitleAnswer.Unlicensed, TitleAnswer.Unclear, TitleAnswer.Claimed, TitleAnswer.Unassessed];
    private static readonly string[] ByLicence = [LicenceAnswer.None, LicenceAnswer.Unfit, LicenceAnswer.Altered, LicenceAnswer.Conflict, LicenceAnswer.Stated, LicenceAnswer.Unread, LicenceAnswer.Documented];

    public IReadOnlyList<StoredVerdict> Rows { get; private set; } = [];

    /// <summary>How many repositories have each title answer, filters aside.</summary>
    public IReadOnlyList<(string Answer, int Count)> Counts { get; private set; } = [];

    public int Total { get; private set; }
    public string? WantedTitle { get; private set; }
    public string? WantedLicence { get; private set; }
    public string CsvAddress => $"{Links.OwnershipDesk}?format=csv&titel={WantedTitle}&licens={WantedLicence}";

    public async Task<IActionResult> OnGetAsync(string? titel, string? licens, string? format, CancellationToken cancel)
    {
        Title = T["OwnershipDesk.title"];
        Section = "secretariat";
        IsListed = false;
        WantedTitle = TitleAnswer.All.FirstOrDefault(answer => answer == titel);
        WantedLicence = LicenceAnswer.All.FirstOrDefault(answer => answer == licens);
        var all = (await verdicts.AllAsync(cancel)).Where(v => LifeCycle.IsPresent(v.LifeCycle)).ToList();
        Total = all.Count;
        Counts = [.. ByTitle.Select(answer => (answer, all.Count(v => v.TitleAnswer == answer)))];
        Rows =
        [
            .. all.Where(v => (WantedTitle is null || v.TitleAnswer == WantedTitle) && (WantedLicence is null || v.LicenceAnswer == WantedLicence))
                .OrderBy(v => Array.IndexOf(ByTitle, v.TitleAnswer)).ThenBy(v => Array.IndexOf(ByLicence, v.LicenceAnswer)).ThenBy(v => v.FullName, StringComparer.OrdinalIgnoreCase),
        ];
        return format == "csv" ? File(Csv(), "text/csv; charset=utf-8", "ejerskab.csv") : Page();
    }

    /// <summary>With a byte order mark and semicolons, as spreadsheets in Denmark want it.</summary>
    private byte[] Csv()
    {
        var csv = new StringBuilder("\uFEFFrepository;title;claims;makers;licence;spdx;commit;changed;judged\r\n");
        foreach (var row in Rows)
        {
            csv.AppendJoin(';', new[] { row.FullName, row.TitleAnswer, row.ClaimAnswer, row.MakerAnswer, row.LicenceAnswer, row.Licence ?? "", row.CommitId ?? "", Show.Machine(row.ChangedAt), Show.Machine(row.JudgedAt) }.Select(Cell));
            csv.Append(CultureInfo.InvariantCulture, $"\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Quoted where needed; what a spreadsheet would take for a formula is made plain text.</summary>
    private static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@')
            value = "'" + value;
        return value.AsSpan().ContainsAny("\";\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}

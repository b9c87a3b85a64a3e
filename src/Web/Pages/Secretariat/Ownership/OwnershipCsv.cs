using System.Globalization;
using System.Text;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>The worklist for a spreadsheet: with a byte order mark and semicolons, as those in Denmark want it.</summary>
internal static class OwnershipCsv
{
    public static byte[] Of(IEnumerable<WorkRow> rows)
    {
        var csv = new StringBuilder("\uFEFFrepository;matter;title;claims;makers;licence;spdx;signed;signedAt;staleAt;missing;commit;changed;judged\r\n");
        foreach (var row in rows)
        {
            var v = row.Verdict;
            csv.AppendJoin(';', new[]
            {
                v.FullName, row.Matter, v.TitleAnswer, v.ClaimAnswer, v.MakerAnswer, v.LicenceAnswer, v.Licence ?? "", v.SignedTitle ?? "", Time(v.SignedAt), Time(v.StaleAt),
                row.Missing is { } piece ? $"{piece.Kind} {piece.Value}".TrimEnd() : "", v.CommitId ?? "", Show.Machine(v.ChangedAt), Show.Machine(v.JudgedAt),
            }.Select(Cell));
            csv.Append(CultureInfo.InvariantCulture, $"\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Time(DateTimeOffset? time) => time is { } at ? Show.Machine(at) : "";

    /// <summary>Quoted where needed; what a spreadsheet would take for a formula is made plain text.</summary>
    private static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@')
            value = "'" + value;
        return value.AsSpan().ContainsAny("\";\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}

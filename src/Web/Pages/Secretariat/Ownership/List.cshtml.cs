using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>The worklist of all repositories, what matters most first; the same as a CSV file.</summary>
public sealed class ListModel(VerdictStore verdicts, InstrumentStore instruments, TimeProvider time) : CatalogPage
{
    private static readonly string[] ByTitle = [TitleAnswer.Others, TitleAnswer.Unlicensed, TitleAnswer.Unclear, TitleAnswer.Claimed, TitleAnswer.Secured, TitleAnswer.Owned, TitleAnswer.Unassessed];

    /// <summary>What a signature may be: none, one that holds, one that does not as it is.</summary>
    public static IReadOnlyList<string> Signatures { get; } = ["none", "holds", "stale"];

    /// <summary>How the list may be sorted.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["matter", "name", "changed"];

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    /// <summary>How many repositories have each title answer, filters aside.</summary>
    public IReadOnlyList<(string Answer, int Count)> Counts { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Instruments that came with donations and that nobody has read.</summary>
    public int Proposed { get; private set; }

    public PortfolioView Portfolio { get; private set; } = new();
    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public string CsvAddress => $"{Links.OwnershipDesk}?format=csv{string.Concat(Filters.Select(filter => $"&{filter.Name}={filter.Wanted}"))}";

    public async Task<IActionResult> OnGetAsync(string? sag, string? titel, string? licens, string? underskrift, string? sorter, string? format, CancellationToken cancel)
    {
        Title = T["OwnershipDesk.title"];
        Section = "secretariat";
        IsListed = false;
        Filters =
        [
            Of("sag", T["OwnershipDesk.matter"], sag, WorkRow.Matters, value => T.Of("OwnershipMatter", value)),
            Of("titel", T["Ownership.titleAnswer"], titel, TitleAnswer.All, value => T.Of("TitleAnswer", value)),
            Of("licens", T["Ownership.licence"], licens, LicenceAnswer.All, value => T.Of("LicenceAnswer", value)),
            Of("underskrift", T["SignTitle.signature"], underskrift, Signatures, value => T.Of("OwnershipSignature", value)),
            Of("sorter", T["OwnershipDesk.sort"], sorter ?? Sorts[0], Sorts, value => T.Of("OwnershipSort", value), isFilter: false),
        ];
        var wanted = Filters.ToDictionary(filter => filter.Name, filter => filter.Wanted, StringComparer.Ordinal);
        var all = (await verdicts.AllAsync(cancel)).Where(v => LifeCycle.IsPresent(v.LifeCycle)).ToList();
        Total = all.Count;
        Counts = [.. ByTitle.Select(answer => (answer, all.Count(v => v.TitleAnswer == answer)))];
        var rows = all.Where(v => Holds(wanted["titel"], v.TitleAnswer) && Holds(wanted["licens"], v.LicenceAnswer) && Holds(wanted["underskrift"], v.SignedAt is null ? "none" : v.StaleAt is null ? "holds" : "stale"))
            .Select(WorkRow.Of).Where(row => Holds(wanted["sag"], row.Matter));
        Rows =
        [
            .. wanted["sorter"] switch
            {
                "name" => rows.OrderBy(row => row.Verdict.FullName, StringComparer.OrdinalIgnoreCase),
                "changed" => rows.OrderByDescending(row => row.Verdict.ChangedAt).ThenBy(row => row.Verdict.FullName, StringComparer.OrdinalIgnoreCase),
                _ => rows.OrderBy(row => row.Place).ThenBy(row => row.Verdict.FullName, StringComparer.OrdinalIgnoreCase),
            },
        ];
        if (format == "csv")
            return File(OwnershipCsv.Of(Rows), "text/csv; charset=utf-8", "ejerskab.csv");
        Proposed = (await instruments.AllAsync(cancel)).Count(instrument => instrument.State == Instrument.Proposed);
        Portfolio = PortfolioView.Of(T, await verdicts.ChangesAsync(cancel), time.GetUtcNow());
        return Page();
    }

    /// <summary>What is missing, in few words.</summary>
    public string MissingOf(MissingPiece piece) => string.Format(CultureInfo.CurrentCulture, T.Of("MissingShort", piece.Kind), piece.Value);

    private Filter Of(string name, string label, string? wanted, IReadOnlyList<string> values, Func<string, string> text, bool isFilter = true)
    {
        var choices = values.Select(value => new SelectListItem(text(value), value));
        return new(name, label, values.FirstOrDefault(value => value == wanted) ?? (isFilter ? "" : values[0]), isFilter ? [new(T["OwnershipDesk.all"], ""), .. choices] : [.. choices]);
    }

    private static bool Holds(string wanted, string value) => wanted.Length == 0 || wanted == value;

    /// <summary>Something to narrow the list by.</summary>
    public sealed record Filter(string Name, string Label, string Wanted, IReadOnlyList<SelectListItem> Choices);
}

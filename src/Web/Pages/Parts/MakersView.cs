using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>Who made a repository, as people read it: shares that can be counted after, never a likelihood.</summary>
/// <param name="Evidence">What the history told.</param>
/// <param name="Stored">When it was read and what came of the last try; null where it was read just now.</param>
/// <param name="ShowsDomains">Whether domains are named that the register does not know: one may be a person's own, so strangers see their number alone.</param>
public sealed record MakersView(MakerEvidence Evidence, StoredMakers? Stored, bool ShowsDomains)
{
    private const int MostColumns = 6;

    public IReadOnlyList<MakerShare> Shares { get; } = Evidence.Problem is null ? MakerShare.Of(Evidence, EmployerTable.Shipped) : [];

    /// <summary>The rows of the table of employers.</summary>
    public IReadOnlyList<MakerShare> Rows => ShowsDomains || UnknownDomains.Count == 0 ? Shares :
    [
        .. Shares.Except(UnknownDomains),
        new()
        {
            Unknown = MakerShare.Domain, Commits = UnknownDomains.Sum(share => share.Commits), Files = UnknownDomains.Sum(share => share.Files), Lines = UnknownDomains.Sum(share => share.Lines),
            CoAuthored = UnknownDomains.Sum(share => share.CoAuthored), SignedOff = UnknownDomains.Sum(share => share.SignedOff),
            Years = UnknownDomains.SelectMany(share => share.Years).GroupBy(year => year.Key).ToDictionary(year => year.Key, year => year.Sum(pair => pair.Value)),
        },
    ];

    /// <summary>Those of domains that the register does not know.</summary>
    public IReadOnlyList<MakerShare> UnknownDomains => [.. Shares.Where(share => share.Unknown == MakerShare.Domain)];

    /// <summary>Commits that a person wrote.</summary>
    public int Total => Evidence.AuthoredCommits;

    public int TotalLines => Evidence.Lines?.Lines.Sum(count => count.Total) ?? 0;

    public bool HasCoAuthors => Evidence.CoAuthored.Count > 0;
    public bool HasSignOffs => Evidence.SignedOff.Count > 0;

    /// <summary>The employers that have a column of their own in the table of years.</summary>
    public IReadOnlyList<MakerShare> Columns => [.. Shares.Where(share => share.Employer is not null && share.Commits > 0).Take(MostColumns)];

    /// <summary>Whether there are employers beyond the columns.</summary>
    public bool HasOthers => Shares.Count(share => share.Employer is not null && share.Commits > 0) > MostColumns;

    /// <summary>The years with commits, the newest first; 0 for those without a believable date.</summary>
    public IReadOnlyList<int> Years => [.. Shares.SelectMany(share => share.Years.Keys).Distinct().OrderDescending()];

    public int Unknown(int year) => Shares.Where(share => share.Employer is null).Sum(share => share.Years.GetValueOrDefault(year));

    public int Others(int year) => Shares.Where(share => share.Employer is not null && share.Commits > 0).Skip(MostColumns).Sum(share => share.Years.GetValueOrDefault(year));

    public int All(int year) => Shares.Sum(share => share.Years.GetValueOrDefault(year));
}

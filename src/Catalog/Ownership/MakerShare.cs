namespace OS2.Catalog.Ownership;

/// <summary>What one employer's people did in a repository, or the people of a mail domain whose employer is not known.</summary>
public sealed record MakerShare
{
    /// <summary>An address at a service where anybody may have one.</summary>
    public const string FreeMail = "free-mail";

    /// <summary>An address that a code host hands out instead of a person's own.</summary>
    public const string NoReply = "no-reply";

    /// <summary>An address that leads nowhere, such as a machine's own name.</summary>
    public const string NoDomain = "no-domain";

    /// <summary>A domain that the register does not know, or the sum of many small ones.</summary>
    public const string Domain = "domain";

    /// <summary>The employer's name; for unknown ones the domain, which is empty for <see cref="NoDomain"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Null when it is not known.</summary>
    public Party? Employer { get; init; }

    /// <summary>Why the employer is not known; null when it is.</summary>
    public string? Unknown { get; init; }

    /// <summary>Commits by year.</summary>
    public IReadOnlyDictionary<int, int> Years { get; init; } = new Dictionary<int, int>();

    public int Commits { get; init; }

    /// <summary>Own files of now that came with their commits.</summary>
    public int Files { get; init; }

    /// <summary>Lines of now that they wrote.</summary>
    public int Lines { get; init; }

    /// <summary>Commits that name them as co-authors.</summary>
    public int CoAuthored { get; init; }

    /// <summary>Commits that they signed off.</summary>
    public int SignedOff { get; init; }

    /// <summary>"2014–2018", or one year; empty when no year is known.</summary>
    public string Span => Years.Keys.Where(year => year > 0).Order().ToList() switch
    {
        [] => "",
        [var only] => Digits(only),
        [var first, .., var last] => $"{Digits(first)}–{Digits(last)}",
    };

    /// <summary>The shares of a history, employers first and the greatest first.</summary>
    public static IReadOnlyList<MakerShare> Of(MakerEvidence evidence, EmployerTable table)
    {
        var sums = new Dictionary<string, MakerShare>(StringComparer.Ordinal);
        Add(evidence.Authored, (share, year, number) => share with { Commits = share.Commits + number, Years = Plus(share.Years, year, number) });
        Add(evidence.Files?.Arrived, (share, _, number) => share with { Files = share.Files + number });
        Add(evidence.Lines?.Lines, (share, _, number) => share with { Lines = share.Lines + number });
        Add(evidence.CoAuthored, (share, _, number) => share with { CoAuthored = share.CoAuthored + number });
        Add(evidence.SignedOff, (share, _, number) => share with { SignedOff = share.SignedOff + number });
        return [.. sums.Values.OrderBy(share => share.Employer is null).ThenByDescending(share => share.Commits).ThenByDescending(share => share.Lines).ThenBy(share => share.Name, StringComparer.Ordinal)];

        void Add(IReadOnlyList<MakerCount>? counts, Func<MakerShare, int, int, MakerShare> with)
        {
            foreach (var count in counts ?? [])
            {
                foreach (var (year, number) in count.Years)
                {
                    var employer = table.Of(count.Domain, year);
                    var key = employer is null ? $"?{count.Domain}" : employer.Slug ?? employer.Name;
                    sums[key] = with(sums.GetValueOrDefault(key) ?? New(count.Domain, employer), year, number);
                }
            }
        }

        MakerShare New(string domain, Party? employer) => employer is null
            ? new() { Name = domain, Unknown = domain.Length == 0 ? NoDomain : table.IsNoReply(domain) ? NoReply : table.IsFreeMail(domain) ? FreeMail : Domain }
            : new() { Name = employer.Name, Employer = employer };
    }

    private static SortedDictionary<int, int> Plus(IReadOnlyDictionary<int, int> years, int year, int number)
    {
        var sum = new SortedDictionary<int, int>(years.ToDictionary()) { [year] = years.GetValueOrDefault(year) + number };
        return sum;
    }

    private static string Digits(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

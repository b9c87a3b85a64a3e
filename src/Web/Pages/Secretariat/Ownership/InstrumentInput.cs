using System.Globalization;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>The terms of an instrument as they are typed: parties by name and repositories by address, one a line.</summary>
public sealed record InstrumentInput
{
    private const string DayFormat = "yyyy-MM-dd";

    public string? Kind { get; init; }
    public string? Grant { get; init; }
    public bool MayAlter { get; init; }
    public bool MayPassOn { get; init; }
    public bool CoversDocuments { get; init; }
    public string? Givers { get; init; }
    public string? Receivers { get; init; }
    public string? AnswersFor { get; init; }
    public string? SignedOn { get; init; }
    public string? Signatory { get; init; }
    public string? Authority { get; init; }
    public string? AuthorityNote { get; init; }
    public string? Scope { get; init; }
    public string? WorkFrom { get; init; }
    public string? WorkUntil { get; init; }
    public string? ValidFrom { get; init; }
    public string? ValidUntil { get; init; }
    public string? Note { get; init; }

    /// <summary>The terms as they would be typed.</summary>
    public static async Task<InstrumentInput> OfAsync(InstrumentTerms terms, PartyTable parties, RepositoryStore repositories, CancellationToken cancel)
    {
        var scope = terms.AllRepositories ? new List<string> { "*" } : [.. terms.Organisations.Select(key => key + "/*")];
        foreach (var id in terms.Repositories)
            scope.Add((await repositories.FindAsync(id, cancel))?.FullName ?? id.ToString(CultureInfo.InvariantCulture));
        string Names(IEnumerable<string> slugs) => string.Join('\n', slugs.Select(slug => parties.Find(slug)?.Name ?? slug));
        return new()
        {
            Kind = terms.Kind, Grant = terms.Grant, MayAlter = terms.MayAlter, MayPassOn = terms.MayPassOn, CoversDocuments = terms.CoversDocuments, Givers = Names(terms.Givers),
            Receivers = Names(terms.Receivers), AnswersFor = string.Join('\n', terms.AnswersFor), SignedOn = Day(terms.SignedOn), Signatory = terms.Signatory, Authority = terms.Authority,
            AuthorityNote = terms.AuthorityNote, Scope = string.Join('\n', scope), WorkFrom = Day(terms.WorkFrom), WorkUntil = Day(terms.WorkUntil), ValidFrom = Day(terms.ValidFrom),
            ValidUntil = Day(terms.ValidUntil), Note = terms.Note,
        };
    }

    /// <summary>The terms that were typed.</summary>
    /// <param name="parties">Whom names stand for.</param>
    /// <param name="repositories">Where addresses are looked up.</param>
    /// <param name="fault">Is told the field and what stands in it that cannot be understood.</param>
    /// <param name="cancel">Ends the looking up.</param>
    public async Task<InstrumentTerms> ToTermsAsync(PartyTable parties, RepositoryStore repositories, Action<string, string> fault, CancellationToken cancel)
    {
        var organisations = new List<string>();
        var numbers = new List<long>();
        var isAll = false;
        foreach (var line in Lines(Scope).Select(Address))
        {
            if (line == "*")
                isAll = true;
            else if (line.Split('/') is [var owner, var name] && name == "*" && (await repositories.OfOrganisationAsync(Organisation.KeyOf(owner), cancel)).Count > 0)
                organisations.Add(Organisation.KeyOf(owner));
            else if (line.Split('/') is [var of, var named] && await repositories.FindAsync(of, named, cancel) is { } repository)
                numbers.Add(repository.RepositoryId);
            else if (long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                fault(nameof(Scope), line);
        }

        return new()
        {
            Kind = InstrumentKind.All.FirstOrDefault(kind => kind == Kind) ?? InstrumentKind.Transfer, Grant = InstrumentGrant.All.FirstOrDefault(grant => grant == Grant) ?? InstrumentGrant.Statement,
            MayAlter = MayAlter, MayPassOn = MayPassOn, CoversDocuments = CoversDocuments, Givers = Parties(parties, Givers, nameof(Givers), fault), Receivers = Parties(parties, Receivers, nameof(Receivers), fault),
            AnswersFor = Lines(AnswersFor), SignedOn = ToDay(SignedOn, nameof(SignedOn), fault), Signatory = Text(Signatory), Authority = InstrumentAuthority.All.FirstOrDefault(each => each == Authority) ?? InstrumentAuthority.Unknown,
            AuthorityNote = Text(AuthorityNote), AllRepositories = isAll, Repositories = [.. numbers.Distinct().Order()], Organisations = [.. organisations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            WorkFrom = ToDay(WorkFrom, nameof(WorkFrom), fault), WorkUntil = ToDay(WorkUntil, nameof(WorkUntil), fault), ValidFrom = ToDay(ValidFrom, nameof(ValidFrom), fault),
            ValidUntil = ToDay(ValidUntil, nameof(ValidUntil), fault), Note = Text(Note),
        };
    }

    private static List<string> Parties(PartyTable table, string? typed, string field, Action<string, string> fault)
    {
        var slugs = new List<string>();
        foreach (var line in Lines(typed))
        {
            if ((table.Find(line)?.Slug ?? table.Resolve(line).Slug) is { } slug)
                slugs.Add(slug);
            else
                fault(field, line);
        }

        return [.. slugs.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>People paste addresses.</summary>
    private static string Address(string line) => line.Replace("https://github.com/", "", StringComparison.OrdinalIgnoreCase).Trim('/');

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Take(200)];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ReplaceLineEndings("\n");

    private static string? Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? ToDay(string? typed, string field, Action<string, string> fault)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (DateOnly.TryParseExact(typed.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fault(field, typed);
        return null;
    }
}

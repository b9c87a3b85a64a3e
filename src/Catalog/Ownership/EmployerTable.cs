using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>For whom an author worked, by the domain of the mail address and the year; and which authors are programs. What is not in the register is unknown.</summary>
public sealed class EmployerTable
{
    private const string File = "db/seed/employers.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<EmployerTable> Lazily = new(() => new(SeedFile.Read<Register>(File, Json)));

    private readonly FrozenDictionary<string, List<(Period Period, Party Party)>> _byDomain;
    private readonly FrozenSet<string> _freeMail;
    private readonly FrozenSet<string> _noReply;
    private readonly IReadOnlyList<Program> _bots;
    private readonly IReadOnlyList<Program> _assistants;

    private EmployerTable(Register register)
    {
        _byDomain = register.Employers.SelectMany(employer => employer.Domains.Select(period => (period, Party: employer.Resolved())))
            .GroupBy(row => row.period.Domain, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        _freeMail = register.FreeMail.ToFrozenSet(StringComparer.Ordinal);
        _noReply = register.NoReply.ToFrozenSet(StringComparer.Ordinal);
        _bots = register.Bots;
        _assistants = register.Assistants;
    }

    /// <summary>The table that ships.</summary>
    public static EmployerTable Shipped => Lazily.Value;

    /// <summary>A table of its own, in the form of <c>employers.json</c>.</summary>
    /// <exception cref="CatalogSetupException">The text is not what it should be; the message names the line.</exception>
    public static EmployerTable Read(string text) => new(SeedFile.Parse<Register>(File, text, Json));

    /// <summary>The employer; null when the register does not tell.</summary>
    /// <param name="domain">In lower case; a subdomain belongs to its domain.</param>
    /// <param name="year">The year of the commit; 0 when it has none that can be believed, and then only a domain that never changed hands counts.</param>
    public Party? Of(string domain, int year)
    {
        if (IsNoReply(domain))
            return null;
        for (var rest = domain; rest.Length > 0; rest = rest.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? rest[(dot + 1)..] : "")
        {
            if (_byDomain.TryGetValue(rest, out var periods))
                return periods.Find(row => row.Period.Covers(year)).Party;
        }

        return null;
    }

    /// <summary>Whether anybody may have an address there.</summary>
    public bool IsFreeMail(string domain) => _freeMail.Contains(domain);

    /// <summary>Whether a code host hands such addresses out instead of a person's own.</summary>
    public bool IsNoReply(string domain) => _noReply.Contains(domain) || domain.StartsWith("noreply.", StringComparison.Ordinal) || domain.Contains(".noreply.", StringComparison.Ordinal);

    /// <summary>Whether a program committed.</summary>
    public bool IsBot(CommitPerson person) => _bots.Any(bot => bot.Is(person));

    /// <summary>Whether a program wrote with a person.</summary>
    public bool IsAssistant(CommitPerson person) => _assistants.Any(assistant => assistant.Is(person));

    private sealed record Register
    {
        public required IReadOnlyList<Employer> Employers { get; init; }
        public IReadOnlyList<string> FreeMail { get; init; } = [];
        public IReadOnlyList<string> NoReply { get; init; } = [];
        public IReadOnlyList<Program> Bots { get; init; } = [];
        public IReadOnlyList<Program> Assistants { get; init; } = [];
    }

    private sealed record Employer
    {
        public string? Party { get; init; }
        public string? Body { get; init; }
        public string? Name { get; init; }
        public PartyKind Kind { get; init; }
        public required IReadOnlyList<Period> Domains { get; init; }

        public Ownership.Party Resolved() =>
            Name is not null ? new(Name, Kind) : PartyTable.Shipped.Find(Party ?? Body ?? "") ?? throw new CatalogSetupException($"{File} names '{Party ?? Body}', which is neither a party nor a public body.");
    }

    private sealed record Period
    {
        public required string Domain { get; init; }
        public int? From { get; init; }
        public int? Until { get; init; }
        public required string Source { get; init; }

        public bool Covers(int year) => year == 0 ? From is null && Until is null : (From is null || year >= From) && (Until is null || year <= Until);
    }

    private sealed record Program
    {
        private readonly Lazy<Regex?> _form;

        public Program() => _form = new(() => MailForm is null ? null : new Regex(MailForm, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

        public string? Name { get; init; }
        public string? NameEnd { get; init; }
        public string? Mail { get; init; }
        public string? MailEnd { get; init; }
        public string? MailForm { get; init; }
        public required string Reason { get; init; }

        public bool Is(CommitPerson person) =>
            (Name is not null && person.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))
            || (NameEnd is not null && person.Name.EndsWith(NameEnd, StringComparison.OrdinalIgnoreCase))
            || (Mail is not null && person.Mail.Equals(Mail, StringComparison.OrdinalIgnoreCase))
            || (MailEnd is not null && person.Mail.EndsWith(MailEnd, StringComparison.OrdinalIgnoreCase))
            || (_form.Value?.IsMatch(person.Mail) ?? false);
    }
}

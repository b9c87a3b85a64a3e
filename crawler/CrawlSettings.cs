using System.Globalization;
using Microsoft.Extensions.Configuration;
using OS2.Catalog.Data;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Crawler;

/// <summary>The section <c>Crawl</c> of the configuration: where the crawler goes, as whom, and how hard it works.</summary>
public sealed record CrawlSettings
{
    /// <summary>GitHub's own API.</summary>
    public static readonly Uri PublicGitHub = new("https://api.github.com/");

    private const string PublicArchives = "https://codeload.github.com/{owner}/{name}/tar.gz/refs/heads/{branch}";

    /// <summary><c>Crawl:Enabled</c>: whether the web process hosts the crawler; default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary><c>Crawl:GitHub</c>: address of the API, taken as it stands, with a slash at its end.</summary>
    public Uri GitHub { get; init; } = PublicGitHub;

    /// <summary><c>Crawl:Archives</c>: template with {owner}, {name} and {branch}.</summary>
    public string Archives { get; init; } = PublicArchives;

    /// <summary><c>Crawl:Git</c>: clone address, a template with {owner} and {name}, for the evidence that needs the history; null where histories are not read.</summary>
    public string? Git { get; init; } = "https://github.com/{owner}/{name}.git";

    /// <summary><c>Crawl:Histories</c>: whether the history of every repository is read for who made it; default true. Needs <see cref="Git"/>.</summary>
    public bool Histories { get; init; } = true;

    /// <summary><c>Crawl:HistoryTimeout</c>: the longest time for one history; default three minutes.</summary>
    public TimeSpan HistoryTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary><c>Crawl:HistoryMegabytes</c>: the largest fetch of one history on disk; default 200.</summary>
    public int HistoryMegabytes { get; init; } = 200;

    /// <summary><c>Crawl:HistoryFileCommits</c>: the longest history, in commits, whose files are looked through for code that came in heaps; default 2,000, 0 for none.</summary>
    public int HistoryFileCommits { get; init; } = 2000;

    /// <summary><c>Crawl:HistoryLineFiles</c>: most own source files of one repository whose lines are traced to who wrote them. It needs the whole history and much time: default 0, none.</summary>
    public int HistoryLineFiles { get; init; }

    /// <summary><c>Crawl:Token</c>: sent to the API alone; null to go without.</summary>
    public string? Token { get; init; }

    /// <summary><c>Crawl:Organisations</c>: logins to crawl instead of the register's; empty for the register's.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary><c>Crawl:Interval</c>: from the start of one crawl to the start of the next; at least a minute, default six hours.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(6);

    /// <summary><c>Crawl:Concurrency</c>: requests and readings at a time, 1 to 32; default 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary><c>Crawl:Patience</c>: the longest wait for a limit to lift or a fault to pass before a part is given up; default two minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary><c>Crawl:ArchiveTimeout</c>: the longest time for one archive, from request to last byte; default fifteen minutes.</summary>
    public TimeSpan ArchiveTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary><c>Crawl:AbsenceCrawls</c> and <c>Crawl:AbsencePeriod</c>: when a missing repository is believed to be gone.</summary>
    public AbsenceQuorum Absence { get; init; } = AbsenceQuorum.Default;

    /// <summary>The settings of the demo: an invented code host that nothing outside knows.</summary>
    public static CrawlSettings OfDemo { get; } = new()
    {
        GitHub = new Uri("https://github.invalid/"),
        Archives = "https://github.invalid/{owner}/{name}/tar.gz/refs/heads/{branch}",
        Git = null,
        Interval = TimeSpan.FromMinutes(10),
    };

    /// <summary>Whether archives are asked of the API and so are charged to its quota.</summary>
    internal bool ArchivesAreCharged => Archives.StartsWith(GitHub.AbsoluteUri, StringComparison.OrdinalIgnoreCase) && Archives.Contains("/tarball/", StringComparison.Ordinal);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="CatalogSetupException">A value cannot be used; the message names its key.</exception>
    public static CrawlSettings From(IConfiguration configuration)
    {
        var gitHub = Address(configuration, "Crawl:GitHub") ?? PublicGitHub;
        var archives = Text(configuration, "Crawl:Archives")
            ?? (gitHub == PublicGitHub ? PublicArchives : new Uri(gitHub, "repos/").AbsoluteUri + "{owner}/{name}/tarball/{branch}");
        CheckTemplate("Crawl:Archives", archives, "{owner}", "{name}", "{branch}");
        var defaults = new CrawlSettings();
        var git = Text(configuration, "Crawl:Git") ?? (gitHub == PublicGitHub ? defaults.Git : null);
        if (git is not null)
            CheckTemplate("Crawl:Git", git, "{owner}", "{name}");
        return new CrawlSettings
        {
            Enabled = Flag(configuration, "Crawl:Enabled", defaults.Enabled),
            GitHub = gitHub,
            Archives = archives,
            Git = git,
            Histories = Flag(configuration, "Crawl:Histories", defaults.Histories),
            HistoryTimeout = Duration(configuration, "Crawl:HistoryTimeout", defaults.HistoryTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(6)),
            HistoryMegabytes = Number(configuration, "Crawl:HistoryMegabytes", defaults.HistoryMegabytes, 1, 100_000),
            HistoryFileCommits = Number(configuration, "Crawl:HistoryFileCommits", defaults.HistoryFileCommits, 0, 1_000_000),
            HistoryLineFiles = Number(configuration, "Crawl:HistoryLineFiles", defaults.HistoryLineFiles, 0, 1_000_000),
            Token = Secret(configuration, "Crawl:Token"),
            Organisations = Names(configuration, "Crawl:Organisations"),
            Interval = Duration(configuration, "Crawl:Interval", defaults.Interval, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30)),
            Concurrency = Number(configuration, "Crawl:Concurrency", defaults.Concurrency, 1, 32),
            Patience = Duration(configuration, "Crawl:Patience", defaults.Patience, TimeSpan.Zero, TimeSpan.FromHours(2)),
            ArchiveTimeout = Duration(configuration, "Crawl:ArchiveTimeout", defaults.ArchiveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(6)),
            Absence = new AbsenceQuorum(
                Number(configuration, "Crawl:AbsenceCrawls", defaults.Absence.Crawls, 1, 1000),
                Duration(configuration, "Crawl:AbsencePeriod", defaults.Absence.Period, TimeSpan.Zero, TimeSpan.FromDays(365))),
        };
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text that fits a header. The message does not repeat it.</summary>
    private static string? Secret(IConfiguration configuration, string key)
    {
        var text = Text(configuration, key);
        return text is null || text.All(c => c is > ' ' and <= '~')
            ? text
            : throw new CatalogSetupException($"{key} holds a space, a line break or another character that no token has.");
    }

    private static Uri? Address(IConfiguration configuration, string key)
    {
        if (Text(configuration, key) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CatalogSetupException($"{key} is '{text}'; it must be an http or https address.");
        return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    private static void CheckTemplate(string key, string template, params ReadOnlySpan<string> places)
    {
        foreach (var place in places)
            if (!template.Contains(place, StringComparison.Ordinal))
                throw new CatalogSetupException($"{key} is '{template}'; it must hold {place}.");
        var sample = template.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        if (!Uri.TryCreate(sample, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CatalogSetupException($"{key} is '{template}'; it must be an http or https address.");
    }

    private static bool Flag(IConfiguration configuration, string key, bool missing) =>
        Text(configuration, key) is not { } text ? missing
        : bool.TryParse(text, out var flag) ? flag
        : throw new CatalogSetupException($"{key} is '{text}'; it must be true or false.");

    private static int Number(IConfiguration configuration, string key, int missing, int least, int most) =>
        Text(configuration, key) is not { } text ? missing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new CatalogSetupException($"{key} is '{text}'; it must be a whole number from {least} to {most}.");

    private static TimeSpan Duration(IConfiguration configuration, string key, TimeSpan missing, TimeSpan least, TimeSpan most) =>
        Text(configuration, key) is not { } text ? missing
        : ReadDuration(text) is { } duration && duration >= least && duration <= most ? duration
        : throw new CatalogSetupException($"{key} is '{text}'; it must be a time such as 6h, 30m, 45s or 1.06:00:00, from {least:g} to {most:g}.");

    private static TimeSpan? ReadDuration(string text)
    {
        var digits = text[..^1].TrimEnd();
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1e6)
        {
            switch (char.ToLowerInvariant(text[^1]))
            {
                case 'd': return TimeSpan.FromDays(amount);
                case 'h': return TimeSpan.FromHours(amount);
                case 'm': return TimeSpan.FromMinutes(amount);
                case 's': return TimeSpan.FromSeconds(amount);
            }
        }

        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
    }

    private static IReadOnlyList<string> Names(IConfiguration configuration, string key)
    {
        var names = (Text(configuration, key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names)
            if (name.Length > 100 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                throw new CatalogSetupException($"{key} holds '{name}', which cannot be a GitHub login.");
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}

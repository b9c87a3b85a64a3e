using OS2.Catalog.Donations;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>What came of reading a history.</summary>
/// <param name="Evidence">What is kept.</param>
/// <param name="People">Different addresses of authors; null when only the newer commits were read, which cannot tell.</param>
internal sealed record HistoryReading(MakerEvidence Evidence, int? People)
{
    private const int MostDomains = 20;

    /// <summary>In the form of a donation's check; null when nothing was read.</summary>
    internal CodeHistory? ToCodeHistory() => Evidence is not { Problem: null, Commits: > 0, FirstAt: { } first, LastAt: { } last } ? null : new()
    {
        Commits = Evidence.Commits, FirstAt = first, LastAt = last, RootCommit = Evidence.Roots is [var root, ..] ? root : "", Authors = People ?? 0,
        Domains = [.. Evidence.Authored.Where(count => count.Domain.Length > 1).Take(MostDomains).Select(count => new MailDomain(count.Domain, count.Total))],
    };
}

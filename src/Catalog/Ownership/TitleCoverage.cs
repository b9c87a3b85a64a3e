namespace OS2.Catalog.Ownership;

/// <summary>Which parties' rights the instruments in force bring to the network, and for which time. Pure.</summary>
internal sealed class TitleCoverage
{
    private readonly List<Grant> _grants = [];
    private readonly Dictionary<string, string> _answersFor = new(StringComparer.Ordinal);
    private readonly string _network;
    private readonly DateOnly? _from;
    private readonly DateOnly? _to;

    /// <summary>Reads what the instruments give.</summary>
    /// <param name="counting">Those that count.</param>
    /// <param name="network">The slug of the network.</param>
    /// <param name="from">The first day of the work that must be covered; null when it is not known.</param>
    /// <param name="to">The last day.</param>
    public TitleCoverage(IEnumerable<Instrument> counting, string network, DateOnly? from, DateOnly? to)
    {
        (_network, _from, _to) = (network, from, to);
        foreach (var terms in counting.Select(instrument => instrument.Said))
        {
            var level = terms.Grant switch
            {
                InstrumentGrant.Transfer or InstrumentGrant.Waiver => TitleAnswer.Rank(TitleAnswer.Owned),
                InstrumentGrant.Licence when terms is { MayAlter: true, MayPassOn: true } => TitleAnswer.Rank(TitleAnswer.Secured),
                _ => -1,
            };
            foreach (var giver in terms.Givers)
            {
                foreach (var name in terms.AnswersFor)
                    _answersFor.TryAdd(PartyTable.KeyOf(name), giver);
                if (level >= 0)
                    _grants.Add(new(giver, terms.Grant == InstrumentGrant.Waiver ? [network] : terms.Receivers, level, terms.WorkFrom, terms.WorkUntil));
            }
        }
    }

    /// <summary>Those who give, the network aside.</summary>
    public IEnumerable<string> Givers => _grants.Select(grant => grant.Giver).Where(giver => giver != _network).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a giver has handed the same to the network and to somebody who has not handed it on.</summary>
    public bool IsContradicted => _grants.Where(grant => grant.Level == TitleAnswer.Rank(TitleAnswer.Owned)).GroupBy(grant => grant.Giver, StringComparer.Ordinal).Any(group =>
        group.Any(grant => grant.Receivers.Contains(_network)) && group.Any(grant => !grant.Receivers.Contains(_network) && !grant.Receivers.Any(receiver => LevelOf(receiver) == TitleAnswer.Rank(TitleAnswer.Owned))));

    /// <summary>Who answers for a name by an instrument; null for nobody.</summary>
    public string? AnswersFor(string name) => _answersFor.GetValueOrDefault(PartyTable.KeyOf(name));

    /// <summary>How far a party's rights have come: the rank of owned or secured, or -1.</summary>
    public int LevelOf(string slug) => LevelOf(slug, []);

    /// <summary>Whether something covers the party, but not all of the time.</summary>
    public bool IsPartOfTime(string slug) => LevelOf(slug) < 0 && _grants.Exists(grant => grant.Giver == slug);

    private int LevelOf(string slug, IReadOnlyList<string> way)
    {
        if (slug == _network)
            return TitleAnswer.Rank(TitleAnswer.Owned);
        if (way.Contains(slug))
            return -1;
        IReadOnlyList<string> further = [.. way, slug];
        var reached = _grants.Where(grant => grant.Giver == slug)
            .Select(grant => grant with { Level = Math.Min(grant.Level, grant.Receivers.Select(receiver => LevelOf(receiver, further)).DefaultIfEmpty(-1).Max()) })
            .Where(grant => grant.Level >= 0).ToList();
        foreach (var level in (ReadOnlySpan<int>)[TitleAnswer.Rank(TitleAnswer.Owned), TitleAnswer.Rank(TitleAnswer.Secured)])
        {
            if (CoversAll(reached.Where(grant => grant.Level >= level)))
                return level;
        }

        return -1;
    }

    /// <summary>Whether the times together leave no day out.</summary>
    private bool CoversAll(IEnumerable<Grant> grants)
    {
        var reached = _from?.AddDays(-1);
        var isAny = false;
        foreach (var grant in grants.OrderBy(grant => grant.From ?? DateOnly.MinValue))
        {
            isAny = true;
            if (grant.From is { } from && (reached is null ? _from is null : from > reached.Value.AddDays(1)))
                return false;
            if (grant.Until is null || grant.Until >= _to)
                return true;
            reached = reached is null || grant.Until > reached ? grant.Until : reached;
        }

        return isAny && _to is null;
    }

    private sealed record Grant(string Giver, IReadOnlyList<string> Receivers, int Level, DateOnly? From, DateOnly? Until);
}

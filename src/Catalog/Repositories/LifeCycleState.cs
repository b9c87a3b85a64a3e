namespace OS2.Catalog.Repositories;

/// <summary>Where a repository is in its life, with the count of absences that have not yet been believed.</summary>
public sealed record LifeCycleState
{
    /// <summary>One of <see cref="Repositories.LifeCycle"/>.</summary>
    public required string LifeCycle { get; init; }

    /// <summary>For a moved one: where to, as <c>owner/name</c>.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When it was first missed, in the present row of absences; null when it is not missed.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>Healthy crawls in a row that did not find it.</summary>
    public int MissedCrawls { get; init; }

    /// <summary>The state after one more sighting. Pure.</summary>
    /// <remarks>
    /// Presence, a move, 410 and 451 are positive answers and believed at once. A 404 proves little (a fault, a repository that is private for an hour),
    /// so it is believed only by <paramref name="quorum"/>. No answer changes nothing.
    /// </remarks>
    public LifeCycleState After(Sighting sighting, AbsenceQuorum quorum, DateTimeOffset now) => sighting.Kind switch
    {
        SightingKind.Listed => new LifeCycleState { LifeCycle = sighting.IsArchived ? Repositories.LifeCycle.Archived : Repositories.LifeCycle.Live },
        SightingKind.FoundElsewhere => new LifeCycleState { LifeCycle = Repositories.LifeCycle.Moved, MovedTo = sighting.FullName },
        SightingKind.Deleted => new LifeCycleState { LifeCycle = Repositories.LifeCycle.Gone },
        SightingKind.Blocked => new LifeCycleState { LifeCycle = Repositories.LifeCycle.Blocked },
        SightingKind.NotFound => Missed(quorum, now),
        SightingKind.NoAnswer => this,
        _ => throw new ArgumentOutOfRangeException(nameof(sighting), sighting.Kind, "No such sighting."),
    };

    private LifeCycleState Missed(AbsenceQuorum quorum, DateTimeOffset now)
    {
        if (LifeCycle is Repositories.LifeCycle.PrivateOrGone or Repositories.LifeCycle.Gone)
            return this;

        var since = MissingSince ?? now;
        var missed = MissedCrawls + 1;
        return missed >= quorum.Crawls && now - since >= quorum.Period
            ? new LifeCycleState { LifeCycle = Repositories.LifeCycle.PrivateOrGone, MissingSince = since, MissedCrawls = missed }
            : this with { MissingSince = since, MissedCrawls = missed };
    }
}

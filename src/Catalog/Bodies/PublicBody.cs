namespace OS2.Catalog.Bodies;

/// <summary>A municipality, a region, a state body or another public body that may take part in the network.</summary>
public sealed record PublicBody
{
    public const string Municipality = "municipality";
    public const string Region = "region";
    public const string State = "state";
    public const string Other = "other";

    /// <summary>The name by Danish folding, <c>soenderborg-kommune</c>. It never changes: accounts and decisions name it.</summary>
    public string BodySlug { get; init; } = "";

    /// <summary>The official Danish name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name in English; null where the Danish one serves.</summary>
    public string? NameEn { get; init; }

    /// <summary><see cref="Municipality"/>, <see cref="Region"/>, <see cref="State"/> or <see cref="Other"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Inhabitants, an approximate figure that serves to find the band; null where the body has none of its own or it is not known.</summary>
    public int? Population { get; init; }

    /// <summary>Whether the body is a member of OS2; null where that is not known.</summary>
    public bool? IsMember { get; init; }

    public long Tick { get; init; }

    /// <summary>When the body was taken out of use; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The band that OS2's rate sheet places the body in; null without a population.</summary>
    public PopulationBand? Band => Population is { } people ? PopulationBands.Of(people) : null;
}

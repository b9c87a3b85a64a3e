namespace OS2.Catalog.Search;

/// <summary>A product that was found.</summary>
/// <param name="Card">What is shown of it.</param>
/// <param name="Summary">The summary in the person's language, or the other where there is none, with matches marked.</param>
public sealed record ProductHit(ProductCard Card, Snippet Summary)
{
    /// <summary>The best place of each word of the question, in its order; empty when nothing was asked for.</summary>
    public IReadOnlyList<HitReason> Reasons { get; init; } = [];

    /// <summary>Every place of every word, when that was asked for.</summary>
    public IReadOnlyList<HitReason> Explanation { get; init; } = [];

    /// <summary>What decided its place in the list; 0 when nothing was asked for.</summary>
    public float Score { get; init; }

    /// <summary>The share of the question that it answers, 0 to 1, rarer words counting more.</summary>
    public float Coverage { get; init; }
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Bodies;

/// <summary>Public bodies, as they are kept.</summary>
public sealed class PublicBodyStore(Database database)
{
    private const string SelectAll = """
        SELECT BodySlug, Name, NameEn, Kind, Population, IsMember, Tick, WithdrawnAt FROM PublicBody WHERE WithdrawnAt IS NULL
        """;

    private const string SelectBySlug = """
        SELECT BodySlug, Name, NameEn, Kind, Population, IsMember, Tick, WithdrawnAt FROM PublicBody WHERE BodySlug = @BodySlug
        """;

    /// <summary>All bodies that stand, in no order.</summary>
    public Task<IReadOnlyList<PublicBody>> AllAsync(CancellationToken cancel) => database.QueryAsync<PublicBody>(SelectAll, null, cancel);

    /// <summary>The body, withdrawn ones too; null when there never was one.</summary>
    public Task<PublicBody?> FindAsync(string slug, CancellationToken cancel) =>
        database.FindAsync<PublicBody>(SelectBySlug, new { BodySlug = slug.ToLowerInvariant() }, cancel);
}

using OS2.Catalog.Bodies;
using OS2.Catalog.Data;

namespace OS2.Catalog.Products;

/// <content>How public bodies are written: as the register has them. Whether a body is a member is left to people where the register says nothing.</content>
public sealed partial class Register
{
    private const string SelectBodies = "SELECT BodySlug, Name, NameEn, Kind, Population, IsMember, WithdrawnAt FROM PublicBody";

    private const string UpdateBody = """
        UPDATE PublicBody SET Name = @Name, NameEn = @NameEn, Kind = @Kind, Population = @Population, IsMember = @IsMember, WithdrawnAt = @WithdrawnAt, Tick = @Tick
        WHERE BodySlug = @BodySlug
        """;

    private const string InsertBody = """
        INSERT INTO PublicBody (BodySlug, Name, NameEn, Kind, Population, IsMember, WithdrawnAt, Tick)
        VALUES (@BodySlug, @Name, @NameEn, @Kind, @Population, @IsMember, @WithdrawnAt, @Tick)
        """;

    private static bool Holds(Dictionary<string, PublicBody> known, RegisterFiles.Body seed) =>
        known.TryGetValue(seed.Slug, out var body)
        && (body.Name, body.NameEn, body.Kind, body.Population) == (seed.Name, seed.NameEn, seed.Kind, seed.Population)
        && (seed.IsMember is null || seed.IsMember == body.IsMember)
        && seed.Withdrawn == body.WithdrawnAt is not null;

    private static async Task<int> SaveAsync(Change change, IEnumerable<RegisterFiles.Body> bodies)
    {
        var known = ByKey(await change.QueryAsync<PublicBody>(SelectBodies, null));
        var written = 0;
        foreach (var seed in bodies.Where(seed => !Holds(known, seed)))
        {
            var now = known.GetValueOrDefault(seed.Slug);
            await change.UpsertAsync(UpdateBody, InsertBody, new
            {
                BodySlug = seed.Slug,
                seed.Name,
                seed.NameEn,
                seed.Kind,
                seed.Population,
                IsMember = seed.IsMember ?? now?.IsMember,
                WithdrawnAt = seed.Withdrawn ? now?.WithdrawnAt ?? change.At : (DateTimeOffset?)null,
                change.Tick,
            });
            written++;
        }

        return written;
    }

    private static Dictionary<string, PublicBody> ByKey(IEnumerable<PublicBody> bodies) => bodies.ToDictionary(body => body.BodySlug);
}

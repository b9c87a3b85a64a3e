using OS2.Catalog.Data;

namespace OS2.Catalog.Bodies;

/// <summary>Finds the public body that a name written by others means. Only a whole name counts: near is not the same.</summary>
public sealed class BodyNames
{
    private static readonly string[] Kinds = ["kommune", "municipality", "kommunes", "region", "of", "the", "city", "by"];

    private readonly Dictionary<string, PublicBody> _byName = new(StringComparer.Ordinal);

    public BodyNames(IEnumerable<PublicBody> bodies)
    {
        foreach (var body in bodies)
        {
            _byName[body.BodySlug] = body;
            foreach (var name in new[] { body.Name, body.NameEn })
            {
                if (name is null)
                    continue;
                _byName.TryAdd(Slug.Of(name), body);
                // Regions bear names of parts of the country; alone they mean the part, not the body.
                if (body.Kind == PublicBody.Municipality)
                    _byName.TryAdd(Bare(name), body);
            }
        }
    }

    /// <summary>The body; null when the name is none that is known.</summary>
    public PublicBody? Find(string name) =>
        _byName.GetValueOrDefault(Slug.Of(name)) ?? (Bare(name) is { Length: > 0 } bare && _byName.TryGetValue(bare, out var body) && body.Kind == PublicBody.Municipality ? body : null);

    /// <summary>The name without the words that say what kind of body it is.</summary>
    private static string Bare(string name) => string.Join('-', Slug.Of(name).Split('-').Where(word => !Kinds.Contains(word, StringComparer.Ordinal)));
}

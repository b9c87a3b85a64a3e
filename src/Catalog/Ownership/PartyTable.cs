using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>Resolves the names of notices to parties, by the register's table and then by shape; spelling of dashes, dots and legal forms does not matter.</summary>
public sealed partial class PartyTable
{
    private const string Parties = "db/seed/parties.json";
    private const string Bodies = "db/seed/public-bodies.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<PartyTable> Lazily = new(() => new(SeedFile.Read<List<Entry>>(Parties, Json), SeedFile.Read<List<Body>>(Bodies, Json)));

    private readonly IReadOnlyList<Entry> _entries;
    private readonly IReadOnlyList<Body> _all;
    private readonly FrozenDictionary<string, List<(Party Party, Alias Alias)>> _byName;
    private readonly FrozenDictionary<string, Party> _bodies;
    private readonly Lazy<FrozenDictionary<string, Party>> _bySlug;

    private PartyTable(IReadOnlyList<Entry> entries, IReadOnlyList<Body> bodies)
    {
        (_entries, _all) = (entries, bodies);
        _byName = entries.SelectMany(e => e.Names.Select(alias => (Key: KeyOf(alias.Name), Party: new Party(e.Name, e.Kind, e.Slug), Alias: alias)))
            .GroupBy(row => row.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(row => (row.Party, row.Alias)).ToList(), StringComparer.Ordinal);
        _bodies = bodies.DistinctBy(b => KeyOf(b.Name), StringComparer.Ordinal)
            .ToFrozenDictionary(b => KeyOf(b.Name), b => new Party(b.Name, b.Kind == "municipality" ? PartyKind.Municipality : PartyKind.State, b.Slug), StringComparer.Ordinal);
        _bySlug = new(() => _bodies.Values.Concat(_entries.Select(e => new Party(e.Name, e.Kind, e.Slug))).DistinctBy(p => p.Slug, StringComparer.Ordinal).ToFrozenDictionary(p => p.Slug!, StringComparer.Ordinal));
    }

    /// <summary>The table that ships.</summary>
    public static PartyTable Shipped => Lazily.Value;

    /// <summary>Every party that can be meant, in no order.</summary>
    public IEnumerable<Party> All => _bySlug.Value.Values;

    /// <summary>The party with this key; null for none.</summary>
    public Party? Find(string slug) => _bySlug.Value.GetValueOrDefault(slug);

    /// <summary>This table with what people have added and decided. A name that ships with one meaning and is merged with another keeps the first for the years that it names.</summary>
    public PartyTable With(IReadOnlyList<PartyEntry> entries, IReadOnlyList<PartyAlias> aliases)
    {
        if (entries.Count + aliases.Count == 0)
            return this;
        var merged = aliases.Where(alias => alias.State == PartyAlias.Merged).ToLookup(alias => alias.PartySlug, StringComparer.Ordinal);
        var all = _entries.Concat(entries.Select(e => new Entry { Slug = e.PartySlug, Name = e.Name, Kind = Enum.TryParse<PartyKind>(e.Kind, out var kind) ? kind : PartyKind.Unknown, Names = [new() { Name = e.Name }] }))
            .Concat(_all.Where(b => merged.Contains(b.Slug)).Select(b => new Entry { Slug = b.Slug, Name = b.Name, Kind = b.Kind == "municipality" ? PartyKind.Municipality : PartyKind.State }))
            .DistinctBy(e => e.Slug, StringComparer.Ordinal)
            .Select(e => e with { Names = [.. e.Names, .. merged[e.Slug].Select(alias => new Alias { Name = alias.Name, From = alias.FromYear, Until = alias.UntilYear })] });
        return new([.. all], _all);
    }

    /// <summary>Whom a name stands for.</summary>
    /// <param name="name">As written in a notice.</param>
    /// <param name="year">The year of the notice; null when it has none, and then aliases count whatever their time.</param>
    public Party Resolve(string name, int? year = null)
    {
        var key = KeyOf(name);
        if (_byName.TryGetValue(key, out var found) && found.Find(row => row.Alias.Covers(year)) is { Party: { } party })
            return party;
        if (_bodies.TryGetValue(key, out var body))
            return body;
        return new(name, Shape(name));
    }

    /// <summary>The parties of a notice that may name several: "X og Y".</summary>
    public IReadOnlyList<Party> ResolveAll(string name, int? year = null)
    {
        var whole = Resolve(name, year);
        if (whole.Slug is not null)
            return [whole];
        var parts = Joints().Split(name).Where(part => part.Length > 1 && !IsLegalForm(part)).Select(part => Resolve(part, year)).ToList();
        // "X and is part of the Y project": what goes on in lower case is the sentence and no name.
        if (parts.RemoveAll(party => party.Slug is null && char.IsLower(party.Name[0])) > 0 && parts is [{ Slug: not null } only])
            return [only];
        // "Free Software Foundation, Inc., 51 Franklin Street, Boston" is one party with its address.
        if (parts.Count > 0 && parts[0].Kind == PartyKind.Foreign)
            return [parts[0], .. parts.Skip(1).Where(part => part.Slug is not null && part.Kind != PartyKind.Foreign)];
        return parts.Count > 1 && parts.Exists(part => part.Slug is not null) ? [.. parts.DistinctBy(p => p.Slug ?? p.Name, StringComparer.Ordinal)] : [whole];
    }

    /// <summary>Lower case, no dots, dashes as blanks, without a legal form at the end.</summary>
    public static string KeyOf(string name)
    {
        var words = NotLetters().Replace(name.ToLowerInvariant().Replace("a/s", "as", StringComparison.Ordinal).Replace("i/s", "is", StringComparison.Ordinal), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[^1] is "aps" or "as" or "is" or "ks" or "inc" or "ltd" or "llc" or "gmbh" or "ab")
            words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        return string.Join(' ', words);
    }

    /// <summary>"Inc." after a comma is the end of the name before it, and no party.</summary>
    private static bool IsLegalForm(string part) => KeyOf("x " + part) == "x";

    private static PartyKind Shape(string name)
    {
        if (Municipal().IsMatch(name))
            return PartyKind.Municipality;
        if (Public().IsMatch(name))
            return PartyKind.State;
        if (LegalForm().IsMatch(name))
            return PartyKind.Company;
        if (Crowd().IsMatch(name))
            return PartyKind.Crowd;
        return Human().IsMatch(name) ? PartyKind.Person : PartyKind.Unknown;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotLetters();

    [GeneratedRegex(@"\s*(?:,|;|/|&|\band\b|\bog\b)\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Joints();

    [GeneratedRegex(@"\b\p{L}+s? kommune\b|\bmunicipality\b|\bkommunes?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Municipal();

    [GeneratedRegex(@"^region \p{L}+|\p{L}(?:styrelsen|direktoratet|ministeriet)\b|\bministry\b|\bagency of\b|\bKOMBIT\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Public();

    [GeneratedRegex(@"\b(?:ApS|IVS|K/S|I/S|P/S|A/S|A\.M\.B\.A|GmbH|AG|AB|AS|Oy|Inc\.?|LLC|Ltd\.?|Limited|Corp(?:oration)?\.?|Company|B\.?V\.?|S\.?A\.?|S\.?r\.?l\.?|Foundation|Fonden|Foreningen|University|Universitet)(?:$|[\s,.)])", RegexOptions.NonBacktracking)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"\b(?:authors|contributors|team|developers|community|project|bidragydere|udviklere)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Crowd();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|von|van|de|af|der|den)){1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Human();

    private sealed record Entry
    {
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public PartyKind Kind { get; init; }
        public IReadOnlyList<Alias> Names { get; init; } = [];
    }

    /// <summary>A spelling, and the years in which it meant this party.</summary>
    private sealed record Alias
    {
        public required string Name { get; init; }
        public int? From { get; init; }
        public int? Until { get; init; }

        public bool Covers(int? year) => year is null || ((From is null || year >= From) && (Until is null || year <= Until));
    }

    private sealed record Body
    {
        public required string Slug { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
    }
}

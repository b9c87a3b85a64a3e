using OS2.Catalog.Data;

namespace OS2.Catalog.Ownership;

/// <summary>Which repositories of the catalogue begin with the same commit, and which have only a name in common.</summary>
public sealed class KinBook
{
    private const string SelectRoots = "SELECT RepositoryId, RootCommit FROM RepositoryRoot";
    private const string SelectNames = "SELECT RepositoryId, Owner, Name FROM Repository";

    private readonly Dictionary<long, string> _names;
    private readonly ILookup<string, long> _byName;
    private readonly ILookup<string, long> _byRoot;
    private readonly ILookup<long, string> _roots;

    private KinBook(IReadOnlyList<Row> names, IReadOnlyList<Row> roots)
    {
        _names = names.ToDictionary(row => row.RepositoryId, row => $"{row.Owner}/{row.Name}");
        _byName = names.ToLookup(row => row.Name, row => row.RepositoryId, StringComparer.OrdinalIgnoreCase);
        _byRoot = roots.ToLookup(row => row.RootCommit, row => row.RepositoryId, StringComparer.Ordinal);
        _roots = roots.ToLookup(row => row.RepositoryId, row => row.RootCommit);
    }

    public static async Task<KinBook> ReadAsync(Database database, CancellationToken cancel) =>
        new(await database.QueryAsync<Row>(SelectNames, null, cancel), await database.QueryAsync<Row>(SelectRoots, null, cancel));

    /// <summary>The same, as a change sees it.</summary>
    internal static async Task<KinBook> ReadAsync(Change change) => new(await change.QueryAsync<Row>(SelectNames, null), await change.QueryAsync<Row>(SelectRoots, null));

    /// <summary>The others, copies first.</summary>
    public IReadOnlyList<Kin> Of(long repositoryId)
    {
        if (!_names.TryGetValue(repositoryId, out var fullName))
            return [];
        var copies = _roots[repositoryId].SelectMany(root => _byRoot[root]).Where(other => other != repositoryId).ToHashSet();
        var namesakes = _byName[fullName[(fullName.IndexOf('/', StringComparison.Ordinal) + 1)..]].Where(other => other != repositoryId && !copies.Contains(other));
        return [.. copies.Select(other => new Kin(_names[other], SharesRoot: true)).Concat(namesakes.Select(other => new Kin(_names[other], SharesRoot: false))).OrderBy(kin => !kin.SharesRoot).ThenBy(kin => kin.FullName, StringComparer.Ordinal)];
    }

    private sealed record Row
    {
        public long RepositoryId { get; init; }
        public string Owner { get; init; } = "";
        public string Name { get; init; } = "";
        public string RootCommit { get; init; } = "";
    }
}

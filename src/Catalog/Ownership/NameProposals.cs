using System.Text.RegularExpressions;

namespace OS2.Catalog.Ownership;

/// <summary>Finds names in notices that stand for nobody yet, and whom they may stand for. It proposes; a person decides. Pure.</summary>
public sealed partial class NameProposals
{
    private const int MaxCandidates = 4;

    /// <summary>Letters that may differ: one in five, two at most.</summary>
    private const int MostLetters = 2;

    /// <summary>Words that many names have: two names that share nothing else are not alike.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "kommune", "kommunes", "municipality", "danmark", "denmark", "danish", "dansk", "it", "og", "and", "of", "the", "af", "for", "aps", "as", "ivs", "group", "software", "solutions", "development", "udvikling", "digital",
        "consulting", "open", "source", "os2", "team", "project", "authors", "contributors", "company", "foreningen", "fonden", "region", "city", "by", "data", "web", "systems", "technologies", "labs", "all",
    };

    private readonly Dictionary<string, Gathered> _names = new(StringComparer.Ordinal);
    private readonly PartyTable _table;

    public NameProposals(PartyTable table) => _table = table;

    /// <summary>Takes in what the files of a repository say.</summary>
    public void Add(long repositoryId, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims.Where(c => !c.IsVendored))
        {
            if (claim.Role is ClaimRole.Holder or ClaimRole.Developer or ClaimRole.Licensor)
                Add(repositoryId, claim, claim.Name);
            if (claim.For is { } whom)
                Add(repositoryId, claim, whom);
        }
    }

    /// <summary>All names that stand for nobody, those of most repositories first.</summary>
    /// <param name="refused">What people have said that a name does not stand for.</param>
    public IReadOnlyList<SeenName> Propose(IEnumerable<PartyAlias> refused)
    {
        var no = refused.Where(alias => alias.State == PartyAlias.Refused).Select(alias => (PartyTable.KeyOf(alias.Name), alias.PartySlug)).ToHashSet();
        var keys = _table.All.Select(party => (Party: party, Key: PartyTable.KeyOf(party.Name))).ToList();
        return
        [
            .. _names.Select(row => row.Value.ToName(
                    [.. keys.Select(each => (each.Party, Likeness: Likeness(row.Key, each.Key))).Where(each => each.Likeness > 0 && !no.Contains((row.Key, each.Party.Slug!)))
                        .OrderByDescending(each => each.Likeness).ThenBy(each => each.Party.Name, StringComparer.Ordinal).Take(MaxCandidates).Select(each => each.Party)]))
                .OrderByDescending(name => name.Repositories.Count).ThenByDescending(name => name.Files).ThenBy(name => name.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>How alike two keys are: 0 for not, up to 3 for all but a letter or two.</summary>
    internal static int Likeness(string a, string b)
    {
        if (a == b)
            return 3;
        var allowed = Math.Min(MostLetters, Math.Min(a.Length, b.Length) / 5);
        if (allowed > 0 && Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed)
            return 3;
        if (a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal))
            return 3;
        var (ours, theirs) = (Words(a), Words(b));
        if (ours.Count == 0 || theirs.Count == 0)
            return 0;
        return ours.IsSupersetOf(theirs) || theirs.IsSupersetOf(ours) ? 2 : ours.Overlaps(theirs) && ours.Intersect(theirs).Any(word => word.Length >= 5) ? 1 : 0;
    }

    private static HashSet<string> Words(string key) => [.. key.Split(' ').Where(word => word.Length > 1 && !Common.Contains(word))];

    /// <summary>Letters to add, take away, change or swap with the next.</summary>
    private static int Distance(string a, string b)
    {
        var (older, old, now) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(old[j] + 1, now[j - 1] + 1), old[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
            }

            (older, old, now) = (old, now, older);
        }

        return old[b.Length];
    }

    private void Add(long repositoryId, Claim claim, string name)
    {
        var key = PartyTable.KeyOf(name);
        if (key.Length < 2 || _table.ResolveAll(name).Any(party => party.Slug is not null || party.Kind == PartyKind.Foreign))
            return;
        if (!_names.TryGetValue(key, out var gathered))
            _names.Add(key, gathered = new(_table.Resolve(name).Kind, (repositoryId, claim.Path, claim.Line, claim.Quote)));
        gathered.Add(repositoryId, name, claim);
    }

    private sealed class Gathered(PartyKind kind, (long, string, int, string) place)
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
        private readonly HashSet<long> _repositories = [];
        private int _files;
        private int? _first;
        private int? _last;

        public void Add(long repositoryId, string name, Claim claim)
        {
            _repositories.Add(repositoryId);
            _files += claim.Files;
            _spellings[name] = _spellings.GetValueOrDefault(name) + claim.Files;
            foreach (Match year in Year().Matches(claim.Years ?? ""))
            {
                var number = int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                (_first, _last) = (Math.Min(_first ?? number, number), Math.Max(_last ?? number, number));
            }
        }

        public SeenName ToName(IReadOnlyList<Party> candidates)
        {
            var spellings = _spellings.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Key).ToList();
            return new()
            {
                Name = spellings[0], Spellings = [.. spellings.Skip(1)], Kind = kind, Repositories = _repositories, Place = place, Files = _files,
                Years = _first is { } first && _last is { } last ? (first, last) : null, Candidates = candidates,
            };
        }
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}

using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;

namespace OS2.Catalog.Licences;

/// <summary>All SPDX licences as templates, with an index of short runs of words; compiled once, at the first use.</summary>
internal sealed class LicenceTexts
{
    /// <summary>Words in a run.</summary>
    public const int RunLength = 4;

    /// <summary>Templates longer than this keep one run in four.</summary>
    private const int LongTemplate = 400;

    /// <summary>A run that more templates have tells nothing.</summary>
    private const int CommonRun = 80;

    private static readonly Lazy<LicenceTexts> Lazily = new(Load);

    private readonly FrozenDictionary<string, string> _proper;
    private readonly Dictionary<ulong, (int Start, int Count)> _runs;
    private readonly (ushort Template, ushort Position)[] _places;
    private readonly bool[][] _telling;

    private LicenceTexts(LicenceVocabulary vocabulary, List<LicenceTemplate> templates, FrozenDictionary<string, LicenceFamily> families, IEnumerable<string> ids)
    {
        Vocabulary = vocabulary;
        Templates = templates;
        Families = families;
        _proper = ids.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);
        (_runs, _places) = Index(templates);
        (_telling, TellingRuns) = Telling();
    }

    public static LicenceTexts Shipped => Lazily.Value;

    public LicenceVocabulary Vocabulary { get; }
    public IReadOnlyList<LicenceTemplate> Templates { get; }

    /// <summary>By every SPDX identifier, whatever its case.</summary>
    public FrozenDictionary<string, LicenceFamily> Families { get; }

    /// <summary>The identifier in its proper case; null when SPDX does not know it.</summary>
    public string? Proper(string id) => _proper.GetValueOrDefault(id);

    /// <summary>How many runs of each template must stand in its text: those that the index finds and no free word is in.</summary>
    public IReadOnlyList<int> TellingRuns { get; }

    /// <summary>Whether the run at a position of a template must stand in its text.</summary>
    public bool IsTelling(int template, int position) => _telling[template][position];

    /// <summary>Where the templates have this run of words.</summary>
    public ReadOnlySpan<(ushort Template, ushort Position)> Places(ulong run) =>
        _runs.TryGetValue(run, out var found) ? _places.AsSpan(found.Start, found.Count) : [];

    /// <summary>The run that begins here, as one number; null when it holds a word that no licence has.</summary>
    public static ulong? RunAt(ReadOnlySpan<int> ids, int position)
    {
        ulong run = 14695981039346656037;
        for (var i = position; i < position + RunLength; i++)
        {
            if (ids[i] < 0)
                return null;
            run = (run ^ (uint)ids[i]) * 1099511628211;
            run ^= run >> 29;
        }

        return run;
    }

    private static LicenceTexts Load()
    {
        using var packed = typeof(LicenceTexts).Assembly.GetManifestResourceStream("licences.json.gz")
            ?? throw new InvalidOperationException("licences.json.gz is not in the program.");
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        return Of(JsonSerializer.Deserialize<List<LicenceRecord>>(stream, JsonSerializerOptions.Web)!);
    }

    /// <summary>Compiles the licences.</summary>
    public static LicenceTexts Of(IReadOnlyList<LicenceRecord> records)
    {
        var vocabulary = new LicenceVocabulary();
        var families = new Dictionary<string, LicenceFamily>(StringComparer.OrdinalIgnoreCase);
        var byWords = new Dictionary<string, LicenceFamily>(StringComparer.Ordinal);
        var templates = new List<LicenceTemplate>();
        foreach (var record in records)
        {
            var words = LicenceWords.Of(record.Text, vocabulary, isTemplate: true);
            var key = KeyOf(words);
            var plain = LicenceFamily.PlainId(record.Id);
            var isKnown = byWords.TryGetValue(key, out var family);
            family ??= families.GetValueOrDefault(plain);
            if (family is null)
                family = new LicenceFamily(record.Id, record.Name, record.IsOsiApproved);
            else
                family.Add(record.Id, record.IsOsiApproved);
            families[record.Id] = family;
            families.TryAdd(plain, family);
            foreach (var id in LicenceWords.Of($"{record.Name} {record.Id} {record.Id.Replace('-', ' ')} {record.Title}", vocabulary).Ids)
                family.TitleWords.Add(id);
            if (isKnown)
                continue;
            byWords[key] = family;
            if (LicenceTemplate.Of(family, words) is { } template)
                templates.Add(template);
        }

        vocabulary.Freeze();
        return new(vocabulary, templates, families.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), records.Select(r => r.Id));
    }

    private static string KeyOf(LicenceWords words)
    {
        var required = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (LicenceTemplate.IsRequired(words.Marks[i]))
                required.Add(words.Ids[i]);
        }

        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(required))));
    }

    private static (Dictionary<ulong, (int, int)>, (ushort, ushort)[]) Index(List<LicenceTemplate> templates)
    {
        var most = templates.Sum(template => template.Ids.Length);
        var (keys, places) = (new ulong[most], new (ushort Template, ushort Position)[most]);
        var count = 0;
        for (var t = 0; t < templates.Count; t++)
        {
            var ids = templates[t].Ids;
            for (var i = 0; i + RunLength <= ids.Length && i <= ushort.MaxValue; i++)
            {
                var run = RunAt(ids, i)!.Value;
                if (ids.Length > LongTemplate && (run & 3) != 0)
                    continue;
                keys[count] = run;
                places[count++] = ((ushort)t, (ushort)i);
            }
        }

        Array.Sort(keys, places, 0, count);
        var runs = new Dictionary<ulong, (int, int)>(count / 2);
        for (var start = 0; start < count;)
        {
            var end = start;
            while (end < count && keys[end] == keys[start])
                end++;
            if (end - start <= CommonRun)
            {
                Array.Sort(places, start, end - start);
                runs.Add(keys[start], (start, end - start));
            }

            start = end;
        }

        return (runs, places[..count]);
    }

    private (bool[][] Telling, int[] Counts) Telling()
    {
        var telling = Templates.Select(template => new bool[template.Ids.Length]).ToArray();
        foreach (var (start, count) in _runs.Values)
        {
            foreach (var (template, position) in _places.AsSpan(start, count))
                telling[template][position] = IsRequired(Templates[template], position);
        }

        return (telling, [.. telling.Select(positions => positions.Count(is_ => is_))]);
    }

    private static bool IsRequired(LicenceTemplate template, int position)
    {
        for (var i = position; i < position + RunLength; i++)
        {
            if (!LicenceTemplate.IsRequired(template.Marks[i]) || (i > position && (template.Marks[i] & WordMark.GapBefore) != WordMark.None))
                return false;
        }

        return true;
    }
}

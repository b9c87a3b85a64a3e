using System.Collections.Frozen;

namespace OS2.Catalog.Licences;

/// <summary>The words of all known licences as numbers; words that mean the same have the same number.</summary>
internal sealed class LicenceVocabulary
{
    /// <summary>A word that no licence has.</summary>
    public const int Unknown = -1;

    /// <summary>A word that is not looked at, such as http.</summary>
    public const int Dropped = -2;

    /// <summary>Written one way or the other, by people who mean the same: first the form that counts.</summary>
    /// <remarks>After the SPDX matching guidelines, "equivalent words", and what real licence files have beside it (checked November 2026).</remarks>
    private static readonly string[] Same =
    [
        "license licence", "licenses licences", "licensed licenced", "licensee licencee", "licensees licencees", "acknowledgment acknowledgement", "acknowledgments acknowledgements", "analog analogue", "analyze analyse",
        "artifact artefact", "authorization authorisation", "authorized authorised", "caliber calibre", "canceled cancelled", "catalog catalogue", "categorize categorise",
        "center centre", "emphasized emphasised", "favor favour", "fulfill fulfil", "fulfillment fulfilment", "initialize initialise", "judgment judgement", "labeling labelling",
        "labor labour", "maximize maximise", "merchantability merchantibility merchantabilty", "modeling modelling", "offense offence", "optimize optimise",
        "organization organisation", "organizations organisations", "practice practise", "program programme", "realize realise", "recognize recognise", "holder owner",
        "signaling signalling", "utilization utilisation", "while whilst", "willful wilful", "noninfringement noninfringment nonfringement", "copyright ©", "sublicense sublicence", "sublicenses sublicences", "sublicensed sublicenced",
        "redistributions redistribution", "holders owners", "honor honour", "recognized recognised", "unauthorized unauthorised",
    ];

    private static readonly FrozenSet<string> DroppedWords = FrozenSet.ToFrozenSet(["http", "https", "www"], StringComparer.Ordinal);

    /// <summary>Two words that are also written as one.</summary>
    private static readonly (string First, string Second, string Joined)[] Pairs =
    [
        ("non", "infringement", "noninfringement"), ("non", "commercial", "noncommercial"), ("sub", "license", "sublicense"), ("sub", "licensed", "sublicensed"),
        ("per", "cent", "percent"), ("web", "site", "website"), ("royalty", "free", "royaltyfree"),
        ("copy", "right", "copyright"), ("share", "alike", "sharealike"),
    ];

    /// <summary>Words that turn what a licence allows: one more or one less is never harmless.</summary>
    private static readonly string[] OperativeWords =
    [
        "not", "no", "non", "none", "never", "nor", "neither", "cannot", "without", "with", "except", "excepting", "excluding", "exclusion", "only", "solely", "unless", "until",
        "may", "must", "shall", "should", "prohibited", "prohibits", "forbidden", "denied", "refused", "restricted", "restriction", "restrictions", "commercial", "noncommercial",
        "commercially", "personal", "private", "evaluation", "academic", "evil", "required", "requires", "permission", "fee", "royalty", "pay", "payment", "military", "competing",
        "ikke", "kun", "uden", "undtagen", "undtaget", "bortset", "medmindre", "må", "skal", "aldrig", "forbudt", "kommerciel", "kommercielt", "kommercielle", "begrænset",
        "tilladelse", "betaling", "undtagelse",
    ];

    /// <summary>The operative words that make a sentence beside a licence more than decoration.</summary>
    private static readonly string[] RestrictingWords =
    [
        "not", "cannot", "never", "except", "excepting", "excluding", "only", "solely", "unless", "must", "prohibited", "prohibits", "forbidden", "denied", "restricted", "commercial",
        "noncommercial", "commercially", "evaluation", "military", "competing", "evil", "sell", "ikke", "kun", "undtagen", "undtaget", "bortset", "medmindre", "aldrig", "forbudt", "kommerciel",
        "kommercielt", "kommercielle", "undtagelse",
    ];

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<(int, int), int> _pairs = [];
    private readonly HashSet<int> _firsts = [];
    private readonly HashSet<int> _operative = [];
    private readonly HashSet<int> _restricting = [];
    private readonly List<string> _words = [];
    private bool _isFrozen;

    public LicenceVocabulary()
    {
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in DroppedWords)
            _ids.Add(word, Dropped);
        foreach (var words in Same.Select(line => line.Split(' ')))
        {
            var id = Of(words[0]);
            foreach (var other in words.Skip(1))
                _ids[other] = id;
        }

        foreach (var (first, second, joined) in Pairs)
        {
            _pairs[(Of(first), Of(second))] = Of(joined);
            _firsts.Add(Of(first));
        }

        _operative.UnionWith(OperativeWords.Select(word => Of(word)));
        _restricting.UnionWith(RestrictingWords.Select(word => Of(word)));
        Copyright = Of("copyright");
    }

    /// <summary>The number of "copyright", which "(c)" and "©" mean as well.</summary>
    public int Copyright { get; }

    /// <summary>From now on new words are <see cref="Unknown"/>, and reading is safe from several threads.</summary>
    public void Freeze() => _isFrozen = true;

    /// <summary>The number of a word in lower case.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var id))
            return id;
        if (_isFrozen)
            return Unknown;
        var text = word.ToString();
        _ids.Add(text, _words.Count);
        _words.Add(text);
        return _words.Count - 1;
    }

    /// <summary>Whether the word is in any licence.</summary>
    public bool Has(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

    /// <summary>The number of two words that are also written as one; null when they are not.</summary>
    public int? Joined(int first, int second) => _firsts.Contains(first) && _pairs.TryGetValue((first, second), out var joined) ? joined : null;

    /// <summary>The words behind the numbers, with blanks between.</summary>
    public string Text(ReadOnlySpan<int> ids)
    {
        var text = new System.Text.StringBuilder();
        foreach (var id in ids)
            text.Append(text.Length == 0 ? "" : " ").Append(id < 0 ? "…" : _words[id]);
        return text.ToString();
    }

    public bool IsOperative(int word) => _operative.Contains(word);

    public bool IsRestricting(int word) => _restricting.Contains(word);
}

using System.Collections.Frozen;
using System.Globalization;

namespace OS2.Catalog.PublicCode;

internal sealed partial class PublicCodeCheck
{
    private string? Text(PublicCodeMap map, string parent, string name, bool isRequired = false)
    {
        var key = Key(parent, name);
        switch (map[name])
        {
            case null:
                if (isRequired)
                    Missing(key, map);
                return null;
            case PublicCodeScalar { IsNull: true } empty:
                if (isRequired)
                    Error(key, empty, $"'{name}' is empty; a text was wanted.", $"'{name}' er tom; der skulle stå en tekst.");
                return null;
            case PublicCodeScalar { IsOldTruth: true } scalar:
                OldTruth(key, scalar);
                return scalar.Value;
            case PublicCodeScalar scalar:
                if (isRequired && scalar.Value.Trim().Length == 0)
                    Error(key, scalar, $"'{name}' is empty; a text was wanted.", $"'{name}' er tom; der skulle stå en tekst.");
                return scalar.Value;
            case var other:
                WrongType(key, other, "a text", "en tekst");
                return null;
        }
    }

    private List<string> Texts(PublicCodeMap map, string parent, string name, bool isRequired = false)
    {
        var key = Key(parent, name);
        if (map[name] is not { } node || node is PublicCodeScalar { IsNull: true })
        {
            if (isRequired)
                Missing(key, map);
            return [];
        }

        if (node is not PublicCodeList list)
        {
            WrongType(key, node, "a list of texts", "en liste af tekster");
            return [];
        }

        if (isRequired && list.Items.Count == 0)
            Error(key, list, $"'{name}' is an empty list; at least one value was wanted.", $"'{name}' er en tom liste; der skal stå mindst én værdi.");
        var texts = new List<string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is PublicCodeScalar { IsNull: false } scalar)
                texts.Add(scalar.Value);
            else
                WrongType($"{key}[{i}]", list.Items[i], "a text", "en tekst");
        }

        return texts;
    }

    private static IEnumerable<(PublicCodeScalar Item, int Index)> Items(PublicCodeMap map, string name) =>
        map[name] is PublicCodeList list ? list.Items.Select((item, i) => (item as PublicCodeScalar, i)).Where(p => p.Item1 is { IsNull: false }).Select(p => (p.Item1!, p.i)) : [];

    private PublicCodeMap? Map(PublicCodeMap map, string parent, string name, string? known, bool isRequired = false, string deprecated = "")
    {
        var key = Key(parent, name);
        switch (map[name])
        {
            case PublicCodeMap inner:
                if (known is not null)
                    Known(inner, key, known, deprecated);
                return inner;
            case null:
                if (isRequired)
                    Missing(key, map);
                return null;
            case var other:
                WrongType(key, other, "a map of keys", "et sæt nøgler med værdier");
                return null;
        }
    }

    private List<(PublicCodeMap Map, string Key)> Maps(PublicCodeMap map, string parent, string name, string known)
    {
        var key = Key(parent, name);
        var maps = new List<(PublicCodeMap, string)>();
        if (map[name] is not { } node || node is PublicCodeScalar { IsNull: true })
            return maps;
        if (node is not PublicCodeList list)
        {
            WrongType(key, node, "a list", "en liste");
            return maps;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not PublicCodeMap inner)
            {
                WrongType($"{key}[{i}]", list.Items[i], "a map of keys", "et sæt nøgler med værdier");
                continue;
            }

            Known(inner, $"{key}[{i}]", known, deprecated: "");
            maps.Add((inner, $"{key}[{i}]"));
        }

        return maps;
    }

    private string? Address(PublicCodeMap map, string parent, string name, bool isRequired = false)
    {
        var text = Text(map, parent, name, isRequired);
        if (!string.IsNullOrWhiteSpace(text))
            CheckAddress(Key(parent, name), map[name]!, text);
        return text;
    }

    private List<string> Addresses(PublicCodeMap map, string parent, string name)
    {
        foreach (var (item, i) in Items(map, name))
            CheckAddress($"{Key(parent, name)}[{i}]", item, item.Value);
        return Texts(map, parent, name);
    }

    private void CheckAddress(string key, PublicCodeNode node, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("http" or "https" or "git" or "ssh"))
            Error(key, node, $"'{Shown(text)}' is no web address.", $"'{Shown(text)}' er ikke en webadresse.");
    }

    private string? PictureFile(PublicCodeMap map, string parent, string name, string extensions)
    {
        var text = Text(map, parent, name);
        if (map[name] is PublicCodeScalar { IsNull: false } scalar)
            CheckPicture(Key(parent, name), scalar, extensions);
        return text;
    }

    private void CheckPicture(string key, PublicCodeScalar picture, string extensions)
    {
        var path = picture.Value;
        if (path.StartsWith('/') || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            Error(key, picture, $"'{Shown(path)}' is absolute; a path from the root of the repository was wanted.", $"'{Shown(path)}' er en absolut sti; der skulle stå en sti fra roden af kodelageret.");
        var end = path.IndexOfAny(['?', '#']);
        if (!extensions.Split(' ').Any(e => (end < 0 ? path : path[..end]).EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            Error(key, picture, $"'{Shown(path)}' is no picture of a kind that is taken ({extensions}).", $"'{Shown(path)}' er ikke et billede af en slags, der kan bruges ({extensions}).");
    }

    private string? Email(PublicCodeMap map, string parent)
    {
        var text = Text(map, parent, "email");
        if (text is not null && (text.Count(c => c == '@') != 1 || text.StartsWith('@') || text.EndsWith('@') || text.Contains(' ', StringComparison.Ordinal)))
            Error($"{parent}.email", map["email"]!, $"'{Shown(text)}' is no e-mail address.", $"'{Shown(text)}' er ikke en e-mailadresse.");
        return text;
    }

    private DateOnly? Date(PublicCodeMap map, string parent, string name)
    {
        if (Text(map, parent, name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Error(Key(parent, name), map[name]!, $"'{Shown(text)}' is no date; YYYY-MM-DD was wanted.", $"'{Shown(text)}' er ikke en dato; der skulle stå ÅÅÅÅ-MM-DD.");
        return null;
    }

    private bool? Truth(PublicCodeMap map, string parent, string name, bool isRequired = false)
    {
        switch (map[name])
        {
            case null:
                if (isRequired)
                    Missing(Key(parent, name), map);
                return null;
            case PublicCodeScalar { Truth: { } truth }:
                return truth;
            case PublicCodeScalar { IsOldTruth: true } scalar:
                OldTruth(Key(parent, name), scalar);
                return scalar.Value.ToUpperInvariant() is "YES" or "ON";
            case var other:
                WrongType(Key(parent, name), other, "true or false", "true eller false");
                return null;
        }
    }

    private string? Term(PublicCodeMap map, string parent, string name, FrozenSet<string> terms)
    {
        var text = Text(map, parent, name, isRequired: true);
        if (!string.IsNullOrWhiteSpace(text))
            CheckTerm(Key(parent, name), map[name]!, text, terms);
        return text;
    }

    private List<string> Terms(PublicCodeMap map, string parent, string name, FrozenSet<string> terms)
    {
        foreach (var (item, i) in Items(map, name))
            CheckTerm($"{Key(parent, name)}[{i}]", item, item.Value, terms);
        return Texts(map, parent, name);
    }

    private void CheckTerm(string key, PublicCodeNode node, string text, FrozenSet<string> terms)
    {
        if (terms.Contains(text))
            return;
        var list = string.Join(", ", terms.Order(StringComparer.Ordinal));
        Error(key, node, $"'{Shown(text)}' is not one of: {list}.", $"'{Shown(text)}' er ikke en af: {list}.");
    }

    private void Known(PublicCodeMap map, string parent, string known, string deprecated)
    {
        var names = known.Split(' ');
        var old = deprecated.Split(' ');
        foreach (var entry in map.Entries)
        {
            if (Array.IndexOf(names, entry.Key) < 0)
                Error(Key(parent, entry.Key), entry.Line, entry.Column, $"The key '{Shown(entry.Key)}' is not known here.", $"Nøglen '{Shown(entry.Key)}' kendes ikke her.");
            else if (Array.IndexOf(old, entry.Key) >= 0)
                Add(PublicCodeSeverity.Warning, Key(parent, entry.Key), entry.Line, entry.Column, $"The key '{entry.Key}' is deprecated in the standard.", $"Nøglen '{entry.Key}' er udgået af standarden.");
        }
    }

    private void OldTruth(string key, PublicCodeScalar scalar) =>
        Error(key, scalar, $"'{scalar.Value}' is read differently by old and new YAML; true, false or a text in quotation marks was wanted.", $"'{scalar.Value}' læses forskelligt af gammel og ny YAML; der skulle stå true, false eller en tekst i anførselstegn.");

    private void WrongType(string key, PublicCodeNode node, string english, string danish)
    {
        var (found, fandt) = node switch
        {
            PublicCodeMap => ("a map of keys", "et sæt nøgler med værdier"),
            PublicCodeList => ("a list", "en liste"),
            PublicCodeScalar { IsNull: true } => ("nothing", "ingenting"),
            _ => ("a single value", "en enkelt værdi"),
        };
        Error(key, node, $"Here is {found}; {english} was wanted.", $"Her står {fandt}; der skulle stå {danish}.");
    }

    private void Missing(string key, PublicCodeMap map) => Add(PublicCodeSeverity.Error, key, map.Line == 1 ? 0 : map.Line, map.Line == 1 ? 0 : map.Column, $"The key '{key}' is missing.", $"Nøglen '{key}' mangler.");

    private void Error(string key, PublicCodeNode node, string english, string danish) => Add(PublicCodeSeverity.Error, key, node.Line, node.Column, english, danish);

    private void Error(string key, int line, int column, string english, string danish) => Add(PublicCodeSeverity.Error, key, line, column, english, danish);

    private void Warning(string key, PublicCodeNode node, string english, string danish) => Add(PublicCodeSeverity.Warning, key, node.Line, node.Column, english, danish);

    private void Add(PublicCodeSeverity severity, string key, int line, int column, string english, string danish)
    {
        if (findings.Count < 1_000)
            findings.Add(new(severity, Shown(key), line, column, english, danish));
    }

    private static string Key(string parent, string name) => parent.Length == 0 ? name : parent + "." + name;

    private static string Shown(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length > 80 ? text[..79] + "…" : text;
    }
}

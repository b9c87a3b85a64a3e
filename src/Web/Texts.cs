using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace OS2.Catalog.Web;

/// <summary>The words of the pages in the language of the request, or in a given one for letters. A test sees to it that every key that is asked for stands in both files.</summary>
/// <param name="culture">The language; null for that of the request.</param>
public sealed class Texts(CultureInfo? culture = null)
{
    private const string Folder = "OS2.Catalog.Web.Texts.";
    private const string Ending = ".resources";

    /// <summary>One file of words per area of the site; a key stands in one of them alone.</summary>
    private static readonly ResourceManager[] Words = [.. Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
        .Select(name => new ResourceManager(name[..^Ending.Length], Assembly))];

    /// <summary>A page asks for hundreds: they are looked up in one place, and not file by file.</summary>
    private static readonly ConcurrentDictionary<CultureInfo, FrozenDictionary<string, string>> Known = [];

    private static Assembly Assembly => typeof(Texts).Assembly;

    /// <summary>The text with this key.</summary>
    public string this[string key] =>
        Find(key) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>The text with this key and its places filled.</summary>
    public string this[string key, params object?[] values] => string.Format(culture ?? CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The text for a stored value: <c>family.value</c>. A value that has no text is shown as it is, since data can be newer than the program.</summary>
    public string Of(string family, string value) => Find($"{family}.{value}") ?? value;

    /// <summary>So many of something: <c>family.one</c> or <c>family.many</c>, with the number written out.</summary>
    public string Count(string family, long number) =>
        string.Format(CultureInfo.CurrentCulture, this[number == 1 ? $"{family}.one" : $"{family}.many"], Show.Number(number));

    private string? Find(string key) => Known.GetOrAdd(culture ?? CultureInfo.CurrentUICulture, Read).GetValueOrDefault(key);

    /// <summary>All texts of a language, over those of the languages that it falls back to.</summary>
    private static FrozenDictionary<string, string> Read(CultureInfo language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var chain = new Stack<CultureInfo>([language]);
        while (chain.Peek() is var each && !each.Equals(CultureInfo.InvariantCulture))
            chain.Push(each.Parent);
        foreach (var step in chain)
            foreach (var words in Words)
                if (words.GetResourceSet(step, createIfNotExists: true, tryParents: false) is { } set)
                    foreach (DictionaryEntry entry in set)
                        texts[(string)entry.Key] = (string)entry.Value!;
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

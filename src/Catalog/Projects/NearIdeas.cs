using OS2.Catalog.Search;

namespace OS2.Catalog.Projects;

/// <summary>Finds ideas by words, so that nobody writes down what another has. There are few enough to look through them all. Pure.</summary>
public static class NearIdeas
{
    /// <summary>Words are alike when so many first letters are: Danish puts endings behind.</summary>
    private const int Stem = 5;

    private const int ShortestWord = 3;

    /// <summary>Words that stand in every other idea and tell nothing.</summary>
    private static readonly HashSet<string> Common = [.. new[]
    {
        "alle", "andre", "bedre", "borger", "borgere", "den", "der", "det", "digital", "digitale", "en", "et", "for", "fra", "fælles", "har", "ikke", "kan", "kommune",
        "kommuner", "kommunen", "kunne", "løsning", "mange", "med", "mellem", "mere", "myndighed", "måde", "når", "offentlig", "offentlige", "og", "om", "open", "source",
        "over", "på", "samme", "skal", "som", "system", "the", "til", "ved", "vil", "vores", "være", "and",
    }.Select(word => Folding.Fold(word))];

    /// <summary>Those that hold every word, whatever its ending.</summary>
    public static IEnumerable<Idea> With(string text, IEnumerable<Idea> ideas)
    {
        var words = Split(text).ToList();
        return ideas.Where(idea => Split(Of(idea)).ToList() is var has && words.TrueForAll(word => has.Exists(other => other.Contains(word, StringComparison.Ordinal) || IsAlike(word, other))));
    }

    /// <summary>Those that share the most telling words, best first; none that shares only one of many.</summary>
    /// <param name="text">What is about to be written down.</param>
    /// <param name="ideas">Among these.</param>
    /// <param name="most">So many at most.</param>
    public static IReadOnlyList<Idea> To(string text, IEnumerable<Idea> ideas, int most)
    {
        var words = Telling(text);
        var enough = words.Count > 3 ? 2 : 1;
        return [.. ideas.Select(idea => (Idea: idea, Shared: Telling(Of(idea)) is var has ? words.Count(word => has.Exists(other => IsAlike(word, other))) : 0))
            .Where(near => near.Shared >= enough).OrderByDescending(near => near.Shared).ThenByDescending(near => near.Idea.StageAt).Take(most).Select(near => near.Idea)];
    }

    private static string Of(Idea idea) => $"{idea.Title} {idea.Summary} {idea.Need}";

    private static bool IsAlike(string a, string b) => a == b || (a.Length >= Stem && b.Length >= Stem && a.AsSpan(0, Stem).SequenceEqual(b.AsSpan(0, Stem)));

    private static List<string> Telling(string text) => [.. Split(text).Where(word => word.Length >= ShortestWord && !Common.Contains(word)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end > start)
                yield return Folding.Fold(text.AsSpan(start, end - start));
            start = end + 1;
        }
    }
}

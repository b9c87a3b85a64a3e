namespace OS2.Catalog.Licences;

/// <summary>Finds the licences in a text by the order of its words, however it is laid out and whoever its holders are.</summary>
public static class LicenceMatcher
{
    /// <summary>Longest text that is read, in characters: collected notices have a few hundred thousand.</summary>
    public const int MaxLength = 2 << 20;

    /// <summary>The share of a licence's words that may differ before it is another text.</summary>
    public const double NearShare = 0.08;

    private const int MaxMatches = 60;
    private const int CandidatesTried = 8;
    private const int Slack = 40;

    /// <summary>Compiles the licences, so that the first reading need not wait; some tenths of a second.</summary>
    public static void Prepare() => _ = LicenceTexts.Shipped;

    /// <summary>Reads a text; the same text always gives the same answer.</summary>
    public static LicenceTextReading Read(string text)
    {
        var problem = text.Length > MaxLength ? $"{text.Length} characters, of which {MaxLength} were read" : null;
        if (problem is not null)
            text = text[..MaxLength];
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var texts = LicenceTexts.Shipped;
        var words = LicenceWords.Of(text, texts.Vocabulary);
        var found = Find(texts, words);
        if (found.Count == 0)
            return problem is null ? LicenceTextReading.None : new() { Problem = problem };
        return LicenceOutside.Judge(texts, words, found) with { Problem = problem };
    }

    private static List<LicenceAlignment> Find(LicenceTexts texts, LicenceWords words)
    {
        var found = new List<LicenceAlignment>();
        var places = LicencePlaces.Of(texts, words);
        while (places.Count > 0 && found.Count < MaxMatches)
        {
            var first = places[0];
            var rivals = places.Where(p => p.Overlaps(first)).Take(CandidatesTried).ToList();
            LicenceAlignment? best = null;
            foreach (var rival in rivals)
            {
                // Nothing can explain more than its own words.
                if (best is not null && best.Cost == 0 && texts.Templates[rival.Template].Ids.Length <= best.Matched)
                    continue;
                var alignment = Align(texts, words, rival, found, best?.Score ?? 0);
                if (alignment is not null && (best is null || alignment.Score > best.Score))
                    best = alignment;
            }

            if (best is null)
            {
                places.RemoveAll(rivals.Contains);
                continue;
            }

            found.Add(best);
            places.RemoveAll(p => p.From <= best.LastWord && p.To >= best.FirstWord && (p.SharedWith(best.FirstWord, best.LastWord) * 2 > p.To - p.From || p.Template == first.Template));
        }

        found.Sort((a, b) => a.FirstWord.CompareTo(b.FirstWord));
        return found;
    }

    private static LicenceAlignment? Align(LicenceTexts texts, LicenceWords words, LicencePlace place, List<LicenceAlignment> found, double leastScore)
    {
        var template = texts.Templates[place.Template];
        // Long parts that may be missing, such as how to apply the terms, are looked for only where the text has room for them.
        var templateFrom = template.FirstRequired <= Slack || place.Begin + template.FirstRequired >= Slack ? 0 : template.FirstRequired;
        var behind = template.Ids.Length - template.LastRequired - 1;
        var templateTo = behind <= Slack || words.Count - (place.End - behind) >= Slack / 4 ? template.Ids.Length : template.LastRequired + 1;
        var from = Math.Clamp(place.Begin + templateFrom - Slack, 0, place.From);
        var to = Math.Clamp(place.End - (template.Ids.Length - templateTo) + Slack, place.To, words.Count);
        foreach (var other in found)
        {
            if (other.LastWord < place.From)
                from = Math.Max(from, other.LastWord + 1);
            else if (other.FirstWord > place.To)
                to = Math.Min(to, other.FirstWord);
        }

        if (from >= to)
            return null;
        var mostCost = (int)(template.RequiredCount * NearShare);
        return LicenceAlignment.Of(template, templateFrom, templateTo, words, from, to, mostCost, leastScore, texts.Vocabulary);
    }
}

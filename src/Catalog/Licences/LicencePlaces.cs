namespace OS2.Catalog.Licences;

/// <summary>Where in a text licences may stand, the likeliest first.</summary>
internal static class LicencePlaces
{
    /// <summary>The share of a template's telling runs that must be there: a word changed spoils four of them at most, so a text that is near has more.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Words without any common run, after which a new piece begins; longer licences have longer passages that many share.</summary>
    private const int ShortestBreak = 200;

    public static List<LicencePlace> Of(LicenceTexts texts, LicenceWords words)
    {
        var ids = words.Ids;
        if (ids.Length < LicenceTexts.RunLength)
            return [];
        var runs = new ulong?[ids.Length - LicenceTexts.RunLength + 1];
        var counts = new int[texts.Templates.Count];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = LicenceTexts.RunAt(ids, i);
            if (runs[i] is not { } run)
                continue;
            foreach (var (template, position) in texts.Places(run))
                counts[template] += texts.IsTelling(template, position) ? 1 : 0;
        }

        // A run that a template has twice is hit twice; one that too many templates have is never hit.
        var hits = new List<(int At, int Position)>?[counts.Length];
        for (var template = 0; template < counts.Length; template++)
        {
            if (counts[template] > 0 && counts[template] >= LeastShare * texts.TellingRuns[template])
                hits[template] = [];
        }

        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i] is not { } run)
                continue;
            foreach (var (template, position) in texts.Places(run))
                hits[template]?.Add((i, position));
        }

        var places = new List<LicencePlace>();
        for (var template = 0; template < hits.Length; template++)
        {
            if (hits[template] is { } list)
                places.AddRange(Split(texts, template, list));
        }

        places.Sort((a, b) => Value(b, texts).CompareTo(Value(a, texts)) is var order && order != 0 ? order : a.Template != b.Template ? a.Template.CompareTo(b.Template) : a.From.CompareTo(b.From));
        return places;
    }

    private static double Value(LicencePlace place, LicenceTexts texts) => texts.Templates[place.Template].RequiredCount * (place.Share - (1.5 * (1 - place.Share)));

    private static IEnumerable<LicencePlace> Split(LicenceTexts texts, int template, List<(int At, int Position)> hits)
    {
        var seen = new HashSet<int>();
        var length = texts.Templates[template].Ids.Length;
        var longestBreak = Math.Max(ShortestBreak, length / 3);
        for (var start = 0; start < hits.Count;)
        {
            seen.Clear();
            var high = 0;
            var end = start;
            for (; end < hits.Count; end++)
            {
                var (at, position) = hits[end];
                if (end > start && (at - hits[end - 1].At > longestBreak || IsOnceMore(end)))
                    break;
                if (texts.IsTelling(template, position))
                    seen.Add(position);
                high = Math.Max(high, position);
            }

            var share = (double)seen.Count / texts.TellingRuns[template];
            if (share >= LeastShare)
            {
                var piece = hits[start..end];
                var margin = Math.Max(1, piece.Count / 10);
                yield return new(template, piece[0].At, piece[^1].At + LicenceTexts.RunLength, Shift(piece[..margin]), Shift(piece[^margin..]) + length, share);
            }

            start = end;

            // The same licence a second time: back at its beginning after most of it.
            bool IsOnceMore(int hit)
            {
                var (at, position) = hits[hit];
                var isBack = high > length / 2 && position < length / 8 && seen.Contains(position) && at - hits[start].At > length / 2 && position < hits[hit - 1].Position - (length / 2);
                // Not when the template itself has these words once more, further on.
                for (var other = hit - 1; isBack && other >= start && hits[other].At == at; other--)
                    isBack = hits[other].Position < length / 8;
                for (var other = hit + 1; isBack && other < hits.Count && hits[other].At == at; other++)
                    isBack = hits[other].Position < length / 8;
                return isBack;
            }
        }
    }

    /// <summary>By how many words the text is behind the template, as most of the hits have it.</summary>
    private static int Shift(List<(int At, int Position)> hits)
    {
        var shifts = hits.Select(hit => hit.At - hit.Position).Order().ToList();
        return shifts[shifts.Count / 2];
    }
}

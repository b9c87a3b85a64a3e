namespace OS2.Catalog.Licences;

/// <summary>The shortest way from a template to a piece of a text, and what of it counts.</summary>
internal sealed class LicenceAlignment
{
    /// <summary>Most words that may stand in place of a name.</summary>
    private const int LongestName = 30;

    private readonly LicenceTemplate _template;
    private readonly LicenceWords _words;
    private readonly LicenceVocabulary _vocabulary;

    private LicenceAlignment(LicenceTemplate template, LicenceWords words, LicenceVocabulary vocabulary)
    {
        _template = template;
        _words = words;
        _vocabulary = vocabulary;
    }

    public LicenceTemplate Template => _template;

    /// <summary>Words changed, added or left out that the licence does not leave free.</summary>
    public int Cost { get; private set; }

    /// <summary>Words that stand in both.</summary>
    public int Matched { get; private set; }

    /// <summary>Free words that are missing or other.</summary>
    public int Replaced { get; private set; }

    public int FirstWord { get; private set; }
    public int LastWord { get; private set; }
    public bool ChangesOperativeWord { get; private set; }

    /// <summary>Words of template and text, from and to, that differ.</summary>
    public List<(int TemplateFrom, int TemplateTo, int From, int To)> Edits { get; } = [];

    /// <summary>The more of the text it explains and the less it bends it, the better.</summary>
    public double Score => Matched - (3.0 * Cost) - (0.01 * Replaced);

    /// <summary>Aligns; null when more than <paramref name="mostCost"/> words differ or no more than <paramref name="leastScore"/> can come out.</summary>
    public static LicenceAlignment? Of(
        LicenceTemplate template, int templateFrom, int templateTo, LicenceWords words, int from, int to, int mostCost, double leastScore, LicenceVocabulary vocabulary)
    {
        var free = 0;
        for (var i = templateFrom; i < templateTo; i++)
            free += LicenceTemplate.IsRequired(template.Marks[i]) ? 0 : 1;
        var (expected, there) = (templateTo - templateFrom, to - from);
        var most = Math.Min((2 * mostCost) + free + Math.Max(0, there - expected) + 90, expected + there - (2 * (int)leastScore));
        var pairs = WordDiff.Pairs(template.Ids.AsSpan(templateFrom, expected), words.Ids[from..to], most);
        if (pairs is null || pairs.Count == 0)
            return null;
        var alignment = new LicenceAlignment(template, words, vocabulary);
        DrawTogether(pairs, words.Ids[from..to]);
        alignment.DropStrays(pairs, templateFrom, from);
        alignment.Count(pairs, templateFrom, templateTo, from);
        return alignment.Cost <= mostCost ? alignment : null;
    }

    /// <summary>Brings the last words nearer to those before them, and the first to those behind, where the text has the same words there: what lies between is then outside.</summary>
    private static void DrawTogether(List<(int Left, int Right)> pairs, ReadOnlySpan<int> ids)
    {
        for (var i = pairs.Count - 1; i > 0 && pairs.Count - i <= LongestName; i--)
        {
            var length = pairs.Count - i;
            var before = pairs[i - 1].Right + 1;
            if (pairs[i].Right == before || pairs[^1].Right - pairs[i].Right != length - 1 || !ids.Slice(before, length).SequenceEqual(ids.Slice(pairs[i].Right, length)))
                continue;
            for (var k = 0; k < length; k++)
                pairs[i + k] = (pairs[i + k].Left, before + k);
            break;
        }

        for (var length = 1; length < pairs.Count && length <= LongestName; length++)
        {
            var behind = pairs[length].Right - length;
            if (pairs[length - 1].Right == pairs[length].Right - 1 || pairs[length - 1].Right - pairs[0].Right != length - 1
                || !ids.Slice(behind, length).SequenceEqual(ids.Slice(pairs[0].Right, length)))
                continue;
            for (var k = 0; k < length; k++)
                pairs[k] = (pairs[k].Left, behind + k);
            break;
        }
    }

    /// <summary>Takes off free words that stand apart before the first word that must be there, or behind the last: between them is text beside the licence.</summary>
    private void DropStrays(List<(int Left, int Right)> pairs, int templateFrom, int from)
    {
        bool IsFree(int pair) => !LicenceTemplate.IsRequired(_template.Marks[templateFrom + pairs[pair].Left]);
        bool IsApart(int pair) => pairs[pair].Right - pairs[pair - 1].Right > 1
            && Weigh(templateFrom + pairs[pair - 1].Left + 1, templateFrom + pairs[pair].Left, from + pairs[pair - 1].Right + 1, from + pairs[pair].Right).Added > 0;
        var last = pairs.Count;
        for (var i = pairs.Count - 1; i > 0 && IsFree(i); i--)
            last = IsApart(i) ? i : last;
        pairs.RemoveRange(last, pairs.Count - last);
        var first = 0;
        for (var i = 1; i < pairs.Count && IsFree(i - 1); i++)
            first = IsApart(i) ? i : first;
        pairs.RemoveRange(0, first);
    }

    private void Count(List<(int Left, int Right)> pairs, int templateFrom, int templateTo, int from)
    {
        Matched = pairs.Count;
        FirstWord = from + pairs[0].Right;
        LastWord = from + pairs[^1].Right;
        // What stands before the first and behind the last common word is outside; what the template lacks there is missing.
        Block(templateFrom, templateFrom + pairs[0].Left, FirstWord, FirstWord);
        for (var i = 1; i < pairs.Count; i++)
            Block(templateFrom + pairs[i - 1].Left + 1, templateFrom + pairs[i].Left, from + pairs[i - 1].Right + 1, from + pairs[i].Right);
        Block(templateFrom + pairs[^1].Left + 1, templateTo, LastWord + 1, LastWord + 1);
    }

    private void Block(int templateFrom, int templateTo, int from, int to)
    {
        if (templateFrom == templateTo && from == to)
            return;
        var (missing, free, added, turns) = Weigh(templateFrom, templateTo, from, to);
        Replaced += free + (added == 0 ? to - from : 0);
        if (missing == 0 && added == 0)
            return;
        Cost += Math.Max(missing, added);
        ChangesOperativeWord |= turns;
        Edits.Add((templateFrom, templateTo, from, to));
    }

    /// <summary>Words of the template that must be there and are not, free ones that are not, words added that may not be, and whether one of them turns what is allowed.</summary>
    private (int Missing, int Free, int Added, bool Turns) Weigh(int templateFrom, int templateTo, int from, int to)
    {
        var (missing, free, isOperative) = (0, 0, false);
        var isGap = templateTo < _template.Marks.Length && (_template.Marks[templateTo] & WordMark.GapBefore) != WordMark.None;
        for (var t = templateFrom; t < templateTo; t++)
        {
            var mark = _template.Marks[t];
            isGap |= (mark & (WordMark.Replaceable | WordMark.Notice | WordMark.GapBefore)) != WordMark.None;
            if (!LicenceTemplate.IsRequired(mark))
            {
                free++;
                continue;
            }

            missing++;
            isOperative |= _vocabulary.IsOperative(_template.Ids[t]);
        }

        isGap |= templateFrom == templateTo && CanSlideToGap(templateFrom, from, to);
        var (noted, isTurning) = (0, false);
        // A title may be said again above the terms, as the GPL does.
        var isTitle = templateTo <= _template.FirstRequired || to - from >= 3;
        for (var w = from; w < to; w++)
        {
            isTitle &= _template.Family.TitleWords.Contains(_words.Ids[w]);
            isTurning |= _vocabulary.IsOperative(_words.Ids[w]);
            noted += (_words.Marks[w] & WordMark.Notice) == WordMark.None ? 0 : 1;
        }

        var isHarmless = to == from
            || (!isTurning && (noted == to - from || isTitle || ((isGap || IsInOptional(templateFrom, templateTo)) && to - from <= LongestName)));
        return (missing, free, isHarmless ? 0 : to - from, isOperative || (!isHarmless && isTurning));
    }

    /// <summary>Within a long part that may be missing, or at its end: words more are as harmless as the part. A title is no such part.</summary>
    private bool IsInOptional(int templateFrom, int templateTo)
    {
        return IsAllOptional(templateFrom - LongestName, templateFrom) || IsAllOptional(templateTo, templateTo + LongestName);
    }

    private bool IsAllOptional(int from, int to)
    {
        if (from < 0 || to > _template.Marks.Length)
            return false;
        for (var i = from; i < to; i++)
        {
            if ((_template.Marks[i] & WordMark.Optional) == WordMark.None)
                return false;
        }

        return true;
    }

    /// <summary>Whether added words may as well be read as standing a few words earlier or later, where a gap is: "the A the B" added to "the B".</summary>
    private bool CanSlideToGap(int template, int from, int to)
    {
        var ids = _words.Ids;
        for (var back = 1; back <= to - from && template - back >= 0 && from - back >= 0; back++)
        {
            if (ids[from - back] != ids[to - back] || _template.Ids[template - back] != ids[from - back])
                break;
            if ((_template.Marks[template - back] & WordMark.GapBefore) != WordMark.None)
                return true;
        }

        for (var on = 0; on < to - from && template + on + 1 < _template.Ids.Length && to + on < ids.Length; on++)
        {
            if (ids[from + on] != ids[to + on] || _template.Ids[template + on] != ids[from + on])
                break;
            if ((_template.Marks[template + on + 1] & WordMark.GapBefore) != WordMark.None)
                return true;
        }

        return false;
    }
}

using System.Text;

namespace OS2.Catalog.Licences;

/// <summary>Judges a text from the licences in it and from what stands beside them.</summary>
internal static class LicenceOutside
{
    private const int MaxPieces = 20;
    private const int MaxDifferences = 20;
    private const int MaxDifferenceWords = 60;
    private const int MaxPieceLength = 300;

    /// <summary>Words that may stand in a title of any licence.</summary>
    private static readonly string[] TitleWords =
    [
        "the", "a", "license", "licenses", "version", "v", "of", "for", "text", "full", "terms", "and", "conditions", "agreement", "software", "open", "source", "mit", "expat", "isc", "bsd",
        "clause", "style", "simplified", "new", "revised", "modified", "original", "spdx", "identifier", "dual", "see", "is", "as", "follows", "begin", "end", "copyright", "notice", "notices",
        "holder", "author", "authors", "contributors", "all", "reserved", "rights", "org", "com", "html", "txt", "md", "file", "opensource", "osi", "approved", "legal", "this", "project",
        "licensed", "under", "package", "code", "below", "following", "applies", "to", "by", "released", "distributed", "which", "are", "has", "have", "been", "wwww", "br", "tldr", "licens", "licensen",
    ];

    public static LicenceTextReading Judge(LicenceTexts texts, LicenceWords words, List<LicenceAlignment> found)
    {
        var lines = new LineNumbers(words.Text);
        var matches = found.Select(alignment => Match(texts.Vocabulary, alignment, words, lines)).ToList();
        var titles = TitleWords.Select(word => texts.Vocabulary.Of(word)).Where(id => id >= 0).ToHashSet();
        foreach (var alignment in found)
            titles.UnionWith(alignment.Template.Family.TitleWords);
        titles.Remove(LicenceVocabulary.Unknown);
        titles.Remove(LicenceVocabulary.Dropped);
        var pieces = Outside(texts.Vocabulary, words, found, titles, lines, out var restricts);
        return new()
        {
            Kind = matches.Exists(m => m.Distance > 0) || restricts ? LicenceMatchKind.Near : pieces.Count > 0 ? LicenceMatchKind.ExactWithText : LicenceMatchKind.Exact,
            Matches = matches,
            AdditionalText = [.. pieces.Take(MaxPieces)],
            AdditionalTextRestricts = restricts,
        };
    }

    private static LicenceTextMatch Match(LicenceVocabulary vocabulary, LicenceAlignment alignment, LicenceWords words, LineNumbers lines) => new()
    {
        Id = alignment.Template.Family.Id,
        Family = alignment.Template.Family.Ids,
        IsOsiApproved = alignment.Template.Family.IsOsiApproved,
        Distance = alignment.Cost,
        Words = alignment.Template.RequiredCount,
        FirstLine = lines.Of(words.StartOf(alignment.FirstWord)),
        LastLine = lines.Of(words.StartOf(alignment.LastWord)),
        ChangesOperativeWord = alignment.ChangesOperativeWord,
        Differences =
        [
            .. alignment.Edits.Take(MaxDifferences).Select(edit => new WordDifference(
                lines.Of(words.StartOf(Math.Min(edit.From, words.Count - 1))),
                vocabulary.Text(alignment.Template.Ids.AsSpan(edit.TemplateFrom, Math.Min(MaxDifferenceWords, edit.TemplateTo - edit.TemplateFrom))), Piece(words, edit.From, edit.To))),
        ],
        FirstWord = alignment.FirstWord,
        LastWord = alignment.LastWord,
    };

    private static string Piece(LicenceWords words, int from, int to)
    {
        if (from >= to)
            return "";
        var text = words.Text.AsSpan(words.StartOf(from), Math.Min(MaxPieceLength, words.EndOf(to - 1) - words.StartOf(from)));
        var piece = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                piece.Append(c);
            else if (piece.Length > 0 && piece[^1] != ' ')
                piece.Append(' ');
        }

        return piece.ToString();
    }

    /// <summary>Lines beside the licences that are no title, notice or address.</summary>
    private static List<QuotedLine> Outside(
        LicenceVocabulary vocabulary, LicenceWords words, List<LicenceAlignment> found, HashSet<int> titles, LineNumbers lines, out bool restricts)
    {
        restricts = false;
        var pieces = new List<QuotedLine>();
        var next = 0;
        for (var i = 0; i < words.Count;)
        {
            while (next < found.Count && found[next].LastWord < i)
                next++;
            if (next < found.Count && i >= found[next].FirstWord)
            {
                i = found[next].LastWord + 1;
                continue;
            }

            var line = lines.Of(words.StartOf(i));
            var end = i + 1;
            while (end < words.Count && lines.Of(words.StartOf(end)) == line && !(next < found.Count && end >= found[next].FirstWord))
                end++;
            if (!IsHarmless(vocabulary, words, i, end, titles, out var isRestricting))
            {
                pieces.Add(new(line, Piece(words, i, end)));
                restricts |= isRestricting;
            }

            i = end;
        }

        return pieces;
    }

    private static bool IsHarmless(LicenceVocabulary vocabulary, LicenceWords words, int from, int to, HashSet<int> titles, out bool isRestricting)
    {
        isRestricting = false;
        var (isNotice, isTitle) = ((words.Marks[from] & WordMark.Notice) != WordMark.None, true);
        for (var i = from; i < to; i++)
        {
            isRestricting |= vocabulary.IsRestricting(words.Ids[i]);
            isTitle &= titles.Contains(words.Ids[i]);
        }

        if (isTitle)
        {
            isRestricting = false;
            return true;
        }

        return isNotice && !isRestricting;
    }
}

using System.Runtime.InteropServices;

namespace OS2.Catalog.Licences;

/// <summary>A text as the words that licences are compared by, each with its place in the text.</summary>
/// <remarks>Case, punctuation, white space, comment marks, list marks and the protocol of addresses are gone; the order is kept.</remarks>
internal sealed class LicenceWords
{
    /// <summary>Around words of a template that may be missing.</summary>
    public const char OptionalBegins = '\u27EA', OptionalEnds = '\u27EB';

    /// <summary>Around words of a template in whose place others may stand, such as a holder's name.</summary>
    public const char ReplaceableBegins = '\u27E6', ReplaceableEnds = '\u27E7';

    private readonly List<int> _ids = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<WordMark> _marks = [];

    private LicenceWords(string text) => Text = text;

    public string Text { get; }
    public int Count => _ids.Count;
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(_ids);
    public ReadOnlySpan<WordMark> Marks => CollectionsMarshal.AsSpan(_marks);

    public int StartOf(int word) => _starts[word];

    public int EndOf(int word) => _ends[word];

    /// <summary>The words of the text.</summary>
    /// <param name="text">With '\n' as line end.</param>
    /// <param name="vocabulary">Numbers the words; grows when it is not frozen.</param>
    /// <param name="isTemplate">Whether the marks for optional and replaceable words count.</param>
    public static LicenceWords Of(string text, LicenceVocabulary vocabulary, bool isTemplate = false)
    {
        var words = new LicenceWords(text);
        words.Fill(vocabulary, isTemplate);
        return words;
    }

    private void Fill(LicenceVocabulary vocabulary, bool isTemplate)
    {
        var text = Text;
        Span<char> buffer = stackalloc char[96];
        var mark = WordMark.None;
        var lineMark = WordMark.None;
        var (isStart, isHtml) = (true, LooksLikeHtml(text));
        var previous = LicenceVocabulary.Unknown;
        var lineEnd = -1;
        for (var i = 0; i < text.Length;)
        {
            if (i > lineEnd)
            {
                var end = text.IndexOf('\n', i);
                lineEnd = end < 0 ? text.Length : end;
                var line = text.AsSpan(i, lineEnd - i);
                var isContinued = lineMark != WordMark.None && NoticeLine.Continues(text.AsSpan(0, i), line);
                lineMark = isContinued || NoticeLine.Is(line) ? WordMark.Notice : WordMark.None;
                isStart = true;
            }

            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                if (isTemplate && c is OptionalBegins or OptionalEnds or ReplaceableBegins or ReplaceableEnds)
                {
                    // A name may stand within a part that may be missing.
                    mark = c switch { OptionalBegins => mark | WordMark.Optional, ReplaceableBegins => mark | WordMark.Replaceable, OptionalEnds => WordMark.None, _ => mark & ~WordMark.Replaceable };
                    if (c == ReplaceableBegins)
                        _gapNext = true;
                }
                else if (c == '&')
                    Add(vocabulary.Of("and"), i, i + 1, mark | lineMark, vocabulary);
                else if (c == '©')
                    Add(vocabulary.Copyright, i, i + 1, mark | lineMark, vocabulary);
                else if (c == '<' && isHtml && HtmlTagEnd(text, i) is var tag && tag > i)
                {
                    i = tag;
                    continue;
                }

                isStart |= c is '.' or ';' or ':' or '(' or '=' || (c == '-' && i > 0 && text[i - 1] == c);
                i++;
                continue;
            }

            var stop = WordEnd(text, i);
            var length = Lower(text.AsSpan(i, stop - i), buffer);
            if (stop + 1 < text.Length && text[stop] == '-' && text[stop + 1] == '\n' && JoinedAcrossLines(text, stop, buffer, length, vocabulary) is var (joinedEnd, joinedLength) && joinedEnd > 0)
            {
                Add(vocabulary.Of(buffer[..joinedLength]), i, joinedEnd, mark | lineMark, vocabulary);
                i = joinedEnd;
                isStart = false;
                continue;
            }

            var word = (ReadOnlySpan<char>)buffer[..length];
            if (isHtml && i > 0 && text[i - 1] == '&' && stop < text.Length && text[stop] == ';')
            {
                if (_ids.Count > 0 && _starts[^1] == i - 1)
                    RemoveLast();
                if (word is "copy")
                    Add(vocabulary.Copyright, i, stop, mark | lineMark, vocabulary);
            }
            else if ((isStart || ListMark.IsLetter(text, stop, word) || ListMark.BeginsSentence(text, stop, word)) && ListMark.Is(text, i, stop, word) && (text[i > 0 ? i - 1 : 0] == '(' || !ListMark.FollowsReference(previous, isStart || ListMark.IsLetter(text, stop, word), vocabulary)))
            {
                if (word is "c" && i > 0 && text[i - 1] == '(')
                    Add(vocabulary.Copyright, i, stop, mark | lineMark, vocabulary);
            }
            else
            {
                previous = vocabulary.Of(word);
                Add(previous, i, stop, mark | lineMark, vocabulary);
                isStart = false;
            }

            i = stop;
        }
    }

    private bool _gapNext;

    private void Add(int id, int start, int end, WordMark mark, LicenceVocabulary vocabulary)
    {
        if (id == LicenceVocabulary.Dropped)
            return;
        if (_ids.Count > 0)
        {
            if (id == vocabulary.Copyright && _ids[^1] == id)
                return; // "Copyright (c)" says it twice.
            if (vocabulary.Joined(_ids[^1], id) is { } joined)
            {
                _ids[^1] = joined;
                _ends[^1] = end;
                return;
            }
        }

        _ids.Add(id);
        _starts.Add(start);
        _ends.Add(end);
        _marks.Add(_gapNext ? mark | WordMark.GapBefore : mark);
        _gapNext = (mark & WordMark.Replaceable) != WordMark.None;
    }

    private void RemoveLast()
    {
        _ids.RemoveAt(_ids.Count - 1);
        _starts.RemoveAt(_starts.Count - 1);
        _ends.RemoveAt(_ends.Count - 1);
        _marks.RemoveAt(_marks.Count - 1);
    }

    /// <summary>Letters and digits, apostrophes inside, dots between digits.</summary>
    private static int WordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            var isInside = char.IsLetterOrDigit(c)
                || (i + 1 < text.Length && ((c is '\'' or '’' && char.IsLetter(text[i + 1])) || (c == '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))));
            if (!isInside)
                break;
            i++;
        }

        return i;
    }

    private static int Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length < buffer.Length && c is not ('\'' or '’'))
                buffer[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    /// <summary>The end of a word that is broken over two lines by a hyphen, when some licence has the whole; else 0.</summary>
    private static (int End, int Length) JoinedAcrossLines(string text, int hyphen, Span<char> buffer, int length, LicenceVocabulary vocabulary)
    {
        var i = hyphen + 2;
        while (i < text.Length && (text[i] is ' ' or '\t' or '*' or '#' or '/' or ';'))
            i++;
        if (i >= text.Length || !char.IsLower(text[i]))
            return default;
        var end = WordEnd(text, i);
        var total = length + Lower(text.AsSpan(i, end - i), buffer[length..]);
        return vocabulary.Has(buffer[..total]) ? (end, total) : default;
    }

    private static bool LooksLikeHtml(string text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("&quot;", StringComparison.Ordinal) || text.Contains("&copy;", StringComparison.Ordinal);

    /// <summary>Behind a tag such as &lt;p class="x"&gt;; where it stands when it is none: &lt;year&gt; is no tag.</summary>
    private static int HtmlTagEnd(string text, int start)
    {
        var i = start + 1;
        if (i < text.Length && text[i] is '/' or '!')
            i++;
        var name = i;
        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            i++;
        if (i - name is 0 or > 10 || !HtmlNames.Has(text.AsSpan(name, i - name)))
            return start;
        var end = text.IndexOf('>', i);
        return end < 0 || end - start > 2000 ? start : end + 1;
    }
}

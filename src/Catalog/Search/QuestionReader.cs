using System.Globalization;
using System.Text;

namespace OS2.Catalog.Search;

/// <summary>Reads what was typed into a <see cref="Question"/>.</summary>
internal sealed class QuestionReader(WordAnalysis analysis, SynonymBook synonyms)
{
    /// <summary>Nobody types more; a paste of a whole page must not cost more than a search.</summary>
    private const int MostWords = 12;

    private const int MostCharacters = 1000;
    private const int MostConditions = 8;

    /// <summary>Shorter beginnings match half of the catalogue.</summary>
    private const int ShortestBeginning = 2;

    /// <summary>A word has at most so many ways to be found: a synonym of a synonym is none.</summary>
    private const int MostAlternatives = 12;

    private static readonly Dictionary<string, string?> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["licens"] = FacetName.Licence, ["licence"] = FacetName.Licence, ["license"] = FacetName.Licence,
        ["leverandør"] = FacetName.Supplier, ["leverandoer"] = FacetName.Supplier, ["supplier"] = FacetName.Supplier, ["vendor"] = FacetName.Supplier,
        ["sprog"] = FacetName.Language, ["language"] = FacetName.Language, ["lang"] = FacetName.Language,
        ["område"] = FacetName.Domain, ["omraade"] = FacetName.Domain, ["domain"] = FacetName.Domain,
        ["tilstand"] = FacetName.State, ["state"] = FacetName.State,
        ["niveau"] = FacetName.Level, ["level"] = FacetName.Level,
        ["anvender"] = FacetName.User, ["bruger"] = FacetName.User, ["user"] = FacetName.User, ["usedby"] = FacetName.User,
        ["repo"] = null, ["repository"] = null,
    };

    internal Question Read(string text)
    {
        var clean = Clean(text);
        var pieces = Pieces(clean).ToList();
        var words = pieces.Where(piece => piece.Kind == PieceKind.Word).Select(piece => piece.Text)
            .DistinctBy(word => Folding.Fold(word)).Take(MostWords + 1).ToList();
        var isWhole = text.Length <= MostCharacters && words.Count <= MostWords;
        words = [.. words.Take(MostWords)];
        var endsInWord = isWhole && pieces is [.., { Kind: PieceKind.Word }];
        var asked = words.Select((word, i) => Ask(words, i, isLast: endsInWord && i == words.Count - 1)).ToList();
        return new Question
        {
            // Words that a language leaves out ("for", "og") need not be found, unless there are no others.
            Words = asked.Any(word => word.IsNeeded) ? asked : [.. asked.Select(word => word with { IsNeeded = true })],
            Phrases = [.. pieces.Where(piece => piece.Kind == PieceKind.Phrase).Take(MostConditions).Select(piece => Alternative.Of(AlternativeKind.Phrase, piece.Text, Weights.Typed)).Where(phrase => phrase.Stems.Count > 0)],
            Excluded = [.. pieces.Where(piece => piece.Kind == PieceKind.Excluded).Take(MostConditions).Select(piece => Alternative.Of(AlternativeKind.Typed, piece.Text, Weights.Typed)).Where(word => word.Stems.Count > 0)],
            Conditions = [.. pieces.Where(piece => piece.Kind == PieceKind.Condition).Take(MostConditions).Select(piece => new QuestionCondition(piece.Facet, piece.Text))],
            Whole = isWhole && pieces.TrueForAll(piece => piece.Kind == PieceKind.Word) ? NameParts.Whole(clean) : "",
            HasText = clean.Any(char.IsLetterOrDigit),
        };
    }

    /// <summary>Control characters, turns of direction and other unseen signs are spaces.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostCharacters)))
            clean.Append(char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? ' ' : c);
        return clean.ToString();
    }

    private static IEnumerable<Piece> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] is '-' or '−' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1])) && (at == 0 || char.IsWhiteSpace(text[at - 1]));
            if (isExcluded)
                at++;
            if (IsQuote(text[at]))
            {
                var quoted = Quoted(text, ref at);
                var isPhrase = Words.Of(quoted).Skip(1).Any();
                if (isExcluded)
                    yield return new Piece(PieceKind.Excluded, quoted);
                else if (isPhrase)
                    yield return new Piece(PieceKind.Phrase, quoted);
                else
                    foreach (var (start, end) in Words.Of(quoted))
                        yield return new Piece(PieceKind.Word, quoted[start..end]);
                continue;
            }

            var word = Unquoted(text, ref at);
            if (!isExcluded && word.IndexOf(':') is var colon and > 0 && Fields.TryGetValue(word[..colon], out var facet))
            {
                var value = word[(colon + 1)..];
                if (value.Length == 0 && at < text.Length && IsQuote(text[at]))
                    value = Quoted(text, ref at);
                if (value.Any(char.IsLetterOrDigit))
                {
                    yield return new Piece(PieceKind.Condition, value, facet);
                    continue;
                }
            }

            foreach (var (start, end) in Words.Of(word))
                yield return new Piece(isExcluded ? PieceKind.Excluded : PieceKind.Word, word[start..end]);
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '»' or '«';

    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
            at++;
        return text[start..Math.Min(at++, text.Length)];
    }

    private static string Unquoted(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !(IsQuote(text[at]) && at > start))
            at++;
        return text[start..at];
    }

    private QuestionWord Ask(List<string> words, int at, bool isLast)
    {
        var word = words[at];
        var folded = Folding.Fold(word);
        var alternatives = new List<Alternative> { Alternative.Of(AlternativeKind.Typed, word, Weights.Typed) };
        IEnumerable<string> joined = [.. at > 0 ? [words[at - 1] + word] : Array.Empty<string>(), .. at + 1 < words.Count ? [word + words[at + 1]] : Array.Empty<string>()];
        alternatives.AddRange(joined.Select(both => Alternative.Of(AlternativeKind.Joined, both, Weights.Joined)));
        alternatives.AddRange(synonyms.Of(words, at));
        alternatives.AddRange(joined.SelectMany(both => synonyms.Of([both], 0)));
        if (analysis.Lexicon.Split(folded) is { Count: > 0 } pieces)
        {
            alternatives.Add(new Alternative
            {
                Kind = AlternativeKind.Pieces, Text = string.Join(" + ", pieces), Weight = pieces.Count == 1 ? Weights.LastPiece : Weights.Pieces, Stems = [.. pieces.Select(piece => new[] { piece })], NeedsAll = false,
            });
            if (pieces.Count > 1)
                alternatives.AddRange(synonyms.OfStems(pieces));
        }

        return new QuestionWord
        {
            Text = word,
            Alternatives = [.. alternatives.Where(a => a.Stems.Count > 0).DistinctBy(a => string.Join(' ', a.Stems.Select(stems => stems[0]))).Take(MostAlternatives)],
            IsNeeded = !WordAnalysis.IsStopWord(word) && !synonyms.IsFiller(folded) && !IsVersion(word),
            Beginning = isLast && folded.Length >= ShortestBeginning ? folded : null,
        };
    }

    /// <summary>"3", "10", "v2": which version it is does not decide what it is.</summary>
    private static bool IsVersion(string word) => word.TrimStart('v', 'V').All(char.IsAsciiDigit);

    private enum PieceKind
    {
        Word,
        Phrase,
        Excluded,
        Condition,
    }

    private sealed record Piece(PieceKind Kind, string Text, string? Facet = null);
}

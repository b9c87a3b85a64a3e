namespace OS2.Catalog.Search;

/// <summary>The parts that a name is made of: OS2kitos is also kitos, SkadesØkonomi also skades and økonomi. Pure.</summary>
internal static class NameParts
{
    private const string Prefix = "os2";
    private const int ShortestPart = 2;
    private const int ShortestUnversioned = 3;

    /// <summary>All forms that a name is kept under, folded, itself first.</summary>
    internal static IReadOnlyList<string> Kept(string word)
    {
        var forms = new List<string> { Folding.Fold(word) };
        foreach (var piece in Pieces(word))
        {
            Add(forms, piece);
            var rest = HasPrefix(piece) ? piece[Prefix.Length..] : piece;
            if (rest.Length < piece.Length)
            {
                Add(forms, Prefix);
                Add(forms, rest);
            }

            foreach (var part in Humps(rest))
                Add(forms, part);
        }

        return forms;
    }

    /// <summary>The forms that a name is asked by: itself, and itself without OS2. Fewer than <see cref="Kept"/>, or "OS2kitos" would find everything of OS2.</summary>
    internal static IReadOnlyList<string> Asked(string word)
    {
        var folded = Folding.Fold(word);
        var forms = new List<string> { folded };
        if (HasPrefix(folded) && folded.Length - Prefix.Length >= ShortestPart)
            forms.Add(folded[Prefix.Length..]);
        // Which version it is does not decide what it is: "valghalla3" is Valghalla.
        if (forms[^1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var plain && plain.Length >= ShortestUnversioned && plain.Length < forms[^1].Length)
            forms.Add(plain);
        return forms;
    }

    /// <summary>A whole name in one form: letters and digits only, without OS2.</summary>
    internal static string Whole(string name)
    {
        var folded = Folding.Fold(string.Concat(name.Where(char.IsLetterOrDigit)));
        return HasPrefix(folded) ? folded[Prefix.Length..] : folded;
    }

    private static bool HasPrefix(string word) => word.Length > Prefix.Length && word.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    private static void Add(List<string> forms, string part)
    {
        var folded = Folding.Fold(part);
        if (folded.Length >= ShortestPart && !forms.Contains(folded))
            forms.Add(folded);
    }

    /// <summary>What stands between signs: "os2web_sso" is os2web and sso.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsLetterOrDigit(word[i]))
                continue;
            if (i > start)
                yield return word[start..i];
            start = i + 1;
        }
    }

    /// <summary>Parts at a change of case, and between letters and digits.</summary>
    private static IEnumerable<string> Humps(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsBorder(word, i))
                continue;
            yield return word[start..i];
            start = i;
        }

        if (start > 0)
            yield return word[start..];
    }

    private static bool IsBorder(string word, int at)
    {
        var (before, here) = (word[at - 1], word[at]);
        if (char.IsDigit(before) != char.IsDigit(here))
            return true;
        return char.IsUpper(here) && (char.IsLower(before) || (at + 1 < word.Length && char.IsUpper(before) && char.IsLower(word[at + 1])));
    }
}

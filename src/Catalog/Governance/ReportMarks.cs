namespace OS2.Catalog.Governance;

/// <summary>Answers and lights as people write them: words, ticks and coloured dots.</summary>
internal static class ReportMarks
{
    private static readonly (string Sign, Light Light)[] Lights = [("🟢", Light.Met), ("🟡", Light.Partly), ("🔴", Light.Missing), ("⚪", Light.NotRelevant)];

    private static readonly (string Sign, Answer Answer)[] Ticks =
    [
        ("[x]", Answer.Yes), ("☑", Answer.Yes), ("✅", Answer.Yes), ("✔", Answer.Yes), ("❌", Answer.No), ("✖", Answer.No), ("➖", Answer.NotRelevant), ("❓", Answer.Unknown),
    ];

    // A box without its tick: neither yes nor no, for nobody knows whether its reader got that far.
    private static readonly string[] Open = ["[ ]", "[]", "☐"];

    /// <summary>Null for a template that offers all of them.</summary>
    /// <returns>False when something else stands there.</returns>
    public static bool TryLight(string mark, out Light? light)
    {
        var found = Lights.Where(each => mark.Contains(each.Sign, StringComparison.Ordinal)).ToList();
        light = found.Count == 1 ? found[0].Light : null;
        return found.Count > 0 || mark.Length == 0;
    }

    /// <summary>Null for an open box and for nothing.</summary>
    /// <returns>False when something else stands there.</returns>
    public static bool TryAnswer(string mark, out Answer? answer)
    {
        answer = Word(mark) ?? Array.Find(Ticks, each => mark.Contains(each.Sign, StringComparison.OrdinalIgnoreCase)) switch
        {
            { Sign: not null } tick => tick.Answer,
            _ => null,
        };
        return answer is not null || mark.Length == 0 || Array.Exists(Open, sign => mark.Contains(sign, StringComparison.Ordinal));
    }

    /// <summary>The lights that a heading names, one sign each.</summary>
    public static IReadOnlyList<Light> Named(string text) => [.. Lights.Where(each => text.Contains(each.Sign, StringComparison.Ordinal)).Select(each => each.Light)];

    /// <summary>The sign of a light.</summary>
    public static string SignOf(Light light) => Array.Find(Lights, each => each.Light == light).Sign;

    /// <summary>The word of OS2's form for an answer.</summary>
    public static string WordOf(Answer answer) => answer switch
    {
        Answer.Yes => "Ja",
        Answer.No => "Nej",
        Answer.NotRelevant => "Ikke relevant",
        _ => "Ved ikke",
    };

    private static Answer? Word(string mark)
    {
        // A coloured dot may stand before the word.
        var word = mark.TrimStart([.. mark.TakeWhile(c => !char.IsLetter(c))]).Trim();
        foreach (var answer in Enum.GetValues<Answer>())
        {
            if (word.Equals(WordOf(answer), StringComparison.OrdinalIgnoreCase))
                return answer;
        }

        return null;
    }
}

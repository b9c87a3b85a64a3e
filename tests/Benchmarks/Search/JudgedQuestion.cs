using System.Globalization;

namespace OS2.Catalog.Benchmarks.Search;

/// <summary>A question with what answers it. Judged before the search was tuned; half of them were not looked at while it was.</summary>
internal sealed record JudgedQuestion
{
    internal const string Apart = "apart";

    internal required string Half { get; init; }
    internal required string Language { get; init; }

    /// <summary><c>product</c> or <c>document</c>: the list that it is asked of.</summary>
    internal required string Type { get; init; }

    internal required string Text { get; init; }

    /// <summary>How well a thing answers, 1 to 3, by slug or by <c>owner/name:path</c>.</summary>
    internal required IReadOnlyDictionary<string, int> Judgements { get; init; }

    internal bool IsProduct => Type == "product";

    /// <summary>The set in <c>Search/questions.tsv</c>.</summary>
    internal static IReadOnlyList<JudgedQuestion> All()
    {
        using var stream = typeof(JudgedQuestion).Assembly.GetManifestResourceStream("questions.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).Select(cells => new JudgedQuestion
        {
            Half = cells[0], Language = cells[1], Type = cells[2], Text = cells[4],
            Judgements = cells[5].Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture)),
        })];
    }

    /// <summary>nDCG of the first ten, 0 to 1: 1 when nothing could stand better.</summary>
    internal double Gain(IReadOnlyList<string> found)
    {
        var ideal = Sum(Judgements.Values.OrderDescending());
        return Sum(found.Distinct().Select(key => Judgements.GetValueOrDefault(key))) / ideal;
    }

    private static double Sum(IEnumerable<int> grades) => grades.Take(10).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();
}

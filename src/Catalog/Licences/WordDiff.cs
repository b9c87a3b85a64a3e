namespace OS2.Catalog.Licences;

/// <summary>The longest common order of two lists of words.</summary>
internal static class WordDiff
{
    /// <summary>Most differences that are looked for; the memory grows with their square.</summary>
    private const int MostEdits = 1500;

    /// <summary>The words that stand in both, in order; null when more than <paramref name="most"/> words are only in one.</summary>
    /// <remarks>Myers' greedy way (1986): time by length times differences.</remarks>
    public static List<(int Left, int Right)>? Pairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int most)
    {
        var pairs = new List<(int, int)>(Math.Min(left.Length, right.Length));
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            pairs.Add((start, start));
            start++;
        }

        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        if (!Middle(left[start..(left.Length - end)], right[start..(right.Length - end)], start, Math.Min(most, MostEdits), pairs))
            return null;
        for (var i = end; i > 0; i--)
            pairs.Add((left.Length - i, right.Length - i));
        return pairs;
    }

    private static bool Middle(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int offset, int most, List<(int, int)> pairs)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length + right.Length <= most;
        most = Math.Min(most, left.Length + right.Length);
        if (Math.Abs(left.Length - right.Length) > most)
            return false;
        var reach = new int[(2 * most) + 3];
        var steps = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            // Every second diagonal is reached with so many differences.
            var step = new int[d + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var at = k + most + 1;
                var x = k == -d || (k != d && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var y = x - k;
                if (x < left.Length && y < right.Length && y >= 0)
                {
                    var common = left[x..].CommonPrefixLength(right[y..]);
                    x += common;
                    y += common;
                }

                reach[at] = x;
                step[(k + d) / 2] = x;
                if (x < left.Length || y < right.Length)
                    continue;
                steps.Add(step);
                Trace(steps, left.Length, right.Length, offset, pairs);
                return true;
            }

            steps.Add(step);
        }

        return false;
    }

    private static void Trace(List<int[]> steps, int x, int y, int offset, List<(int, int)> pairs)
    {
        var found = new List<(int, int)>();
        for (var d = steps.Count - 1; d > 0; d--)
        {
            var before = steps[d - 1];
            var k = x - y;
            int Reach(int diagonal) => before[(diagonal + d - 1) / 2];
            var from = k == -d || (k != d && Reach(k - 1) < Reach(k + 1)) ? k + 1 : k - 1;
            var fromX = Reach(from);
            var fromY = fromX - from;
            while (x > fromX && y > fromY)
                found.Add((--x + offset, --y + offset));
            (x, y) = (fromX, fromY);
        }

        while (x > 0 && y > 0)
            found.Add((--x + offset, --y + offset));
        found.Reverse();
        pairs.AddRange(found);
    }
}

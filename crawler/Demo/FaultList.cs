using System.Text.RegularExpressions;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>The faults a <see cref="MemoryGitHub"/> still has to give; safe to change while requests run.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<Fault> waiting = [];

    /// <summary>How many faults are not over yet.</summary>
    public int Count
    {
        get { lock (gate) return waiting.Count; }
    }

    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (gate) waiting.Add(fault);
    }

    public void Clear()
    {
        lock (gate) waiting.Clear();
    }

    /// <summary>A match on path and query by regular expression.</summary>
    public static Func<Uri, bool> Path(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return url => regex.IsMatch(url.PathAndQuery);
    }

    internal Fault? Take(Uri url)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(f => f.Match(url));
            if (at < 0) return null;
            var fault = waiting[at];
            if (fault.Times > 1) waiting[at] = fault with { Times = fault.Times - 1 };
            else waiting.RemoveAt(at);
            return fault;
        }
    }
}

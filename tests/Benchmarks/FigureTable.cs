using System.Globalization;

namespace OS2.Catalog.Benchmarks;

/// <summary>The figures of a run as a Markdown table, each beside its target.</summary>
internal sealed class FigureTable
{
    private readonly List<(string What, double Value, string Unit, double? Most)> _rows = [];

    internal bool IsWithinTargets => _rows.TrueForAll(row => row.Most is null || row.Value <= row.Most);

    /// <param name="what">What was measured, in words.</param>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit; empty for a ratio.</param>
    /// <param name="most">The target it must not exceed; null for a figure without one.</param>
    internal void Add(string what, double value, string unit, double? most = null)
    {
        _rows.Add((what, value, unit, most));
        Console.Error.WriteLine($"{what}: {Number(value)} {unit}".TrimEnd());
    }

    internal void Print(TextWriter output)
    {
        output.WriteLine("| What | Measured | Target | |");
        output.WriteLine("|---|---:|---:|---|");
        foreach (var (what, value, unit, most) in _rows)
            output.WriteLine($"| {what} | {Number(value)} {unit} | {(most is null ? "" : $"≤ {Number(most.Value)} {unit}".TrimEnd())} | {(most is null ? "" : value <= most ? "met" : "**missed**")} |");
    }

    private static string Number(double value) => value.ToString(value >= 100 || value == Math.Floor(value) ? "0" : "0.00", CultureInfo.InvariantCulture);
}

namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>Boxes to tick, as a group of a form.</summary>
/// <param name="Name">The property's path, such as <c>Input.Seeks</c>.</param>
/// <param name="Legend">What the group asks.</param>
/// <param name="Hint">A sentence below it; null for none.</param>
/// <param name="Choices">Value, label, and whether it is ticked.</param>
public sealed record Checks(string Name, string Legend, string? Hint, IReadOnlyList<(string Value, string Label, bool IsChosen)> Choices)
{
    /// <summary>Of what can be brought or looked for.</summary>
    /// <param name="texts">In the reader's language.</param>
    /// <param name="name">The property's path.</param>
    /// <param name="legend">What the group asks.</param>
    /// <param name="hint">A sentence below it; null for none.</param>
    /// <param name="chosen">What is ticked.</param>
    internal static Checks OfContributions(Texts texts, string name, string legend, string? hint, IEnumerable<string> chosen)
    {
        var set = chosen.ToHashSet(StringComparer.Ordinal);
        return new Checks(name, legend, hint, [.. Catalog.Projects.Contribution.All.Select(value => (value, texts.Of("Contribution", value), set.Contains(value)))]);
    }
}

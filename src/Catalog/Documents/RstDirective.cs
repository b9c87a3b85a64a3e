namespace OS2.Catalog.Documents;

/// <summary>A directive with its options taken out of its body.</summary>
internal sealed class RstDirective
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    public RstDirective(string name, string argument, List<string> lines)
    {
        Name = name;
        Argument = argument;
        var at = 0;
        for (; at < lines.Count && lines[at].StartsWith(':') && lines[at].IndexOf(':', 1) is > 1 and var end; at++)
            options.TryAdd(lines[at][1..end].ToLowerInvariant(), lines[at][(end + 1)..].Trim());
        Body = lines[at..];
    }

    public string Name { get; }

    public string Argument { get; }

    public List<string> Body { get; }

    public string? Option(string name) => options.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}

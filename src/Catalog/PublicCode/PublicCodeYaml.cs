using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OS2.Catalog.PublicCode;

/// <summary>Reads YAML event by event into nodes, within caps; one fault ends the reading.</summary>
internal sealed class PublicCodeYaml
{
    private const int MaxLength = 512 << 10;
    private const int MaxDepth = 16;
    private const int MaxNodes = 20_000;
    private const int MaxAliases = 50;

    private readonly Parser parser;
    private readonly List<PublicCodeFinding> findings;
    private readonly Dictionary<string, (PublicCodeNode Node, int Weight)> anchors = new(StringComparer.Ordinal);
    private int nodes;
    private int aliases;

    private PublicCodeYaml(string text, List<PublicCodeFinding> findings)
    {
        parser = new Parser(new StringReader(text));
        this.findings = findings;
    }

    /// <summary>The map at the top; null, with a finding, when the text is no YAML, no map, or beyond a cap.</summary>
    public static PublicCodeMap? Read(string text, List<PublicCodeFinding> findings)
    {
        if (text.Length > MaxLength)
        {
            findings.Add(Fault(0, 0, $"The file has {text.Length} characters; at most {MaxLength} are read.", $"Filen har {text.Length} tegn; der læses højst {MaxLength}."));
            return null;
        }

        try
        {
            return new PublicCodeYaml(text, findings).Document();
        }
        catch (Refusal refusal)
        {
            findings.Add(refusal.Finding);
        }
        catch (YamlException fault)
        {
            findings.Add(Fault(Place(fault.Start.Line), Place(fault.Start.Column), $"This is no valid YAML: {fault.Message}", $"Dette er ikke gyldig YAML: {fault.Message}"));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner trips over some broken escapes and tags in its own way; to the writer of the file it is the same fault.
            findings.Add(Fault(0, 0, $"This is no valid YAML: {fault.Message}", $"Dette er ikke gyldig YAML: {fault.Message}"));
        }

        return null;
    }

    private PublicCodeMap? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            findings.Add(Fault(0, 0, "The file is empty; a map of keys was wanted.", "Filen er tom; der skulle stå nøgler med værdier."));
            return null;
        }

        parser.Consume<DocumentStart>();
        var top = Node(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            findings.Add(Fault(Place(parser.Current!.Start.Line), 1, "The file holds a second YAML document; only the first is read.", "Filen indeholder et dokument mere; kun det første læses."));
        if (top is PublicCodeMap map)
            return map;
        findings.Add(Fault(top.Line, top.Column, "The file holds no keys at its top; a map was wanted.", "Filen har ingen nøgler øverst; der skulle stå nøgler med værdier."));
        return null;
    }

    private PublicCodeNode Node(int depth)
    {
        var current = parser.Consume<ParsingEvent>();
        var (line, column) = (Place(current.Start.Line), Place(current.Start.Column));
        if (depth > MaxDepth)
            throw Refused(line, column, $"The values lie more than {MaxDepth} levels deep.", $"Værdierne ligger mere end {MaxDepth} niveauer nede.");
        if (++nodes > MaxNodes)
            throw Refused(line, column, $"The file has more than {MaxNodes} values.", $"Filen har mere end {MaxNodes} værdier.");
        if (current is AnchorAlias alias)
            return Alias(alias, line, column);

        var before = nodes;
        PublicCodeNode node = current switch
        {
            Scalar scalar => new PublicCodeScalar(scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty, line, column),
            SequenceStart => List(depth, line, column),
            MappingStart => Map(depth, line, column),
            _ => throw Refused(line, column, "A value was wanted here.", "Her skulle stå en værdi."),
        };
        if (current is NodeEvent { Anchor: { IsEmpty: false } anchor })
            anchors[anchor.Value] = (node, nodes - before + 1);
        return node;
    }

    private PublicCodeNode Alias(AnchorAlias alias, int line, int column)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
            throw Refused(line, column, "The alias names no anchor that stands before it.", "Aliaset henviser til et anker, der ikke står før det.");
        nodes += target.Weight;
        if (++aliases > MaxAliases || nodes > MaxNodes)
            throw Refused(line, column, $"The file repeats itself by aliases to more than {MaxNodes} values or {MaxAliases} times.", $"Filen gentager sig selv med aliaser til mere end {MaxNodes} værdier eller {MaxAliases} gange.");
        return target.Node;
    }

    private PublicCodeList List(int depth, int line, int column)
    {
        var items = new List<PublicCodeNode>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        parser.Consume<SequenceEnd>();
        return new(items, line, column);
    }

    private PublicCodeMap Map(int depth, int line, int column)
    {
        var entries = new List<PublicCodeEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not PublicCodeScalar { Value: var name })
                findings.Add(Fault(key.Line, key.Column, "A key is a list or a map; a text was wanted.", "En nøgle er en liste eller et sæt nøgler; der skulle stå en tekst."));
            else if (!seen.Add(name))
                findings.Add(Fault(key.Line, key.Column, $"The key '{name}' stands here a second time; the first counts.", $"Nøglen '{name}' står her igen; den første gælder.") with { Key = name });
            else
                entries.Add(new(name, value, key.Line, key.Column));
        }

        parser.Consume<MappingEnd>();
        return new(entries, line, column);
    }

    private static int Place(long position) => (int)Math.Min(int.MaxValue, position);

    private static PublicCodeFinding Fault(int line, int column, string english, string danish) =>
        new(PublicCodeSeverity.Error, "", line, column, english, danish);

    private static Refusal Refused(int line, int column, string english, string danish) => new(Fault(line, column, english, danish));

    private sealed class Refusal(PublicCodeFinding finding) : Exception(finding.English)
    {
        public PublicCodeFinding Finding { get; } = finding;
    }
}

using System.Text.RegularExpressions;

namespace OS2.Catalog.Ownership;

/// <summary>Four answers about one repository, never one score, with what they rest on. It tells how well rights are documented and is no legal opinion.</summary>
public sealed partial record Verdict
{
    /// <summary>Which licence: one of <see cref="LicenceAnswer"/>.</summary>
    public required string Licence { get; init; }

    /// <summary>Who claims the copyright: one of <see cref="ClaimAnswer"/>.</summary>
    public required string Claims { get; init; }

    /// <summary>Who made the code: one of <see cref="MakerAnswer"/>.</summary>
    public required string Makers { get; init; }

    /// <summary>Whether the network holds title: one of <see cref="TitleAnswer"/>. Only a signed instrument can lift it over claimed; hosting never counts.</summary>
    public required string Title { get; init; }

    /// <summary>The licence in SPDX's words; null when none is known.</summary>
    public string? Expression { get; init; }

    /// <summary>The rules that fired.</summary>
    public IReadOnlyList<VerdictFinding> Findings { get; init; } = [];

    /// <summary>What would lift the title by one level, the smallest list there is.</summary>
    public IReadOnlyList<MissingPiece> Missing { get; init; } = [];

    /// <summary>What the instruments bear and what can be said without a signature.</summary>
    public TitleReading Reading { get; init; } = new();

    /// <summary>What a signature of now would be bound to; null when nothing was read.</summary>
    public TitleBasis? Basis { get; init; }

    /// <summary>Why the signature no longer holds as it is; empty when it does, or there is none.</summary>
    public IReadOnlyList<StaleReason> Stale { get; init; } = [];

    /// <summary>All four answers in one line, as the record keeps them.</summary>
    public string Line => $"licence={Licence}{(Expression is null ? "" : $" ({Expression})")} claims={Claims} makers={Makers} title={Title}";

    /// <summary>The answers of a <see cref="Line"/> by their names, the licence's expression as <c>expression</c>; empty for another text.</summary>
    public static IReadOnlyDictionary<string, string> AnswersOf(string? line) => LineForm().Match(line ?? "") is { Success: true } found
        ? found.Groups.Values.Where(group => group.Success && group.Name != "0").ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal)
        : new Dictionary<string, string>();

    [GeneratedRegex(@"^licence=(?<licence>\S+)( \((?<expression>.*)\))? claims=(?<claims>\S+) makers=(?<makers>\S+) title=(?<title>\S+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LineForm();
}

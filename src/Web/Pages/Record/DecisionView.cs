using OS2.Catalog.Decisions;
using OS2.Catalog.Ownership;
using OS2.Catalog.Projects;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Record;

/// <summary>One row of the record as people read it: who by role, when, what, before and after, why, on what evidence. Never a person's name.</summary>
public sealed record DecisionView
{
    private const string Proposed = ".proposed";
    private const string Withdrawn = ".withdrawn";
    private const string Hashed = "sha256:";
    private const int HashShown = 12;

    public required Decision Row { get; init; }

    /// <summary>The role, and the body that it was for.</summary>
    public required string Who { get; init; }

    public required string What { get; init; }

    /// <summary>What is said otherwise from then on; empty where nothing is.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; init; } = [];

    internal static DecisionView Of(Texts texts, Decision row, IReadOnlyDictionary<string, string> bodies)
    {
        var role = texts.Of("Role.account", row.ActorRole);
        return new DecisionView
        {
            Row = row,
            Who = row.ActorBody is { } body ? $"{role}, {bodies.GetValueOrDefault(body) ?? body}" : role,
            What = WhatOf(texts, row.Kind),
            Changes = [.. ChangesOf(texts, row, bodies)],
            Evidence = [.. (row.Evidence ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => EvidenceLine(texts, row, line))],
        };
    }

    /// <summary>An act that takes two people is first proposed; its kind then has an ending.</summary>
    private static string WhatOf(Texts texts, string kind)
    {
        if (kind.EndsWith(Proposed, StringComparison.Ordinal))
            return texts["Record.proposed", texts.Of("Decision", kind[..^Proposed.Length])];
        if (kind.EndsWith(Withdrawn, StringComparison.Ordinal) && kind.Count(c => c == '.') > 1)
            return texts["Record.proposalWithdrawn", texts.Of("Decision", kind[..^Withdrawn.Length])];
        return texts.Of("Decision", kind);
    }

    private static IEnumerable<ValueChange> ChangesOf(Texts texts, Decision row, IReadOnlyDictionary<string, string> bodies)
    {
        if (row.Kind == VerdictStore.Changed)
        {
            foreach (var change in AnswersOf(texts, row))
                yield return change;
            yield break;
        }

        var (before, after) = (Fields(row.ValueBefore), Fields(row.ValueAfter));
        if (before is null || after is null)
        {
            if (row.ValueBefore is not null || row.ValueAfter is not null)
                yield return new ValueChange(null, Value(texts, row, null, row.ValueBefore, bodies), Value(texts, row, null, row.ValueAfter, bodies));
            yield break;
        }

        foreach (var name in before.Keys.Union(after.Keys))
        {
            yield return new ValueChange(Label(texts, row, name),
                Value(texts, row, name, before.GetValueOrDefault(name), bodies), Value(texts, row, name, after.GetValueOrDefault(name), bodies));
        }
    }

    /// <summary>The answers about ownership that changed.</summary>
    private static IEnumerable<ValueChange> AnswersOf(Texts texts, Decision row)
    {
        var (before, after) = (Verdict.AnswersOf(row.ValueBefore), Verdict.AnswersOf(row.ValueAfter));
        foreach (var name in before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)))
        {
            string? Word(string? value) => value is null ? null : name switch
            {
                "licence" => texts.Of("LicenceAnswer", value),
                "claims" => texts.Of("ClaimAnswer", value),
                "makers" => texts.Of("MakerAnswer", value),
                "title" => texts.Of("TitleAnswer", value),
                _ => value,
            };
            yield return new ValueChange(texts.Of("DecisionAnswer", name), Word(before.GetValueOrDefault(name)), Word(after.GetValueOrDefault(name)));
        }
    }

    /// <summary>Lines of <c>name: value</c> by their names; empty for nothing, null for another kind of text.</summary>
    private static Dictionary<string, string>? Fields(string? text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text?.Split('\n') ?? [])
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            if (at <= 0 || !line[..at].All(c => char.IsAsciiLetterLower(c) || c == '-') || !fields.TryAdd(line[..at], line[(at + 1)..].Trim()))
                return null;
        }

        return fields;
    }

    /// <summary>What editors of products write, also where it is not public and stands under a body, bears the names of their forms.</summary>
    private static string Label(Texts texts, Decision row, string name) =>
        row.Kind.StartsWith("product.", StringComparison.Ordinal) ? texts.Of("Field", Catalog.Products.ProductField.NameOf(name)) : texts.Of("DecisionField", name);

    private static string? Value(Texts texts, Decision row, string? field, string? value, IReadOnlyDictionary<string, string> bodies)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.StartsWith(Hashed, StringComparison.Ordinal))
            return texts["Record.hashed", value[Hashed.Length..Math.Min(value.Length, Hashed.Length + HashShown)]];
        return (row.Subject, field) switch
        {
            (_, "seeks" or "brings") => string.Join(", ", Contribution.Of(value).Select(brought => texts.Of("Contribution", brought))),
            ("instrument", "instrument") => texts.Of("InstrumentKind", value),
            ("instrument", "grant") => texts.Of("InstrumentGrant", value),
            ("instrument", "authority") => texts.Of("InstrumentAuthority", value),
            ("party", "party-kind") => texts.Of("PartyKind", value),
            ("repository", null) when TitleAnswer.All.Contains(value, StringComparer.Ordinal) => texts.Of("TitleAnswer", value),
            (_, "team") => texts.Of("Team", value),
            (_, "use") => texts.Of("UseState", value),
            (_, "seat") => texts.Of("PersonRole", value),
            (_, "role") when row.Kind == "product.repository-role" => texts.Of("Role", value),
            (_, "level" or "aim") => texts.Of("Level", value),
            (_, "body") => bodies.GetValueOrDefault(value) ?? value,
            ("idea", null) => texts.Of("IdeaStage", bodies.GetValueOrDefault(value) ?? value),
            ("donation", null) when value is "0" or "1" or "2" or "3" => texts.Of("Level", value),
            ("donation", null) => texts.Of("Donation.state", value),
            ("account", null) => texts.Of("AccountState", value),
            ("repository", null) when LifeCycle.All.Contains(value, StringComparer.Ordinal) => texts.Of("LifeCycle", value),
            _ => value,
        };
    }

    private static string EvidenceLine(Texts texts, Decision row, string line)
    {
        var parts = line.Split(": ", 2);
        return row.Kind == "idea.step" && parts is [var name, "yes" or "no"] ? $"{texts.Of("Record", parts[1])}: {texts.Of("IdeaFact", name)}" : line;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OS2.Catalog.Data;

namespace OS2.Catalog.Governance;

/// <summary>A self-assessment or an evaluation that somebody made elsewhere, as it was read. Ids are as it has them, with those of today beside.</summary>
public sealed record GovernanceReport
{
    /// <summary>What the people of a product say of it.</summary>
    public const string Assessment = "assessment";

    /// <summary>What the secretariat says of it.</summary>
    public const string Evaluation = "evaluation";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary><see cref="Assessment"/> or <see cref="Evaluation"/>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>json</c> or <c>markdown</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The edition of the model that its demands are of: a <see cref="Governance.Generation.Id"/>.</summary>
    public required string Generation { get; init; }

    /// <summary>What it says that it is about: a product's name, or the title that holds it; empty where it does not say.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The day on which it was filled in, as it says; null where it does not.</summary>
    public DateOnly? FilledOn { get; init; }

    /// <summary>The day on which it was filled in; where it does not say, the first on which its edition held: it is no younger than that, and most often not much.</summary>
    [JsonIgnore]
    public DateOnly WrittenOn => FilledOn ?? DateOnly.ParseExact(Generation + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Its demands in its own order, each once.</summary>
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];

    /// <summary>What it says of its own totals; empty where it has none.</summary>
    public IReadOnlyList<StatedCount> Stated { get; init; } = [];

    /// <summary>Rows that could not be read, and why.</summary>
    public IReadOnlyList<ReportFault> Faults { get; init; } = [];

    /// <summary>The answers under the ids of today, in today's order; demands that were several are one, and what was given up is left out. Empty for an evaluation.</summary>
    [JsonIgnore]
    public IReadOnlyList<AnswerRow> Answers => Kind == Assessment ? [.. Merged().Select(rows => new AnswerRow { Requirement = rows.Key, Answer = ReportRow.AnswerOf([.. rows]), Documentation = ReportRow.WordsOf([.. rows]) })] : [];

    /// <summary>The lights under the ids of today, in today's order. Empty for a self-assessment.</summary>
    [JsonIgnore]
    public IReadOnlyList<LightRow> Lights => Kind == Evaluation ? [.. Merged().Select(rows => new LightRow { Requirement = rows.Key, Light = rows.First().Light, Reason = ReportRow.WordsOf([.. rows]) })] : [];

    /// <summary>SHA-256 of what it answers, whatever the file's form and date: the same twice is one report in two places.</summary>
    [JsonIgnore]
    public string AnswersHash => Keys.Hash(Kind + Generation + string.Join('\n', Rows.Select(row => $"{row.Id}\t{row.Answer}\t{row.Light}\t{Squeezed(row.Words)}")));

    /// <summary>As it is kept; the same report always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static GovernanceReport FromJson(string text) => JsonSerializer.Deserialize<GovernanceReport>(text, Json)!;

    private IEnumerable<IGrouping<string, ReportRow>> Merged()
    {
        var byId = Rows.Where(row => row.Today is not null).ToLookup(row => row.Today!, StringComparer.Ordinal);
        return Requirements.All.Where(requirement => byId.Contains(requirement.Id)).SelectMany(requirement => byId[requirement.Id].GroupBy(row => row.Today!, StringComparer.Ordinal));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

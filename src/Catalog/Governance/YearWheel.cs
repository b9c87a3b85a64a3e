namespace OS2.Catalog.Governance;

/// <summary>When products are to assess themselves and to be evaluated.</summary>
/// <remarks>After the governance report of June 2025: the steering group assesses at least twice a year. That the secretariat evaluates once a year is this catalogue's choice.</remarks>
public static class YearWheel
{
    public const int AssessmentMonths = 6;
    public const int EvaluationMonths = 12;

    /// <summary>So long before the day, it is said to be soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(45);

    /// <summary>When the next is due; null where there never was one: it is due at once.</summary>
    public static DateTimeOffset? DueAt(DateTimeOffset? last, string kind) => last?.AddMonths(kind == SheetKind.Evaluation ? EvaluationMonths : AssessmentMonths);

    public static WheelState StateAt(DateTimeOffset now, DateTimeOffset? last, string kind) => DueAt(last, kind) switch
    {
        null => WheelState.Never,
        var due when due <= now => WheelState.Due,
        var due when due - now <= Soon => WheelState.Soon,
        _ => WheelState.Later,
    };
}

using OS2.Catalog.Governance;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>One product in the wheel of the year.</summary>
public sealed record WheelRow
{
    public required Product Product { get; init; }

    /// <summary>When it last assessed itself; null for never.</summary>
    public DateTimeOffset? AssessedAt { get; init; }

    public DateTimeOffset? AssessmentDueAt { get; init; }
    public required WheelState AssessmentState { get; init; }

    /// <summary>When it was last evaluated; null for never.</summary>
    public DateTimeOffset? EvaluatedAt { get; init; }

    public DateTimeOffset? EvaluationDueAt { get; init; }
    public required WheelState EvaluationState { get; init; }

    /// <summary>Whether a self-assessment is under way.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Whether a sent self-assessment waits to be evaluated.</summary>
    public bool WaitsForEvaluation { get; init; }

    /// <summary>How many accounts could be written to.</summary>
    public int Coordinators { get; init; }

    /// <summary>When they were last reminded; null for never.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Whether a reminder would go out now.</summary>
    public required bool MayRemind { get; init; }

    internal static WheelRow Of(Product product, IEnumerable<GovernanceSheet> sheets, int coordinators, GovernanceReminder? reminder, DateTimeOffset now)
    {
        var all = sheets.ToList();
        GovernanceSheet? Last(string kind) => all.Where(sheet => sheet.IsSent && sheet.Kind == kind).MaxBy(sheet => sheet.SentAt);
        var (assessment, evaluation) = (Last(SheetKind.SelfAssessment), Last(SheetKind.Evaluation));
        var state = YearWheel.StateAt(now, assessment?.SentAt, SheetKind.SelfAssessment);
        return new WheelRow
        {
            Product = product,
            AssessedAt = assessment?.SentAt,
            AssessmentDueAt = YearWheel.DueAt(assessment?.SentAt, SheetKind.SelfAssessment),
            AssessmentState = state,
            EvaluatedAt = evaluation?.SentAt,
            EvaluationDueAt = YearWheel.DueAt(evaluation?.SentAt, SheetKind.Evaluation),
            EvaluationState = YearWheel.StateAt(now, evaluation?.SentAt, SheetKind.Evaluation),
            IsUnderWay = all.Exists(sheet => sheet is { IsDraft: true, IsEvaluation: false }),
            WaitsForEvaluation = assessment is not null && (evaluation is null || evaluation.SentAt < assessment.SentAt),
            Coordinators = coordinators,
            RemindedAt = reminder?.SentAt,
            MayRemind = state != WheelState.Later && coordinators > 0 && (reminder is null || now - reminder.SentAt >= ReminderStore.Span),
        };
    }
}

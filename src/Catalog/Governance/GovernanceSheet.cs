namespace OS2.Catalog.Governance;

/// <summary>One filling in of the governance model for one product: a self-assessment or an evaluation.</summary>
public sealed record GovernanceSheet
{
    /// <summary>A UUID version 7 in hexadecimal, 32 digits.</summary>
    public string SheetId { get; init; } = "";

    /// <summary>One of <see cref="SheetKind"/>.</summary>
    public string Kind { get; init; } = SheetKind.SelfAssessment;

    public string ProductSlug { get; init; } = "";

    /// <summary>The edition of the model whose ids its rows bear, such as <c>2024-05</c>.</summary>
    public string Generation { get; init; } = "";

    /// <summary>One of <see cref="SheetState"/>.</summary>
    public string State { get; init; } = SheetState.Draft;

    /// <summary>0 for the sandbox, to 3: the level aimed at, or judged up to. The demands of the levels above may be left open.</summary>
    public int Level { get; init; }

    /// <summary>The self-assessment that an evaluation judges; null for none, and in self-assessments.</summary>
    public string? BasisId { get; init; }

    /// <summary>Who stands behind it, such as "the steering group"; empty when nobody has said.</summary>
    public string OnBehalfOf { get; init; } = "";

    /// <summary>Anything beside the demands: a remark, or the evaluation in short.</summary>
    public string Words { get; init; } = "";

    /// <summary>The account that began.</summary>
    public string StartedBy { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The account that sent it; null for a draft.</summary>
    public string? SentBy { get; init; }

    /// <summary>The role in which it was sent.</summary>
    public string? SentRole { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Since when everybody may read it; null while only the product's people and the secretariat may.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Raised by every write to what is not a demand's: of two who saw the same, one wins.</summary>
    public int Version { get; init; }

    public bool IsDraft => State == SheetState.Draft;
    public bool IsSent => State == SheetState.Sent;
    public bool IsEvaluation => Kind == SheetKind.Evaluation;
}

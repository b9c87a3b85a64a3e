namespace OS2.Catalog.Governance;

/// <summary>Where an answer and what the catalogue sees do not go together. People are told before they send; they may be right.</summary>
public static class Contradictions
{
    /// <summary>The evidence that speaks against an answer; empty where none does.</summary>
    /// <param name="answer">Null for none: nothing speaks against that.</param>
    /// <param name="evidence">What was seen about the same demand.</param>
    public static IReadOnlyList<Evidence> Of(Answer? answer, IReadOnlyList<Evidence> evidence) => answer switch
    {
        Answer.Yes => [.. evidence.Where(seen => seen.Finding == EvidenceFinding.NotFound)],
        // Where some of it is missing, "no" is a fair answer.
        Answer.No or Answer.NotRelevant when evidence.All(seen => seen.Finding != EvidenceFinding.NotFound) => [.. evidence.Where(seen => seen.Finding == EvidenceFinding.Found)],
        _ => [],
    };
}

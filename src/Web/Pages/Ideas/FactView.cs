using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>One thing that a step asks for, in words.</summary>
/// <param name="Text">What it is.</param>
/// <param name="IsMet">Whether it is there.</param>
/// <param name="IsMust">Whether the step waits for it.</param>
public sealed record FactView(string Text, bool IsMet, bool IsMust)
{
    /// <summary>The class and the mark of its sign.</summary>
    public (string Tone, string Mark) Sign => IsMet ? ("good", "✓") : IsMust ? ("poor", "×") : ("none", "?");

    internal static FactView Of(Texts texts, StepFact fact) => new(texts.Of("IdeaFact", fact.Name), fact.IsMet, fact.IsMust);
}

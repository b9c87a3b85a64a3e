namespace OS2.Catalog.Projects;

/// <summary>One thing that the next step asks for.</summary>
/// <param name="Name">Which, such as <see cref="IdeaRules.OneBody"/>.</param>
/// <param name="IsMet">Whether it is there.</param>
/// <param name="IsMust">Whether the step waits for it; else it is advice.</param>
public sealed record StepFact(string Name, bool IsMet, bool IsMust);

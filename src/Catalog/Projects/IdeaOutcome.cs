namespace OS2.Catalog.Projects;

/// <summary>What came of an act on an idea.</summary>
public enum IdeaOutcome
{
    Done,

    /// <summary>Somebody else has changed it since the page was drawn; nothing was done.</summary>
    Conflict,

    /// <summary>Something that the step must have is missing; nothing was done.</summary>
    NotReady,

    /// <summary>It is not the actor's to do, or not at this stage; nothing was done.</summary>
    NotAllowed,
}

namespace OS2.Catalog.Governance;

/// <summary>What a self-assessment says of one demand: the four answers of OS2's form.</summary>
public enum Answer
{
    /// <summary>"Ja".</summary>
    Yes,

    /// <summary>"Nej": follow or explain, so an explanation is asked for.</summary>
    No,

    /// <summary>"Ikke relevant", with the reason in words.</summary>
    NotRelevant,

    /// <summary>"Ved ikke".</summary>
    Unknown
}

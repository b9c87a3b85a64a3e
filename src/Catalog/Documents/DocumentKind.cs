namespace OS2.Catalog.Documents;

/// <summary>What a document of a repository is for, judged by where it stands and what it is called.</summary>
public enum DocumentKind
{
    /// <summary>The repository's own readme, or one that introduces a folder.</summary>
    Readme,

    /// <summary>Manuals, guides, reports and notes.</summary>
    Documentation,

    /// <summary>What changed from version to version.</summary>
    Changelog,

    /// <summary>How to take part.</summary>
    Contributing,

    /// <summary>How to report a weakness.</summary>
    Security,

    /// <summary>A licence or a notice about rights, written as a document.</summary>
    Licence,

    /// <summary>Who decides, and how.</summary>
    Governance,

    /// <summary>How people behave towards each other.</summary>
    CodeOfConduct,

    /// <summary>Who wrote it.</summary>
    Authors,
}

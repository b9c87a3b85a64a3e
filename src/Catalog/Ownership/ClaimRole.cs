namespace OS2.Catalog.Ownership;

/// <summary>What a statement says that somebody is to the work.</summary>
public enum ClaimRole
{
    /// <summary>Holds the copyright.</summary>
    Holder,

    /// <summary>Wrote it.</summary>
    Author,

    /// <summary>Developed it, for somebody else where that is said.</summary>
    Developer,

    /// <summary>Keeps it going.</summary>
    Maintainer,

    /// <summary>May be asked.</summary>
    Contact,

    /// <summary>Gives the licence.</summary>
    Licensor,

    /// <summary>A notice that names nobody, such as "Copyright © 2018".</summary>
    Nobody,

    /// <summary>A template's place that was never filled in.</summary>
    Placeholder,
}

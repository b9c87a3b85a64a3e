namespace OS2.Catalog.Ownership;

/// <summary>What kind of party a name stands for, as far as names can tell.</summary>
public enum PartyKind
{
    Unknown,

    /// <summary>OS2 itself.</summary>
    Network,

    /// <summary>A company that delivers to the network.</summary>
    Supplier,

    /// <summary>A municipality, or a unit of one.</summary>
    Municipality,

    /// <summary>A region or a body of the state.</summary>
    State,

    /// <summary>A human being, by the shape of the name.</summary>
    Person,

    /// <summary>A project or company whose work is used by everybody.</summary>
    Foreign,

    /// <summary>Some company, by its legal form.</summary>
    Company,

    /// <summary>A crowd such as "The X Authors", a team or a product: nobody who can hold rights.</summary>
    Crowd,
}

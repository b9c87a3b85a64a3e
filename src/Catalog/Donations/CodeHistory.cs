namespace OS2.Catalog.Donations;

/// <summary>What the history of a repository tells without its files. No author's name or address is kept.</summary>
public sealed record CodeHistory
{
    /// <summary>Commits on the default branch.</summary>
    public int Commits { get; init; }

    public DateTimeOffset FirstAt { get; init; }
    public DateTimeOffset LastAt { get; init; }

    /// <summary>The commit without parents; the oldest where there are several.</summary>
    public string RootCommit { get; init; } = "";

    /// <summary>Different mail addresses of authors.</summary>
    public int Authors { get; init; }

    /// <summary>Their mail domains with the number of commits, most first; at most twenty.</summary>
    public IReadOnlyList<MailDomain> Domains { get; init; } = [];
}

using System.Globalization;

namespace OS2.Catalog.Donations;

/// <summary>A repository under one of the network's organisations that is, or may be, what a body handed over.</summary>
public sealed record DonationArrival
{
    public string DonationId { get; init; } = "";

    /// <summary>The donation's, as it was seen.</summary>
    public int Version { get; init; }

    public string? ProductSlug { get; init; }
    public long RepositoryId { get; init; }
    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";
    public string? DefaultBranch { get; init; }

    /// <summary>The first commit of what was handed in; null when its history was not read.</summary>
    public string? RootCommit { get; init; }

    /// <summary>The commit that the crawler read last; null when it does not know.</summary>
    public string? CommitId { get; init; }

    /// <summary>What it is known by: <c>number</c>, <c>history</c> or <c>content</c>.</summary>
    public string Known { get; init; } = "";

    /// <summary>In a line for the record.</summary>
    internal string Evidence => string.Create(CultureInfo.InvariantCulture,
        $"{Known}: {Owner}/{Name}, GitHub's number {RepositoryId}{(Known == "history" ? ", first commit " + RootCommit : "")}{(CommitId is null ? "" : ", commit " + CommitId)}");
}

using OS2.Catalog.Data;

namespace OS2.Catalog.Repositories;

/// <summary>A repository as the catalogue knows it: one row, kept for ever.</summary>
public sealed record Repository
{
    public long RepositoryId { get; init; }

    /// <summary>The organisation of ours that it was last seen under: its login in lower case.</summary>
    public string OrganisationKey { get; init; } = "";

    public string Owner { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary><c>owner/name</c> in lower case: what addresses are looked up by.</summary>
    public string NameKey { get; init; } = "";

    public string Address { get; init; } = "";
    public string? Description { get; init; }
    public string? Homepage { get; init; }
    public string? DefaultBranch { get; init; }
    public bool IsFork { get; init; }
    public bool IsTemplate { get; init; }
    public bool HasIssues { get; init; }

    /// <summary>One a line.</summary>
    public string Topics { get; init; } = "";

    public string? PrimaryLanguage { get; init; }

    /// <inheritdoc cref="ListedRepository.HostLicence"/>
    public string? HostLicence { get; init; }

    public int Stars { get; init; }
    public int Forks { get; init; }
    public int OpenIssues { get; init; }
    public long SizeKilobytes { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? PushedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>One of <see cref="Repositories.LifeCycle"/>.</summary>
    public string LifeCycle { get; init; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset LifeCycleAt { get; init; }

    /// <summary>For a moved one: where to, as <c>owner/name</c>.</summary>
    public string? MovedTo { get; init; }

    public DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When the code host last confirmed what is shown.</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    public DateTimeOffset? MissingSince { get; init; }
    public int MissedCrawls { get; init; }
    public long Tick { get; init; }

    public string FullName => $"{Owner}/{Name}";

    /// <summary><c>owner/name</c> as a key.</summary>
    public static string KeyOf(string owner, string name) => $"{owner}/{name}".ToLowerInvariant();

    internal LifeCycleState State => new()
    {
        LifeCycle = LifeCycle, MovedTo = MovedTo, MissingSince = MissingSince, MissedCrawls = MissedCrawls,
    };

    /// <summary>This repository with what the code host now lists; the state of its life is decided apart.</summary>
    internal Repository With(ListedRepository listed) => this with
    {
        RepositoryId = listed.Id,
        OrganisationKey = Organisation.KeyOf(listed.Owner),
        Owner = listed.Owner,
        Name = listed.Name,
        NameKey = KeyOf(listed.Owner, listed.Name),
        Address = Keys.Fit(listed.Address, 1000)!,
        Description = Keys.Fit(listed.Description, 2000),
        Homepage = Keys.Fit(listed.Homepage, 1000),
        DefaultBranch = Keys.Fit(listed.DefaultBranch, 300),
        IsFork = listed.IsFork,
        IsTemplate = listed.IsTemplate,
        HasIssues = listed.HasIssues,
        Topics = Keys.Fit(string.Join('\n', listed.Topics), 2000)!,
        PrimaryLanguage = Keys.Fit(listed.PrimaryLanguage, 100),
        HostLicence = Keys.Fit(listed.HostLicence, 100),
        Stars = listed.Stars,
        Forks = listed.Forks,
        OpenIssues = listed.OpenIssues,
        SizeKilobytes = listed.SizeKilobytes,
        CreatedAt = listed.CreatedAt,
        PushedAt = listed.PushedAt,
        UpdatedAt = listed.UpdatedAt,
    };

    internal Repository With(LifeCycleState state, DateTimeOffset now) => this with
    {
        LifeCycle = state.LifeCycle,
        LifeCycleAt = state.LifeCycle == LifeCycle && state.MovedTo == MovedTo ? LifeCycleAt : now,
        MovedTo = Keys.Fit(state.MovedTo, 400),
        MissingSince = state.MissingSince,
        MissedCrawls = state.MissedCrawls,
    };
}

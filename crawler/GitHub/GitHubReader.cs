using System.Globalization;
using System.Net;
using Octokit;
using Octokit.Internal;
using OS2.Catalog.Repositories;
using Repository = Octokit.Repository;

namespace OS2.Catalog.Crawler.GitHub;

/// <summary>What the crawler asks a code host for: listings, a repository by its number, and source archives.</summary>
internal sealed class GitHubReader : IDisposable
{
    private const int PageSize = 100;
    private const int MostPages = 100;
    private static readonly ProductHeaderValue Product = new("OS2-catalogue", "0.1");

    private readonly CrawlSettings _settings;
    private readonly GitHubTraffic _traffic;
    private readonly Connection _connection;

    /// <summary>A reader that asks as the settings say and counts what it asks.</summary>
    /// <param name="network">The way out; tests and the demo put a code host in memory here.</param>
    /// <param name="settings">Where to ask, and as whom.</param>
    /// <param name="count">Counts every request.</param>
    /// <param name="time">The clock that waits are measured by.</param>
    internal GitHubReader(HttpMessageHandler network, CrawlSettings settings, TrafficCount count, TimeProvider time)
    {
        _settings = settings;
        _traffic = new GitHubTraffic(network, settings, count, time);
        var credentials = settings.Token is { } token ? new Credentials(token) : Credentials.Anonymous;
        _connection = new Connection(Product, settings.GitHub, new InMemoryCredentialStore(credentials), new HttpClientAdapter(() => _traffic), new SimpleJsonSerializer());
        // Time-outs are the traffic's: each try has its own.
        _connection.SetRequestTimeout(TimeSpan.FromHours(1));
        Archives = new ArchiveReader(network, settings, count, time);
    }

    internal ArchiveReader Archives { get; }

    /// <summary>The API as ETags are kept for it; a token sees its own answers.</summary>
    internal string Api => $"{_settings.GitHub.AbsoluteUri}{(_settings.Token is null ? "" : " with token")}";

    /// <summary>All pages of an organisation's listing. Pages that have not changed since <paramref name="known"/> come without their repositories.</summary>
    /// <returns>Null when the code host knows no organisation of this name.</returns>
    /// <exception cref="GitHubUnavailableException">No usable answer.</exception>
    internal async Task<IReadOnlyList<ListingPage>?> ListAsync(Catalog.Repositories.Organisation organisation, IReadOnlyList<ListingPage> known, CancellationToken cancel)
    {
        var pages = new List<ListingPage>();
        for (var number = 1; number <= MostPages; number++)
        {
            var page = await PageAsync(organisation, number, known.FirstOrDefault(p => p.Page == number && p.Api == Api), cancel);
            if (page is null)
                return null;
            pages.Add(page);
            if (!page.HasNext)
                return pages;
        }

        throw new GitHubUnavailableException(UnavailableReason.Fault, $"the listing goes on after {MostPages * PageSize} repositories");
    }

    private async Task<ListingPage?> PageAsync(Catalog.Repositories.Organisation organisation, int number, ListingPage? known, CancellationToken cancel)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture,
            $"orgs/{Uri.EscapeDataString(organisation.Login)}/repos?type=public&sort=created&direction=asc&per_page={PageSize}&page={number}"), UriKind.Relative);
        if (known?.ETag is { } eTag)
            _traffic.Condition(new Uri(_settings.GitHub, address), eTag);
        try
        {
            var answer = await GetAsync<List<Repository>>(address, cancel);
            if (answer.HttpResponse.StatusCode == HttpStatusCode.NotModified && known is not null)
                // The page is the same, but where it is full, another may have come behind it since.
                return known with { HasNext = known.HasNext || known.Ids.Count() >= PageSize };
            var repositories = (answer.Body ?? throw new GitHubUnavailableException(UnavailableReason.Fault, "the listing came without a body"))
                .Where(repository => repository is not { Private: true }).Select(Listed).ToList();
            return new ListingPage
            {
                OrganisationKey = organisation.OrganisationKey,
                Page = number,
                Api = Api,
                ETag = answer.HttpResponse.Headers.GetValueOrDefault("ETag"),
                HasNext = answer.HttpResponse.ApiInfo?.Links.ContainsKey("next") ?? false,
                RepositoryIds = string.Join(' ', repositories.Select(repository => repository.Id)),
                Repositories = repositories,
            };
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <summary>What the code host says of the repository with this number, and the repository itself where it is found.</summary>
    /// <exception cref="GitHubUnavailableException">No usable answer.</exception>
    internal async Task<(Sighting Sighting, ListedRepository? Found)> FindAsync(long repositoryId, CancellationToken cancel)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"repositories/{repositoryId}"), UriKind.Relative);
        try
        {
            var answer = await GetAsync<Repository>(address, cancel);
            var found = Listed(answer.Body ?? throw new GitHubUnavailableException(UnavailableReason.Fault, "the repository came without a body"));
            return answer.Body.Private
                ? (new Sighting(SightingKind.NotFound), null)
                : (new Sighting(SightingKind.FoundElsewhere, found.IsArchived, $"{found.Owner}/{found.Name}"), found);
        }
        catch (NotFoundException)
        {
            return (new Sighting(SightingKind.NotFound), null);
        }
        catch (LegalRestrictionException)
        {
            return (new Sighting(SightingKind.Blocked), null);
        }
        catch (ApiException problem) when (problem.StatusCode == HttpStatusCode.Gone)
        {
            return (new Sighting(SightingKind.Deleted), null);
        }
    }

    /// <summary>The public repository with this name, under the name that it has now; null when there is none.</summary>
    /// <exception cref="GitHubUnavailableException">No usable answer.</exception>
    internal async Task<ListedRepository?> FindAsync(string owner, string name, CancellationToken cancel)
    {
        var address = new Uri($"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}", UriKind.Relative);
        try
        {
            var answer = await GetAsync<Repository>(address, cancel);
            return answer.Body is null or { Private: true } ? null : Listed(answer.Body);
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (ApiException problem) when (problem is LegalRestrictionException || problem.StatusCode == HttpStatusCode.Gone)
        {
            return null;
        }
    }

    /// <summary>Octokit's answer; what it cannot make sense of is the code host's fault, not the repository's.</summary>
    private async Task<IApiResponse<T>> GetAsync<T>(Uri address, CancellationToken cancel)
    {
        try
        {
            return await _connection.Get<T>(address, new Dictionary<string, string>(), "application/vnd.github+json", cancel);
        }
        catch (Exception problem) when (problem is System.Runtime.Serialization.SerializationException or InvalidCastException or FormatException or ArgumentException)
        {
            throw new GitHubUnavailableException(UnavailableReason.Fault, $"the answer is not JSON of the wanted shape: {problem.Message}", null, problem);
        }
        catch (ApiException problem) when (problem is not NotFoundException and not LegalRestrictionException && problem.StatusCode != HttpStatusCode.Gone)
        {
            throw new GitHubUnavailableException(UnavailableReason.Fault, $"the code host answers {(int)problem.StatusCode}: {problem.Message}", null, problem);
        }
    }

    private static ListedRepository Listed(Repository? repository) => repository is not
        {
            Id: > 0, Name.Length: > 0, HtmlUrl.Length: > 0, Owner.Login.Length: > 0,
        } ? throw new GitHubUnavailableException(UnavailableReason.Fault, "the answer holds a repository without number, owner, name or address") : new()
    {
        Id = repository.Id,
        Owner = repository.Owner.Login,
        Name = repository.Name,
        Address = repository.HtmlUrl,
        Description = repository.Description,
        Homepage = string.IsNullOrWhiteSpace(repository.Homepage) ? null : repository.Homepage,
        DefaultBranch = string.IsNullOrEmpty(repository.DefaultBranch) ? null : repository.DefaultBranch,
        IsFork = repository.Fork,
        IsArchived = repository.Archived,
        IsTemplate = repository.IsTemplate,
        HasIssues = repository.HasIssues,
        Topics = repository.Topics ?? [],
        PrimaryLanguage = repository.Language,
        HostLicence = repository.License?.SpdxId,
        Stars = repository.StargazersCount,
        Forks = repository.ForksCount,
        OpenIssues = repository.OpenIssuesCount,
        SizeKilobytes = repository.Size,
        CreatedAt = repository.CreatedAt,
        PushedAt = repository.PushedAt,
        UpdatedAt = repository.UpdatedAt,
    };

    public void Dispose()
    {
        Archives.Dispose();
        _traffic.Dispose();
    }
}

using Octokit;
using Octokit.Internal;
using OS2.Catalog.Crawler.Demo;

namespace OS2.Catalog.Tests.Demo;

/// <summary>Real clients on top of a GitHub in memory.</summary>
internal static class MemoryGitHubClient
{
    public static readonly Uri Address = new("https://api.example.test/");

    public static GitHubClient Octokit(MemoryGitHub github, string? token = null)
    {
        var credentials = new InMemoryCredentialStore(token is null ? Credentials.Anonymous : new Credentials(token));
        return new GitHubClient(new Connection(new ProductHeaderValue("os2-catalog"), Address, credentials, new HttpClientAdapter(() => github), new SimpleJsonSerializer()));
    }

    public static HttpClient Http(MemoryGitHub github)
    {
        var client = new HttpClient(github, disposeHandler: false) { BaseAddress = Address };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("os2-catalog");
        return client;
    }

    public static MemoryRepository Repository(string owner, string name, params (string Path, MemoryFile File)[] files) => new()
    {
        Owner = owner,
        Name = name,
        Files = MemoryRepository.NoFiles.AddRange(files.Select(f => KeyValuePair.Create(f.Path, f.File))),
    };
}

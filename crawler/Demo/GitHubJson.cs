using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>The JSON shapes of GitHub's REST API, as far as a GitHub client reads them.</summary>
internal static class GitHubJson
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "C#", [".php"] = "PHP", [".py"] = "Python", [".js"] = "JavaScript", [".ts"] = "TypeScript", [".java"] = "Java",
        [".go"] = "Go", [".rs"] = "Rust", [".html"] = "HTML", [".css"] = "CSS", [".vue"] = "Vue", [".sh"] = "Shell", [".sql"] = "TSQL",
    };

    private static readonly Dictionary<string, string> LicenceNames = new(StringComparer.Ordinal)
    {
        ["MPL-2.0"] = "Mozilla Public License 2.0", ["MIT"] = "MIT License", ["GPL-3.0"] = "GNU General Public License v3.0",
        ["Apache-2.0"] = "Apache License 2.0", ["CC-BY-SA-4.0"] = "Creative Commons Attribution Share Alike 4.0 International", ["EUPL-1.2"] = "European Union Public License 1.2",
    };

    public static JsonObject Message(string message, int status, string documentation = "https://docs.github.com/rest") =>
        new() { ["message"] = message, ["documentation_url"] = documentation, ["status"] = status.ToString(CultureInfo.InvariantCulture) };

    public static JsonObject Owner(string login)
    {
        var id = MemoryGitHub.StableId($"org:{login}");
        return new JsonObject
        {
            ["login"] = login, ["id"] = id, ["node_id"] = NodeId('O', id), ["type"] = "Organization", ["site_admin"] = false,
            ["url"] = $"https://api.github.com/users/{login}", ["html_url"] = $"https://github.com/{login}",
            ["avatar_url"] = $"https://avatars.githubusercontent.com/u/{id}?v=4",
        };
    }

    public static JsonObject Organisation(string login, int repositories, DateTimeOffset createdAt)
    {
        var json = Owner(login);
        json["name"] = login;
        json["public_repos"] = repositories;
        json["public_gists"] = 0;
        json["followers"] = 0;
        json["following"] = 0;
        json["created_at"] = Time(createdAt);
        json["updated_at"] = Time(createdAt);
        json["has_organization_projects"] = true;
        json["has_repository_projects"] = true;
        json["is_verified"] = false;
        return json;
    }

    /// <summary>A repository as it stands in a list.</summary>
    public static JsonObject Repository(string api, long id, MemoryRepository r)
    {
        var self = $"{api}/repos/{r.FullName}";
        return new JsonObject
        {
            ["id"] = id, ["node_id"] = NodeId('R', id), ["name"] = r.Name, ["full_name"] = r.FullName, ["private"] = false, ["owner"] = Owner(r.Owner),
            ["html_url"] = $"https://github.com/{r.FullName}", ["description"] = r.Description, ["fork"] = r.Parent is not null, ["url"] = self,
            ["archive_url"] = $"{self}/{{archive_format}}{{/ref}}", ["contents_url"] = $"{self}/contents/{{+path}}",
            ["contributors_url"] = $"{self}/contributors", ["tags_url"] = $"{self}/tags",
            ["created_at"] = Time(r.CreatedAt), ["updated_at"] = Time(r.UpdatedAt), ["pushed_at"] = Time(r.PushedAt),
            ["git_url"] = $"git://github.com/{r.FullName}.git", ["ssh_url"] = $"git@github.com:{r.FullName}.git",
            ["clone_url"] = $"https://github.com/{r.FullName}.git", ["svn_url"] = $"https://github.com/{r.FullName}", ["homepage"] = r.Homepage,
            ["size"] = (r.Files.Values.Sum(f => f.SizeBytes) + 1023) / 1024, ["stargazers_count"] = r.Stars, ["watchers_count"] = r.Stars,
            ["language"] = Language(r), ["has_issues"] = true, ["has_projects"] = true, ["has_downloads"] = true, ["has_wiki"] = false,
            ["has_pages"] = false, ["has_discussions"] = false, ["forks_count"] = 0, ["mirror_url"] = null, ["archived"] = r.Archived,
            ["disabled"] = false, ["open_issues_count"] = 0, ["license"] = Licence(r.Licence), ["allow_forking"] = true, ["is_template"] = false,
            ["web_commit_signoff_required"] = false, ["topics"] = new JsonArray([.. r.Topics.Select(t => JsonValue.Create(t))]),
            ["visibility"] = "public", ["forks"] = 0, ["open_issues"] = 0, ["watchers"] = r.Stars, ["default_branch"] = r.DefaultBranch,
            ["permissions"] = new JsonObject { ["admin"] = false, ["maintain"] = false, ["push"] = false, ["triage"] = false, ["pull"] = true },
        };
    }

    public static JsonObject RateLimit(Quota quota)
    {
        JsonObject Core() => new() { ["limit"] = quota.Limit, ["used"] = quota.Used, ["remaining"] = quota.Remaining, ["reset"] = quota.Reset.ToUnixTimeSeconds() };
        return new JsonObject { ["resources"] = new JsonObject { ["core"] = Core(), ["search"] = Core(), ["graphql"] = Core() }, ["rate"] = Core() };
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Language(MemoryRepository r) => r.Files
        .Where(f => Languages.ContainsKey(Path.GetExtension(f.Key)))
        .GroupBy(f => Languages[Path.GetExtension(f.Key)], f => f.Value.SizeBytes, StringComparer.Ordinal)
        .MaxBy(g => g.Sum())?.Key;

    private static JsonObject? Licence(string? spdx) => spdx switch
    {
        null => null,
        "NOASSERTION" => new JsonObject { ["key"] = "other", ["name"] = "Other", ["spdx_id"] = spdx, ["url"] = null, ["node_id"] = NodeId('L', 0) },
        _ => new JsonObject
        {
            ["key"] = Key(spdx), ["name"] = LicenceNames.GetValueOrDefault(spdx, spdx), ["spdx_id"] = spdx,
            ["url"] = $"https://api.github.com/licenses/{Key(spdx)}", ["node_id"] = NodeId('L', MemoryGitHub.StableId(spdx)),
        },
    };

    // GitHub's key of a licence is its SPDX identifier in lower case.
#pragma warning disable CA1308
    private static string Key(string spdx) => spdx.ToLowerInvariant();
#pragma warning restore CA1308

    private static string NodeId(char kind, long id) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}{id}")));
}

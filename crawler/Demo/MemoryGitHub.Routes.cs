using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace OS2.Catalog.Crawler.Demo;

// What is answered at which path.
public sealed partial class MemoryGitHub
{
    private Reply Route(string path, Uri url, string api)
    {
        if (OwnerPath().Match(path) is { Success: true } owner)
        {
            var login = organisations.FirstOrDefault(o => Same(o, owner.Groups["login"].Value));
            var listed = owner.Groups["repos"].Success;
            if (login is null) return Reply.NotFound(listed ? "org repos" : "org");
            return listed
                ? List(login, path.StartsWith("/orgs/", StringComparison.Ordinal), path, url, api)
                : Reply.Json("org", 200, GitHubJson.Organisation(login, VisibleOf(login).Count(), VisibleOf(login).Select(h => h.Repository.CreatedAt).DefaultIfEmpty(time.GetUtcNow()).Min()));
        }

        if (IdPath().Match(path) is { Success: true } byId)
        {
            var id = long.Parse(byId.Groups["id"].Value, CultureInfo.InvariantCulture);
            return One("repo by id", held.Find(h => h.Id == id), byId.Groups["rest"].Value, url, api);
        }

        if (NamePath().Match(path) is not { Success: true } byName) return Reply.NotFound("unknown");

        var (name, rest) = ($"{byName.Groups["owner"].Value}/{byName.Groups["name"].Value}", byName.Groups["rest"].Value);
        if (ByName(name) is { } found) return One("repo", found, rest, url, api);
        return redirects.TryGetValue(name, out var to) && held.Exists(h => h.Id == to && h.Seen == Visibility.Public)
            ? Reply.Redirect("repo", 301, string.Create(CultureInfo.InvariantCulture, $"{api}/repositories/{to}{rest}"))
            : Reply.NotFound("repo");
    }

    private Reply One(string route, Held? found, string rest, Uri url, string api)
    {
        if (found is null or { Seen: Visibility.None }) return Reply.NotFound(route);
        if (found.Seen == Visibility.Blocked) return Reply.Blocked(route, found.Repository.UpdatedAt);
        if (rest.Length == 0) return Reply.Json(route, 200, Full(found, api));
        if (TarballPath().Match(rest) is not { Success: true } tarball) return Reply.NotFound("unknown");

        var reference = tarball.Groups["ref"].Success ? tarball.Groups["ref"].Value : $"refs/heads/{found.Repository.DefaultBranch}";
        return Reply.Redirect("tarball", 302, $"{url.Scheme}://{url.Authority}/_codeload/{found.Repository.FullName}/legacy.tar.gz/{reference}");
    }

    private JsonObject Full(Held found, string api)
    {
        var json = GitHubJson.Repository(api, found.Id, found.Repository);
        json["organization"] = GitHubJson.Owner(found.Repository.Owner);
        json["network_count"] = 0;
        json["subscribers_count"] = 0;
        if (found.Repository.Parent is not { } parent) return json;

        var known = ByName(parent);
        var (owner, name) = Split(parent);
        var of = known?.Repository ?? new MemoryRepository { Owner = owner, Name = name, CreatedAt = found.Repository.CreatedAt, PushedAt = found.Repository.CreatedAt, UpdatedAt = found.Repository.CreatedAt };
        json["parent"] = GitHubJson.Repository(api, known?.Id ?? StableId($"repo:{parent}"), of);
        json["source"] = json["parent"]!.DeepClone();
        return json;
    }

    private Reply List(string login, bool organisation, string path, Uri url, string api)
    {
        var query = HttpUtility.ParseQueryString(url.Query);
        var all = Sorted(VisibleOf(login).Where(h => OfType(h.Repository, query["type"])), query["sort"] ?? (organisation ? "created" : "full_name"), query["direction"]).ToList();
        var perPage = Math.Clamp(Number(query["per_page"], 30), 1, 100);
        var page = Math.Max(1, Number(query["page"], 1));
        var last = Math.Max(1, (all.Count + perPage - 1) / perPage);

        var reply = Reply.Json("org repos", 200, new JsonArray([.. all.Skip((page - 1) * perPage).Take(perPage).Select(h => GitHubJson.Repository(api, h.Id, h.Repository))]));
        var links = new List<string>();
        if (page > 1) links.Add(Link(page - 1, "prev"));
        if (page < last) links.AddRange([Link(page + 1, "next"), Link(last, "last")]);
        if (page > 1) links.Add(Link(1, "first"));
        if (links.Count > 0) reply.Headers["Link"] = string.Join(", ", links);
        return reply;

        string Link(int to, string relation)
        {
            query["page"] = to.ToString(CultureInfo.InvariantCulture);
            return $"<{api}{path}?{query}>; rel=\"{relation}\"";
        }
    }

    private static IEnumerable<Held> Sorted(IEnumerable<Held> list, string sort, string? direction)
    {
        var byName = list.OrderBy(h => h.Repository.FullName, StringComparer.OrdinalIgnoreCase);
        var ascending = sort switch
        {
            "created" => byName.OrderBy(h => h.Repository.CreatedAt),
            "updated" => byName.OrderBy(h => h.Repository.UpdatedAt),
            "pushed" => byName.OrderBy(h => h.Repository.PushedAt),
            _ => byName,
        };
        return (direction ?? (sort == "full_name" ? "asc" : "desc")) == "asc" ? ascending : ascending.Reverse();
    }

    private static bool OfType(MemoryRepository repository, string? type) => type switch
    {
        "forks" => repository.Parent is not null,
        "sources" => repository.Parent is null,
        "private" or "member" => false,
        _ => true,
    };

    private Reply AnswerArchive(HttpRequestMessage request, Match path)
    {
        Held? found;
        lock (gate)
        {
            Count("archive");
            statistics = statistics with { Archives = statistics.Archives + 1 };
            found = ByName($"{path.Groups["owner"].Value}/{path.Groups["name"].Value}");
            if (found is { Seen: Visibility.Blocked }) return Reply.Blocked("archive", found.Repository.UpdatedAt);
            if (found is null or { Seen: Visibility.None } || found.Repository.Files.IsEmpty || !Names(found, path.Groups["ref"].Value))
                return new Reply("archive", 404, "404: Not Found"u8.ToArray());

            if (Matches(request, $"\"{found.Commit}\""))
            {
                var same = new Reply("archive", 304, []);
                same.Headers["ETag"] = $"\"{found.Commit}\"";
                statistics = statistics with { NotModified = statistics.NotModified + 1 };
                return same;
            }
        }

        // Packing takes time and looks only at what never changes, so it stands outside the lock.
        var reply = new Reply("archive", 200, SourceArchive.TarGz(found.Repository, found.Commit));
        reply.Headers["ETag"] = $"\"{found.Commit}\"";
        reply.Headers["Content-Type"] = "application/x-gzip";
        reply.Headers["Content-Disposition"] = $"attachment; filename={found.Repository.Owner}-{found.Repository.Name}-{found.Commit[..7]}.tar.gz";
        lock (gate) statistics = statistics with { ArchiveBytes = statistics.ArchiveBytes + reply.Body.Length };
        return reply;
    }

    private static bool Names(Held found, string reference)
    {
        var branch = found.Repository.DefaultBranch;
        return reference is "" or "HEAD" || Uri.UnescapeDataString(reference) is var r && (r == branch || r == $"refs/heads/{branch}" || r == found.Commit);
    }

    private static int Number(string? text, int otherwise) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex("^/(orgs|users)/(?<login>[^/]+)(?<repos>/repos)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnerPath();

    [GeneratedRegex("^/repositories/(?<id>[0-9]{1,18})(?<rest>/.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPath();

    [GeneratedRegex("^/repos/(?<owner>[^/]+)/(?<name>[^/]+)(?<rest>/.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePath();

    [GeneratedRegex("^/tarball(/(?<ref>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TarballPath();
}

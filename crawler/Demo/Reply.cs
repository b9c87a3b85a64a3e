using System.Text.Json.Nodes;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>An answer before it is put on the wire.</summary>
internal sealed record Reply(string Name, int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Reply Json(string name, int status, JsonNode body)
    {
        var reply = new Reply(name, status, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        reply.Headers["Content-Type"] = "application/json; charset=utf-8";
        reply.Headers["X-GitHub-Media-Type"] = "github.v3; format=json";
        return reply;
    }

    public static Reply NotFound(string name) => Json(name, 404, GitHubJson.Message("Not Found", 404));

    public static Reply Blocked(string name, DateTimeOffset since)
    {
        var json = GitHubJson.Message("Repository access blocked", 451);
        json["block"] = new JsonObject { ["reason"] = "dmca", ["created_at"] = GitHubJson.Time(since), ["html_url"] = "https://github.com/github/dmca" };
        return Json(name, 451, json);
    }

    public static Reply Redirect(string name, int status, string location)
    {
        var reply = status == 301
            ? Json(name, status, new JsonObject { ["message"] = "Moved Permanently", ["url"] = location, ["documentation_url"] = "https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects" })
            : new Reply(name, status, []);
        reply.Headers["Location"] = location;
        return reply;
    }
}

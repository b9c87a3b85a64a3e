using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OS2.Catalog.Donations;

namespace OS2.Catalog.Crawler;

/// <summary>Reads the commits of a repository without its files: a bare fetch that asks for no trees. Needs <c>git</c> on the machine; without it nothing is known.</summary>
/// <remarks>No setting, hook or password of the machine is used, and no host but the configured one is asked: redirects are not followed.</remarks>
internal sealed class GitHistory(CrawlSettings settings)
{
    private const int MostDomains = 20;
    private const int MostCommits = 500_000;

    /// <summary>The history of a branch; null when there is no git, no address to clone from, or the host does not give it.</summary>
    public async Task<CodeHistory?> ReadAsync(string owner, string name, string branch, CancellationToken cancel)
    {
        if (settings.Git is not { } template)
            return null;
        var address = template.Replace("{owner}", Uri.EscapeDataString(owner), StringComparison.Ordinal).Replace("{name}", Uri.EscapeDataString(name), StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("os2-history-").FullName;
        try
        {
            if (await RunAsync(folder, null, cancel, "init", "--quiet", "--bare", ".") != 0
                || await RunAsync(folder, null, cancel, "fetch", "--quiet", "--no-tags", "--filter=tree:0", address, $"+refs/heads/{branch}:refs/heads/read") != 0)
                return null;
            var count = new Count();
            return await RunAsync(folder, count.Add, cancel, "log", "--format=%H%x09%P%x09%aI%x09%aE", "refs/heads/read") == 0 ? count.Whole() : null;
        }
        catch (Win32Exception)
        {
            return null; // There is no git on this machine.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<int> RunAsync(string folder, Action<string>? line, CancellationToken cancel, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", "core.hooksPath=/dev/null", "-c", "http.followRedirects=false", "-c", "credential.helper=", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_ALLOW_PROTOCOL"] = new Uri(settings.Git!.Split('{')[0]).Scheme;
        using var process = Process.Start(start) ?? throw new Win32Exception("git did not start");
        process.StandardInput.Close();
        try
        {
            // Read to the end, so that it never waits for us; what git says of its troubles is the host's and not shown.
            var errors = process.StandardError.ReadToEndAsync(cancel);
            while (await process.StandardOutput.ReadLineAsync(cancel) is { } text)
                line?.Invoke(text);
            await errors;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Adds up commits, newest first. Addresses are counted and not kept.</summary>
    private sealed class Count
    {
        private readonly Dictionary<string, int> _domains = new(StringComparer.Ordinal);
        private readonly HashSet<int> _authors = [];
        private int _commits;
        private string _root = "";
        private DateTimeOffset _first = DateTimeOffset.MaxValue;
        private DateTimeOffset _last = DateTimeOffset.MinValue;

        public void Add(string line)
        {
            if (_commits == MostCommits || line.Split('\t') is not [var commit, var parents, var at, var mail] || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var time))
                return;
            _commits++;
            _first = time < _first ? time : _first;
            _last = time > _last ? time : _last;
            if (parents.Length == 0)
                _root = commit; // The last that is told of is the oldest.
            var address = mail.Trim().ToLowerInvariant();
            _authors.Add(string.GetHashCode(address, StringComparison.Ordinal));
            var domain = address[(address.LastIndexOf('@') + 1)..];
            if (domain.Length is > 0 and <= 100)
                _domains[domain] = _domains.GetValueOrDefault(domain) + 1;
        }

        public CodeHistory? Whole() => _commits == 0 ? null : new CodeHistory
        {
            Commits = _commits, FirstAt = _first.ToUniversalTime(), LastAt = _last.ToUniversalTime(), RootCommit = _root, Authors = _authors.Count,
            Domains = [.. _domains.OrderByDescending(domain => domain.Value).ThenBy(domain => domain.Key, StringComparer.Ordinal).Take(MostDomains).Select(domain => new MailDomain(domain.Key, domain.Value))],
        };
    }
}

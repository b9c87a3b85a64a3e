using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Crawler.GitHub;
using OS2.Catalog.Crawler.History;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Repositories;
using OS2.Catalog.Sources;

namespace OS2.Catalog.Crawler;

/// <summary>Reads the code that bodies hand in, as the crawler reads a repository, and checks it. One at a time; what is waiting stands in the database.</summary>
public sealed class DonationReader(
    DonationReadings readings, FileStore files, CrawlSettings settings, HttpMessageHandler network, TimeProvider time, ILogger<DonationReader> logger) : BackgroundService
{
    private const string Zip = "application/zip";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PatienceForHistory = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // A donation is one body's code: a tenth of what is read of a repository of the network's.
    private static readonly SourceLimits Limits = SourceLimits.Default with { MaxEntries = 100_000, MaxUnpackedBytes = 4L << 30 };

    /// <summary>Reads all that waits, and comes back.</summary>
    public async Task ReadWaitingAsync(CancellationToken cancel)
    {
        while (await readings.TakeAsync(cancel) is { } code)
            await ReadAsync(code, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                try
                {
                    await ReadWaitingAsync(stoppingToken);
                }
                catch (DbException problem)
                {
                    CrawlLog.Failed(logger, "a donation", "saving", $"the database refused: {problem.Message}");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends; what was taken has been given back.
        }
    }

    private async Task ReadAsync(DonationCode code, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(settings.ArchiveTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        var progress = new Progress();
        var heart = BeatAsync(code.ReadingId, progress, stop);
        string? problem = null;
        try
        {
            problem = code.FileId is { } fileId ? await ReadFileAsync(code, fileId, progress, stop.Token) : await ReadAddressAsync(code, progress, stop.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await readings.ReleaseAsync(code.ReadingId, CancellationToken.None);
            throw;
        }
        catch (OperationCanceledException)
        {
            problem = timeout.IsCancellationRequested ? $"not read within {settings.ArchiveTimeout.TotalSeconds:0} s (Crawl:ArchiveTimeout)" : null;
        }
        catch (GitHubUnavailableException trouble)
        {
            problem = trouble.Reason == UnavailableReason.Missing ? "not-found" : "unreachable";
            CrawlLog.Failed(logger, "a donation", "archive", trouble.Message);
        }
        catch (Exception trouble) when (trouble is SourceUnreadableException or IOException)
        {
            problem = trouble.Message;
        }
        // Every byte is a stranger's: whatever it trips, the others are read.
        catch (Exception trouble) when (trouble is not DbException)
        {
            problem = $"the reader broke on it ({trouble.GetType().Name})";
            CrawlLog.Broke(logger, trouble.Message, trouble);
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
        }

        if (problem is not null)
            await readings.FailAsync(code.ReadingId, problem, cancel);
    }

    /// <summary>Null when it was read; else why not.</summary>
    private async Task<string?> ReadFileAsync(DonationCode code, string fileId, Progress progress, CancellationToken cancel)
    {
        if (await files.FindAsync(fileId, cancel) is not { } file || await files.OpenAsync(fileId, cancel) is not { } content)
            return "the file is gone";
        await using (content)
        {
            using var tree = file.MediaType == Zip
                ? await SourceTree.ReadZipAsync(content, Limits, CodeCheck.WantsOfOneTree(), cancel)
                : await SourceTree.ReadTarGzAsync(content, Limits, CodeCheck.WantsOfOneTree(), cancel);
            return await CheckAsync(code, tree, null, progress, cancel);
        }
    }

    /// <summary>Null when it was read; else why not.</summary>
    private async Task<string?> ReadAddressAsync(DonationCode code, Progress progress, CancellationToken cancel)
    {
        if (CodeAddress.Parse(code.Address) is not { } address || !IsOurHost(address.Home))
            return "host";
        using var gitHub = new GitHubReader(network, settings, new TrafficCount(), time);
        if (await gitHub.FindAsync(address.Owner, address.Name, cancel) is not { } listed)
            return "not-found";
        var repository = new Repository { RepositoryId = listed.Id, Owner = listed.Owner, Name = listed.Name, DefaultBranch = listed.DefaultBranch };
        if (repository.DefaultBranch is null)
            return "empty";
        await using var archive = await gitHub.Archives.OpenAsync(repository, null, cancel);
        if (archive.Outcome != ArchiveOutcome.Opened)
            return "empty";
        using var tree = await SourceTree.ReadTarGzAsync(archive.Stream, Limits, CodeCheck.WantsOfOneTree(), cancel);
        return await CheckAsync(code, tree, listed, progress, cancel);
    }

    /// <summary>Null when it cannot be had, or not in time: the rest is told all the same.</summary>
    private async Task<HistoryReading?> HistoryAsync(ListedRepository listed, CancellationToken cancel)
    {
        if (settings.Git is null)
            return null;
        using var timeout = new CancellationTokenSource(PatienceForHistory, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            return await new GitHistory(settings).ReadAsync(listed.Owner, listed.Name, listed.DefaultBranch!, null, time.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<string?> CheckAsync(DonationCode code, SourceTree tree, ListedRepository? listed, Progress progress, CancellationToken cancel)
    {
        if (tree.Files.Count == 0)
            return "no-files";
        progress.All = tree.Files.Count;
        var snapshot = RepositoryReader.Read(tree, listed is null ? null : $"{listed.Owner}/{listed.Name}", cancel);
        var history = listed is null ? null : await HistoryAsync(listed, cancel);
        var report = CodeCheck.Read(tree, snapshot, history?.ToCodeHistory(), isUpload: listed is null, time.GetUtcNow(), progress, cancel) with { Makers = history?.Evidence };
        await readings.SaveAsync(code.ReadingId, report, listed?.Id, snapshot.Commit, snapshot.Fingerprint, cancel);
        return null;
    }

    /// <summary>The page's host of the configured API: <c>github.com</c> for <c>api.github.com</c>.</summary>
    private bool IsOurHost(Uri home)
    {
        var api = settings.GitHub.Host;
        var page = api.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? api[4..] : api;
        return home.Host.Equals(page, StringComparison.OrdinalIgnoreCase) || home.Host.Equals("www." + page, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Writes down how far it is until the reading ends, or stops it when another code was handed in.</summary>
    private async Task BeatAsync(string readingId, Progress progress, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (!await readings.ProgressAsync(readingId, progress.Looked, progress.All, stop.Token))
                    await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reading is over.
        }
        catch (DbException problem)
        {
            CrawlLog.Failed(logger, "a donation", "saving", $"the database refused: {problem.Message}");
        }
    }

    private sealed class Progress : IProgress<int>
    {
        private int _looked;
        private int _all;

        public int Looked => Volatile.Read(ref _looked);

        public int All
        {
            get => Volatile.Read(ref _all);
            set => Volatile.Write(ref _all, value);
        }

        public void Report(int value) => Volatile.Write(ref _looked, value);
    }
}

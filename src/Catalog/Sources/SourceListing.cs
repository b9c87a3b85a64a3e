namespace OS2.Catalog.Sources;

/// <summary>A tree in the making: checks paths, counts against the limits, gathers problems.</summary>
internal sealed class SourceListing(SourceLimits limits, Func<string, long, bool> keep) : IDisposable
{
    private readonly List<string> problems = [];
    private int untold;
    private int entries;
    private long unpacked;
    private bool isFull;

    public Dictionary<string, SourceFile> ByPath { get; } = new(StringComparer.Ordinal);

    public SourceSpool? Spool { get; private set; }

    public void Report(string problem)
    {
        if (problems.Count < limits.MaxProblems)
            problems.Add(problem);
        else
            untold++;
    }

    public IReadOnlyList<string> Problems() => untold == 0 ? problems : [.. problems, $"and {untold} more of these."];

    /// <summary>Counts one entry of any kind.</summary>
    public void CountEntry()
    {
        if (++entries > limits.MaxEntries)
            throw new SourceUnreadableException($"The tree has more than {limits.MaxEntries} entries, which is the most that is read.");
    }

    /// <summary>Counts the bytes that an entry says it has, before any of them is read.</summary>
    public void CountBytes(string path, long sizeBytes)
    {
        if (sizeBytes > limits.MaxUnpackedBytes - unpacked)
        {
            throw new SourceUnreadableException(
                $"The tree unpacks to more than {limits.MaxUnpackedBytes} bytes, which is the most that is read: {unpacked} before {SourcePath.Shown(path)}, which has {sizeBytes}.");
        }

        unpacked += sizeBytes;
    }

    /// <summary>The path made safe, or null after reporting why it was skipped.</summary>
    public string? Clean(string raw, bool stripFirst)
    {
        var (path, fault) = SourcePath.Clean(raw, limits.MaxPathLength);
        if (fault is null && stripFirst)
        {
            var slash = path!.IndexOf('/', StringComparison.Ordinal);
            fault = slash < 0 ? "stands beside the folder that holds the rest" : null;
            path = path[(slash + 1)..];
        }

        if (fault is null && path is "")
            fault = "is empty";
        if (fault is null && ByPath.ContainsKey(path!))
            fault = "comes a second time";
        if (fault is null)
            return path;
        Report($"{SourcePath.Shown(raw)}: skipped, the path {fault}.");
        return null;
    }

    /// <summary>Whether the content is wanted and fits the limits; reports when it is wanted and does not fit.</summary>
    public bool Wants(string path, long sizeBytes, long keptBytes)
    {
        if (!keep(path, sizeBytes))
            return false;
        if (sizeBytes > limits.MaxKeptFileBytes)
        {
            Report($"{SourcePath.Shown(path)}: not read, it has {sizeBytes} bytes and at most {limits.MaxKeptFileBytes} are read of one file.");
            return false;
        }

        if (sizeBytes <= limits.MaxKeptBytes - keptBytes)
            return true;
        if (!isFull)
            Report($"{SourcePath.Shown(path)}: not read, nor others after it; at most {limits.MaxKeptBytes} bytes are read of one tree.");
        isFull = true;
        return false;
    }

    public SourceSpool OpenSpool() => Spool ??= new SourceSpool();

    public void Dispose() => Spool?.Dispose();
}

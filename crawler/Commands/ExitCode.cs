namespace OS2.Catalog.Crawler.Commands;

/// <summary>What the process answers with.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>Done, but parts failed; each was named.</summary>
    internal const int Failures = 1;

    /// <summary>Not begun: the configuration or the command line is wrong.</summary>
    internal const int Configuration = 2;
}

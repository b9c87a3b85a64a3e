using System.Runtime.CompilerServices;

namespace OS2.Catalog.Tests.Support;

/// <summary>What holds for the whole run of the tests.</summary>
internal static class TestProcess
{
    /// <summary>
    /// Each site of the tests would watch its files, and a user may have 128 watches at a time on many machines. Nobody changes files here:
    /// looking for changes now and then (the variable is read by Microsoft.Extensions.FileProviders) is as good.
    /// </summary>
    [ModuleInitializer]
    internal static void WatchNoFiles() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
}

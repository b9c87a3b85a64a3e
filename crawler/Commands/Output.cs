using System.Globalization;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace OS2.Catalog.Crawler.Commands;

/// <summary>Where the command line writes: pictures on a terminal, plain lines everywhere else.</summary>
internal static class Output
{
    /// <summary>Whether a person looks on.</summary>
    internal static bool IsTerminal => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;

    /// <summary>Logs as plain lines on the error stream; on a terminal only what is wrong, above the progress bar.</summary>
    internal static ILoggerProvider Logs() => new Lines(IsTerminal ? LogLevel.Warning : LogLevel.Information);

    private sealed class Lines(LogLevel least) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var line = formatter(state, exception).ReplaceLineEndings(" ");
            if (IsTerminal)
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{line}[/]");
            else
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:HH:mm:ss} {line}"));
        }

        public void Dispose()
        {
        }
    }
}

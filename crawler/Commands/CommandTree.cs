using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OS2.Catalog.Data;

namespace OS2.Catalog.Crawler.Commands;

/// <summary>The command line: <c>crawl</c>, <c>status</c>, <c>migrate</c>, <c>verify-log</c>, <c>rules</c>, <c>licence</c>, <c>holders</c> and <c>check</c>.</summary>
internal static class CommandTree
{
    /// <summary>Runs what the arguments ask for; arguments that ask for nothing that there is are answered with one line and 2.</summary>
    internal static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var parsed = Build(output, errors).Parse(arguments);
        if (parsed.Action is not ParseErrorAction)
            return await parsed.InvokeAsync();
        await errors.WriteLineAsync($"{parsed.Errors[^1].Message} The commands are crawl, status, migrate, verify-log, rules, licence, holders and check; --help tells more.");
        return ExitCode.Configuration;
    }

    private static RootCommand Build(TextWriter output, TextWriter errors)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON for machines." };
        var status = new Command("status", "Tell what is in the catalogue and how the last crawl went.") { json };
        Run(status, errors, (services, parsed, cancel) => StatusCommand.RunAsync(services, output, parsed.GetValue(json), cancel));

        var crawl = new Command("crawl", "Crawl once, to the end.");
        Run(crawl, errors, (services, _, cancel) => CrawlCommand.RunAsync(services, output, cancel));

        var migrate = new Command("migrate", "Bring the database to the newest state and import the register.");
        Run(migrate, errors, (services, _, cancel) => MigrateCommand.RunAsync(services, output, cancel));

        var known = new Option<string?>("--known") { Description = "A hash that the record was seen to have." };
        var verify = new Command("verify-log", "Check the record of decisions: whole, or the first row that is not.") { known };
        Run(verify, errors, (services, parsed, cancel) => VerifyLogCommand.RunAsync(services, output, parsed.GetValue(known), cancel));

        var rulesJson = new Option<bool>("--json") { Description = "Print JSON for machines." };
        var rules = new Command("rules", "Judge ownership where something has moved, and tell what newer rules would say otherwise.") { rulesJson };
        Run(rules, errors, (services, parsed, cancel) => RulesCommand.RunAsync(services, output, parsed.GetValue(rulesJson), cancel));

        var licenceList = new Option<FileInfo>("--list") { Description = "A file with one path a line.", Required = true };
        var licence = new Command("licence", "Tell the licences of files: one JSON object a line.") { licenceList };
        licence.SetAction((parsed, cancel) => LicenceCommand.RunAsync(parsed.GetValue(licenceList)!, output, errors, cancel));

        var holdersList = new Option<FileInfo>("--list") { Description = "A file with one path a line.", Required = true };
        var holders = new Command("holders", "Tell whom files name as holder, author or developer: one JSON object a line.") { holdersList };
        holders.SetAction((parsed, cancel) => HoldersCommand.RunAsync(parsed.GetValue(holdersList)!, output, errors, cancel));

        var path = new Argument<string>("path") { Description = "A folder, a zip or a tar.gz." };
        var checkJson = new Option<bool>("--json") { Description = "Print JSON for machines." };
        var lines = new Option<bool>("--lines") { Description = "Trace every line to who wrote it. Takes time; needs the whole git history." };
        var memory = new Option<DirectoryInfo>("--memory") { Description = "Where what was read is remembered, so that what has not moved is not read again; else in the folder for data of the user's programs." };
        var check = new Command("check", "Tell how licence and ownership of a working tree are documented, before it is handed over; of a git repository its history, too.") { path, checkJson, lines, memory };
        check.SetAction((parsed, cancel) => CheckCommand.RunAsync(parsed.GetValue(path)!, parsed.GetValue(checkJson), parsed.GetValue(lines), new(parsed.GetValue(memory) ?? CheckMemory.Usual), output, errors, cancel));

        return new RootCommand("OS2-kataloget's crawler. Settings come from the environment (Crawl__GitHub=…) or as arguments (--Crawl:GitHub …).") { crawl, status, migrate, verify, rules, licence, holders, check };
    }

    private static void Run(Command command, TextWriter errors, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                await using var services = Services(parsed.UnmatchedTokens);
                return await run(services, parsed, cancel);
            }
            catch (CatalogSetupException problem)
            {
                await errors.WriteLineAsync(problem.Message);
                return ExitCode.Configuration;
            }
            catch (System.Data.Common.DbException problem)
            {
                await errors.WriteLineAsync($"The database refused: {problem.Message}");
                return ExitCode.Failures;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                await errors.WriteLineAsync($"The disk refused: {problem.Message}");
                return ExitCode.Failures;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await errors.WriteLineAsync("Stopped. What was stored stays; the next crawl goes on from there.");
                return ExitCode.Failures;
            }
        });
    }

    private static ServiceProvider Services(IReadOnlyList<string> arguments)
    {
        if (Stray(arguments) is { } stray)
            throw new CatalogSetupException($"'{stray}' is neither a command, an option nor a setting (--Section:Key value).");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine([.. arguments]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning)
            .AddProvider(Output.Logs()));
        services.AddCatalog(CatalogSettings.From(configuration));
        services.AddCrawler(CrawlSettings.From(configuration));
        return services.BuildServiceProvider();
    }

    /// <summary>The first argument that is neither a setting with its value nor the value of the one before it; null when there is none.</summary>
    private static string? Stray(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var isSetting = arguments[i].StartsWith("--Catalog:", StringComparison.OrdinalIgnoreCase) || arguments[i].StartsWith("--Crawl:", StringComparison.OrdinalIgnoreCase);
            var hasOwnValue = arguments[i].Contains('=', StringComparison.Ordinal);
            if (!isSetting || (!hasOwnValue && i + 1 == arguments.Count))
                return arguments[i];
            if (!hasOwnValue)
                i++;
        }

        return null;
    }
}

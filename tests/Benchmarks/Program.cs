using OS2.Catalog.Benchmarks;
using OS2.Catalog.Benchmarks.Holders;
using OS2.Catalog.Benchmarks.Search;

// dotnet run -c Release --project tests/Benchmarks -- [bill] [memory] [site] [search [DOCUMENTS]] [clone ADDRESS]
// licence-data [FOLDER]: makes the licences' data file. licences FOLDER: judges the LICENSE files of the npm packages below it against what they declare.
// ADDRESS: a GitHub-shaped server on loopback that also serves git at /{owner}/{name}.git. Without a name: bill, memory and site.
// holders LABELLED-FOLDER [MIRRORS]: whom files name, against ScanCode's labelled test data and against files of the network judged by hand. - for no folder.
// tree FOLDER: a check of a folder and of the same again, beside licensecheck and reuse.
// verdicts DATA-FOLDER: judges the evidence of a catalogue that has crawled, made as many repositories as the network has.
// search-quality [DATA-FOLDER] [tuning|apart]: how well the search answers the judged questions; a half is named to print what it answers badly.
if (args is ["search-quality", ..])
{
    await SearchQuality.RunAsync(args.Skip(1).FirstOrDefault(Directory.Exists), args.Skip(1).FirstOrDefault(argument => argument is "tuning" or JudgedQuestion.Apart), Console.Out);
    return 0;
}

var wanted = args.Length == 0 ? ["bill", "memory", "site"] : args;
var table = new FigureTable();
foreach (var (name, run) in new (string, Func<Task>)[]
{
    ("bill", () => BillBenchmark.RunAsync(table)),
    ("memory", () => MemoryBenchmark.RunAsync(table)),
    ("site", () => SiteBenchmark.RunAsync(table)),
    ("licence-data", () => LicenceData.RunAsync(args.SkipWhile(a => a != "licence-data").Skip(1).FirstOrDefault())),
    ("licences", () => LicenceEvaluation.RunAsync(table, args[Array.IndexOf(args, "licences") + 1])),
    ("holders", () => HolderEvaluation.RunAsync(table, Folder("holders", 1), Folder("holders", 2))),
    ("tree", () => TreeBenchmark.RunAsync(table, Folder("tree", 1)!)),
    ("verdicts", () => VerdictBenchmark.RunAsync(table, args[Array.IndexOf(args, "verdicts") + 1])),
    ("search", () => SearchBenchmark.RunAsync(table, args.Select(argument => int.TryParse(argument, out var number) ? number : 0).Append(100_000).First(number => number > 0))),
    ("clone", () => CloneBenchmark.RunAsync(table, args[Array.IndexOf(args, "clone") + 1])),
})
{
    if (wanted.Contains(name))
        await run();
}

table.Print(Console.Out);
return table.IsWithinTargets ? 0 : 1;

// The argument so many places behind the command's name; null when it is no folder.
string? Folder(string command, int place) => args.Skip(Array.IndexOf(args, command) + place).FirstOrDefault() is { } folder && Directory.Exists(folder) ? folder : null;

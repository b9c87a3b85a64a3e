using System.Text.RegularExpressions;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.House;

/// <summary>The house as the README draws it: which rooms there are, who may know whom, and where each foreign library lives.</summary>
public partial class HouseTests
{
    private static readonly string[] TopLevel =
    [
        "LICENSE", "OS2.Catalog.sln", "README.md", "Directory.Build.props", "Directory.Packages.props", "crawler", "db", "global.json", "publiccode.yml", "src", "tests", "wwwroot",
    ];

    /// <summary>A namespace, and the one folder (below src/Catalog, or a project) that may use it.</summary>
    public static TheoryData<string, string> Homes => new()
    {
        { "Dapper", "src/Catalog/Data/" },
        { "Microsoft.Data", "src/Catalog/Data/" },
        { "DbUp", "src/Catalog/Data/" },
        { "System.Formats.Tar", "crawler/Demo/" },
        { "System.IO.Compression.ZipArchive", "src/Catalog/Sources/" },
        { "NuGet", "src/Catalog/PublicCode/" },
        { "Markdig", "src/Catalog/Documents/" },
        { "Ganss.Xss", "src/Catalog/Documents/" },
        { "AngleSharp", "src/Catalog/Documents/" },
        { "SkiaSharp", "src/Catalog/Pictures/" },
        { "YamlDotNet", "src/Catalog/PublicCode/" },
        { "CsvHelper", "src/Catalog/Decisions/" },
        { "Lucene", "src/Catalog/Search/" },
        { "Octokit", "crawler/GitHub/" },
        { "Spectre", "crawler/Commands/" },
        { "System.CommandLine", "crawler/" },
        { "MailKit", "src/Web/Letters/" },
        { "MimeKit", "src/Web/Letters/" },
        { "QRCoder", "src/Web/Accounts/" },
        { "Microsoft.AspNetCore", "src/Web/" },
    };

    [Fact]
    public void The_top_level_is_what_the_readme_says()
    {
        var found = Directory.GetFileSystemEntries(Shipped.Root).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && name is not ("data" or "data-demo" or "BenchmarkDotNet.Artifacts" or "TestResults"));
        Assert.Equal(TopLevel.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Homes))]
    public void Each_foreign_library_has_one_home(string library, string home)
    {
        var strangers = Sources().Where(file => !file.Path.StartsWith(home, StringComparison.Ordinal) && Uses(file.Text, library)).Select(file => file.Path);
        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_library_is_used_where_it_lives()
    {
        foreach (var row in Homes)
        {
            var (library, home) = row.Data;
            Assert.True(Sources().Any(file => file.Path.StartsWith(home, StringComparison.Ordinal) && file.Text.Contains(library.Split('.')[0], StringComparison.Ordinal)),
                $"{home} no longer uses {library}; take it out of the table.");
        }
    }

    [Fact]
    public void The_hall_knows_neither_door() =>
        Assert.Empty(Sources().Where(file => file.Path.StartsWith("src/Catalog/", StringComparison.Ordinal) && (Uses(file.Text, "OS2.Catalog.Web") || Uses(file.Text, "OS2.Catalog.Crawler"))).Select(file => file.Path));

    [Fact]
    public void The_crawler_knows_nothing_of_the_web() =>
        Assert.Empty(Sources().Where(file => file.Path.StartsWith("crawler/", StringComparison.Ordinal) && Uses(file.Text, "OS2.Catalog.Web")).Select(file => file.Path));

    [Fact]
    public void The_crawler_knows_nothing_of_search() =>
        Assert.Empty(Sources().Where(file => file.Path.StartsWith("crawler/", StringComparison.Ordinal) && Uses(file.Text, "OS2.Catalog.Search")).Select(file => file.Path));

    [Fact]
    public void The_web_names_the_crawler_in_its_program_alone() =>
        Assert.Empty(Sources().Where(file => file.Path.StartsWith("src/Web/", StringComparison.Ordinal) && file.Path != "src/Web/Program.cs" && Uses(file.Text, "OS2.Catalog.Crawler")).Select(file => file.Path));

    [Fact]
    public void Folders_are_named_after_what_they_hold()
    {
        string[] empty = ["Common", "Shared", "Core", "Infrastructure", "Helpers", "Utils", "Services", "Managers"];
        // Pages/Shared is where Razor looks for layouts; that name is not ours to choose.
        Assert.Empty(Sources().Where(file => !file.Path.StartsWith("src/Web/Pages/Shared/", StringComparison.Ordinal) && file.Path.Split('/').Any(empty.Contains)).Select(file => file.Path));
    }

    [Fact]
    public void No_interface_of_ours_has_one_implementation()
    {
        var ours = new[] { typeof(CatalogServices), typeof(OS2.Catalog.Crawler.Crawl), typeof(OS2.Catalog.Web.Site) }.SelectMany(type => type.Assembly.GetTypes()).ToList();
        var lonely = ours.Where(type => type.IsInterface && type.Namespace?.StartsWith("OS2.", StringComparison.Ordinal) == true
            && ours.Count(other => !other.IsInterface && type.IsAssignableFrom(other)) < 2);
        Assert.Empty(lonely);
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        foreach (var (path, text) in Sources().Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            if (Namespace().Match(text) is not { Success: true } declared)
                continue;
            var folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
            var expected = "OS2.Catalog" + folder.Replace("src/Catalog", "", StringComparison.Ordinal).Replace("src/Web", ".Web", StringComparison.Ordinal)
                .Replace("crawler", ".Crawler", StringComparison.Ordinal).Replace('/', '.');
            Assert.True(expected == declared.Groups["name"].Value, $"{path}: the namespace is {declared.Groups["name"].Value}; its folder says {expected}.");
        }
    }

    private static bool Uses(string text, string library) =>
        Regex.IsMatch(text, $@"(^|\W)(using|@using|using static)\s+(\w+\s*=\s*)?{Regex.Escape(library)}\b|\b{Regex.Escape(library)}\.[A-Z]\w*", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<(string Path, string Text)> Sources() =>
        new[] { "src", "crawler" }.SelectMany(folder => Directory.EnumerateFiles(Shipped.Path(folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Shipped.Root, path).Replace('\\', '/'))
            .Where(path => (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
                && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/World/", StringComparison.Ordinal))
            .Select(path => (path, CommentLine().Replace(Shipped.Text(path), "")));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();
}

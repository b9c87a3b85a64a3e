using System.Text;

namespace OS2.Catalog.Crawler.Demo;

// The twelve days before the present.
public static partial class DemoWorld
{
    /// <summary>What happened, the oldest first. Played on <see cref="Create"/> with the clock set back, it leaves the world as it is today.</summary>
    public static IReadOnlyList<DemoEvent> History { get; } =
    [
        new()
        {
            Before = TimeSpan.FromDays(12) - TimeSpan.FromHours(3), What = "Skolekøkken gets a better description",
            Happen = github => github.Edit("demo-fjordby/skolekoekken", r => r with { Description = "Skolemad fra bestilling til portion (opdigtet eksempel)" }),
        },
        new() { Before = TimeSpan.FromDays(10), What = "Prislisten is deleted", Happen = github => github.Delete("demo-engkilde/prislisten") },
        new()
        {
            Before = TimeSpan.FromDays(8), What = "Skiltning goes from MIT to MPL-2.0",
            Happen = github =>
            {
                github.Push("demo-vaerksted/skiltning", new Dictionary<string, MemoryFile?>(StringComparer.Ordinal) { ["LICENSE"] = DemoFiles.Licence("MPL-2.0") });
                github.Edit("demo-vaerksted/skiltning", r => r with { Licence = "MPL-2.0" });
            },
        },
        new() { Before = TimeSpan.FromDays(6), What = "Mødelokalet is archived", Happen = github => github.Archive("demo-engkilde/moedelokalet") },
        new() { Before = TimeSpan.FromDays(5), What = "Bibliotekssporet drops \"udkast\" from its name", Happen = github => github.Rename("demo-vaerksted/bibliotekssporet-udkast", "bibliotekssporet") },
        new() { Before = TimeSpan.FromDays(3), What = "Posthuset leaves the network for its supplier", Happen = github => github.Transfer("demo-engkilde/posthuset", "demo-brombaer") },
        new() { Before = TimeSpan.FromDays(2) - TimeSpan.FromHours(5), What = "Fjordtid 4.3.0 is pushed", Happen = PushFjordtid },
    ];

    private static void PushFjordtid(MemoryGitHub github)
    {
        const string Name = "demo-fjordby/fjordtid";
        string Now(string path) => Encoding.UTF8.GetString(github[Name].Files[path].Read());
        github.Push(Name, new Dictionary<string, MemoryFile?>(StringComparer.Ordinal)
        {
            ["CHANGELOG.md"] = MemoryFile.Text(Now("CHANGELOG.md").Replace("# Changelog\n", """
                # Changelog

                ## 4.3.0

                - A citizen who is early can tell so at the screen by the door.
                - The monthly figures can be fetched as CSV.

                """ + "\n", StringComparison.Ordinal)),
            ["docs/drift/installation.md"] = MemoryFile.Text(Now("docs/drift/installation.md").Replace("fjordtid:4.2.0", "fjordtid:4.3.0", StringComparison.Ordinal)),
            ["docs/medarbejder/ankomst.md"] = MemoryFile.Text("""
                ---
                title: Ankomst
                parent: For medarbejdere
                nav_order: 6
                ---

                # Når borgeren kommer

                Ved døren står en skærm, hvor borgeren melder sin ankomst med de sidste fire cifre af sit telefonnummer.

                ## Kommer borgeren for tidligt?

                Så vises det i [Dagens overblik](dagens-overblik.md), og du kan kalde ind før tid, hvis skranken er ledig.

                ## Uden telefonnummer

                Borgeren kan også skrive det nummer, der står i bekræftelsen.

                """),
        });
    }
}

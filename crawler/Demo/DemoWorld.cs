using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>An invented corner of GitHub with one repository for each state that the catalogue can show.</summary>
/// <remarks>
/// Organisations, suppliers and people are made up. OS2 stands as the holder of rights where the demo shows what a well-kept repository says,
/// since that is the holder the catalogue looks for.
/// </remarks>
public static partial class DemoWorld
{
    private const int Routes = 5000;
    private const int AddressRows = 625_000;
    private const int AddressRowBytes = 64;

    /// <summary>The world as it was before <see cref="History"/>, with its ages counted from the given clock's present.</summary>
    /// <param name="time">Read when anything is asked or changed; give it a shifted clock to replay the history.</param>
    public static MemoryGitHub Create(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var github = new MemoryGitHub(time);
        var now = time.GetUtcNow();
        foreach (var (repository, createdDaysAgo, pushedDaysAgo) in Repositories())
            github.Add(repository with { CreatedAt = Ago(createdDaysAgo), PushedAt = Ago(pushedDaysAgo) });
        return github;

        DateTimeOffset Ago(int days) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-days).AddHours(9).AddMinutes(days % 60);
    }

    private static IEnumerable<(MemoryRepository Repository, int CreatedDaysAgo, int PushedDaysAgo)> Repositories()
    {
        yield return (Kept("demo-fjordby/fjordtid", "MPL-2.0", ("docs/billeder/uge.png", "calendar"), ("docs/billeder/dag.png", "day"), ("docs/billeder/logo.png", "clock-logo")) with
        {
            Description = "Tidsbestilling i borgerservice (opdigtet eksempel)", Topics = ["tidsbestilling", "borgerservice", "csharp"],
            Homepage = "https://fjordtid.example", Stars = 14,
        }, 1890, 21);
        yield return (Kept("demo-fjordby/havnelog", null, ("havn.png", "harbour")) with { Description = "Havnefogedens logbog (opdigtet eksempel)", Topics = ["havn"] }, 610, 48);
        yield return (Kept("demo-fjordby/skolekoekken", "MPL-2.0", ("assets/logo.png", "pot-logo"), ("assets/menu.png", "menu"), ("assets/bestillinger.png", "orders")) with
        {
            Description = "School lunches: order, cook, serve (an invented example)", Topics = ["skole", "mad", "python"], Homepage = "https://skolekoekken.example", Stars = 9,
        }, 1500, 34);
        yield return (Kept("demo-fjordby/vejhul", "MPL-2.0", ("kort.png", "map")) with { Description = "Meld et hul i vejen (opdigtet eksempel)", Topics = ["vej", "kort"], Stars = 3 }, 800, 62);
        yield return (Kept("demo-fjordby/traeregister", "GPL-3.0", ("alle.png", "avenue"), ("logo.png", "tree-logo")) with
        {
            Description = "Kommunens gadetræer fra plantning til fældning (opdigtet eksempel)", Topics = ["træer", "park", "gis"], DefaultBranch = "develop", Stars = 6,
        }, 2200, 27);
        yield return (Kept("demo-fjordby/kalenderkerne", "Apache-2.0") with { Description = "Fork of calendar-core with Danish holidays", Parent = "demo-opstroem/calendar-core" }, 700, 410);

        yield return (Kept("demo-engkilde/fjordtid-kalenderbro", "MPL-2.0") with { Description = "Bridge between Fjordtid and staff calendars (an invented example)", Topics = ["tidsbestilling", "kalender"] }, 900, 75);
        yield return (Lånerkø(), 640, 90);
        yield return (Affaldskalender(), 1700, 19);
        yield return (Kept("demo-engkilde/moedelokalet", "MPL-2.0") with { Description = "Dørskilt til mødelokaler (opdigtet eksempel)" }, 2900, 520);
        yield return (Kept("demo-engkilde/posthuset", "MPL-2.0") with { Description = "Sorting of incoming letters (an invented example)", Topics = ["post"] }, 2400, 40);
        yield return (Kept("demo-engkilde/prislisten", null) with { Description = "Forsøg med kommunens takster (opdigtet eksempel)" }, 1100, 980);
        yield return (Sagsbroen(), 330, 330);

        yield return (Kept("demo-vaerksted/stroemmaaler", "MIT", ("docs/forbrug.png", "meter")) with { Description = "Finds buildings that use too much electricity (an invented example)", Topics = ["energi", "python"], DefaultBranch = "master" }, 1000, 130);
        yield return (Kept("demo-vaerksted/gadelys", "MPL-2.0") with { Description = "Dæmper lyset, når stien er tom (opdigtet eksempel)", Topics = ["energi", "lys"] }, 500, 260);
        yield return (Bibliotekssporet(), 420, 33);
        yield return (Skiltning(), 860, 150);
        yield return (Kept("demo-vaerksted/haandbog", null) with { Description = "Sådan arbejder vi sammen (opdigtet eksempel)" }, 1600, 80);
        yield return (Kept("demo-vaerksted/tom-kasse", null) with { Description = "Reserveret til et nyt forsøg (opdigtet eksempel)" }, 12, 12);
    }

    // The texts kept for the repository, the pictures drawn for it, and its licence's own text.
    private static MemoryRepository Kept(string fullName, string? licence, params (string Path, string Picture)[] pictures)
    {
        var (owner, name) = (fullName.Split('/')[0], fullName.Split('/')[1]);
        var files = DemoFiles.Of(fullName).AddRange(pictures.Select(p => KeyValuePair.Create(p.Path, DemoPictures.Named(p.Picture))));
        if (licence is not null) files = files.Add("LICENSE", DemoFiles.Licence(licence));
        return new MemoryRepository { Owner = owner, Name = name, Licence = licence, Files = files };
    }

    private static MemoryRepository Lånerkø()
    {
        const string Header = """
            /*
             * Copyright (c) 2024 Blæksprutte Data ApS (opdigtet). All rights reserved.
             * This file is part of Lånerkø.
             */

            """;
        var kept = Kept("demo-engkilde/laanerkoe", "MPL-2.0");
        var files = kept.Files.ToImmutableSortedDictionary(
            f => f.Key,
            f => f.Key.EndsWith(".java", StringComparison.Ordinal) ? MemoryFile.Text(Header + Encoding.UTF8.GetString(f.Value.Read())) : f.Value,
            StringComparer.Ordinal);
        return kept with { Files = files, Description = "How long is the queue for this book? (an invented example)", Topics = ["bibliotek", "java"] };
    }

    private static MemoryRepository Affaldskalender()
    {
        string[] streets = ["Ærtevej", "Ølandsgade", "Åstien", "Brombærhaven", "Møllebakken", "Kildeengen", "Svaleklinten", "Havtornen", "Lærkesporet", "Gåsetorvet"];
        string[] days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag"];
        var kept = Kept("demo-engkilde/affaldskalender", "MPL-2.0");
        var files = kept.Files.ToBuilder();
        for (var route = 1; route <= Routes; route++)
        {
            files[string.Create(CultureInfo.InvariantCulture, $"data/ruter/{route / 100:00}/rute-{route:0000}.yml")] = MemoryFile.Text(
                $"rute: {route.ToString(CultureInfo.InvariantCulture)}\ngade: {streets[route % streets.Length]}\ndag: {days[route % days.Length]}\nuger: {(route % 2 == 0 ? "lige" : "ulige")}\n");
        }

        files["data/adresser.csv"] = MemoryFile.Generated((long)AddressRows * AddressRowBytes, "affaldskalender addresses 1", Addresses);
        return kept with { Files = files.ToImmutable(), Description = "Hvornår kommer skraldebilen? (opdigtet eksempel)", Topics = ["affald", "miljø"], Stars = 5 };
    }

    private static byte[] Addresses()
    {
        var all = new byte[AddressRows * AddressRowBytes];
        all.AsSpan().Fill((byte)' ');
        for (var row = 0; row < AddressRows; row++)
        {
            var line = all.AsSpan(row * AddressRowBytes, AddressRowBytes);
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row:0000000};Testvej {row % 200 + 1};{9900 + row % 90};rute-{row % Routes + 1:0000}"), line);
            line[^1] = (byte)'\n';
        }

        return all;
    }

    // One import, and nothing since: no README to speak of, no licence, hundreds of files from one supplier.
    private static MemoryRepository Sagsbroen()
    {
        var files = MemoryRepository.NoFiles.ToBuilder();
        files["README.md"] = MemoryFile.Text("# sagsbroen\n\nrelease 7.4 export\n");
        files["pom.xml"] = MemoryFile.Text("<project>\n  <groupId>dk.brombaer.sagsbroen</groupId>\n  <artifactId>sagsbroen</artifactId>\n  <version>7.4</version>\n  <scm><url>https://git.brombaer.example/intern/sagsbroen</url></scm>\n</project>\n");
        string[] parts = ["sag", "dokument", "journal", "bruger", "adgang", "soeg"];
        string[] kinds = ["Controller", "Service", "Repository", "Mapper", "Dto"];
        for (var i = 0; i < 600; i++)
        {
            var (part, kind) = (parts[i % parts.Length], kinds[i / parts.Length % kinds.Length]);
            var name = string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(part[0])}{part[1..]}{kind}{i / 30 + 1}");
            files[$"src/main/java/dk/brombaer/sagsbroen/{part}/{name}.java"] = MemoryFile.Text($"package dk.brombaer.sagsbroen.{part};\n\npublic class {name} {{\n}}\n");
        }

        return new MemoryRepository { Owner = "demo-engkilde", Name = "sagsbroen", Files = files.ToImmutable(), DefaultBranch = "master" };
    }

    private static MemoryRepository Bibliotekssporet()
    {
        var kept = Kept("demo-vaerksted/bibliotekssporet-udkast", null);
        return kept with
        {
            Licence = "MPL-2.0", Description = "Skattejagt mellem reolerne (opdigtet eksempel)", Topics = ["bibliotek", "børn"],
            Files = kept.Files
                .SetItem("spor.sh", kept.Files["spor.sh"] with { Executable = true })
                .Add("LICENSE", MemoryFile.Link("LICENSES/MPL-2.0.txt"))
                .Add("LICENSES/MPL-2.0.txt", DemoFiles.Licence("MPL-2.0")),
        };
    }

    private static MemoryRepository Skiltning()
    {
        var kept = Kept("demo-vaerksted/skiltning", "MIT");
        return kept with
        {
            Description = "Skilte til kommunens bygninger (opdigtet eksempel)", Topics = ["skilte", "tilgængelighed"],
            Files = kept.Files
                .Add("README.md", MemoryFile.Text("""
                    # Skiltning

                    Skiltning tegner dørskilte og vejvisere til kommunens bygninger som filer, trykkeriet kan bruge direkte.

                    ## Hvorfor?

                    Et skilt skal kunne læses af alle. Skiltning holder øje med kontrast, bogstavhøjde og punktskrift, så det ikke er op til den, der sidder med tegningen.

                    ## Brug

                    ```sh
                    skilt --tekst "Borgerservice" --pil højre > skilt.svg
                    ```

                    Copyright (c) 2023 OS2 – Offentligt digitaliseringsfællesskab.

                    """))
                .Add("readme.md", MemoryFile.Text("gammel readme fra før omlægningen, kan slettes\n"))
                .Add("src/skilt.ts", MemoryFile.Text("""
                    // SPDX-FileCopyrightText: 2023 OS2 – Offentligt digitaliseringsfællesskab

                    /** Height of the letters in millimetres for a sign that is read from this far away. */
                    export const letterHeight = (metres: number): number => Math.max(15, Math.ceil(metres * 8));

                    """)),
        };
    }
}

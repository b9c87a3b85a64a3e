namespace OS2.Catalog.Ownership;

/// <summary>Drafts of papers, in Danish whatever the page's language is: so is the law that they are written for. A lawyer must approve them before anybody signs.</summary>
internal static class TransferDraft
{
    private const string Blank = "____________________";
    private const string Stamp = "UDKAST: skal godkendes af en jurist, før det underskrives.";
    private const string Network = "Foreningen OS2 – Offentligt digitaliseringsfællesskab, CVR 41849983";

    /// <summary>A transfer of rights from one party to the network.</summary>
    /// <param name="giver">Who gives; empty leaves a place for it.</param>
    /// <param name="facts">Of which repository.</param>
    public static string Of(string giver, VerdictFacts facts) => $"""
        {Stamp}

        Overdragelse af rettigheder

        {Or(giver)}, CVR {Blank}, overdrager til {Network} den fulde ophavsret til alt, hvad overdrageren, dennes ansatte og dennes underleverandører har lavet til {facts.Name}: kildekode, dokumentation, grafik og andet materiale, som det findes på https://github.com/{facts.Owner}/{facts.Name}, fra det første bidrag til underskriftens dato og i fremtiden.

        Overdragelsen sker i det omfang loven tillader det. Modtageren kan frit ændre det, udvikle det videre, offentliggøre det under en licens efter eget valg og overdrage rettighederne til andre.

        Overdrageren indestår for at have ret til at overdrage, herunder at have fået rettighederne fra konsulenter og andre, der ikke er ansatte, og for at andres kode i materialet er opført her: {Blank}

        For {Or(giver)}: navn, stilling, dato og underskrift {Blank}
        Underskriverens ret til at tegne overdrageren fremgår af: {Blank}
        For modtageren: navn, dato og underskrift {Blank}
        """;

    /// <summary>A statement of somebody who is named as holder and has no rights.</summary>
    public static string Waiver(string party, VerdictFacts facts) => $"""
        {Stamp}

        Erklæring

        {Or(party)}, CVR {Blank}, er nævnt som rettighedshaver i filer på https://github.com/{facts.Owner}/{facts.Name}. Vi erklærer, at vi ikke har eller gør krav på rettigheder til koden og materialet der, og at notitserne må rettes.

        Navn, stilling, dato og underskrift {Blank}
        Underskriverens ret til at tegne fremgår af: {Blank}
        """;

    private static string Or(string name) => name.Length > 0 ? name : Blank;
}

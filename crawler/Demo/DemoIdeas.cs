using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Crawler.Demo;

/// <summary>The demo's ideas, on every part of the way. All are invented, bodies and supplier too; nobody's name stands on them.</summary>
public static class DemoIdeas
{
    private const string Lending = "Fælles lager af hjælpemidler";
    private const string Tides = "Vandstand langs kysten";
    private const string Appointments = "Tidsbestilling til borgerservice";

    private static readonly Actor Secretariat = new() { AccountId = "demo", Role = RoleName.Secretariat };

    /// <summary>Writes them, each at its day before the present; the clock is set back meanwhile. Where they stand already, nothing is done.</summary>
    public static async Task WriteAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        if (await new IdeaStore(database).FindByFormAsync("demo-1", cancel) is not null)
            return;
        await AppointmentsAsync(database, time, cancel);
        await TidesAsync(database, time, cancel);
        await LendingAsync(database, time, cancel);
        await SuggestionsAsync(database, time, cancel);
    }

    private static async Task AppointmentsAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        var text = new IdeaText
        {
            Title = Appointments, Summary = "Borgere bestiller selv tid, og medarbejderne ser dagen samlet.", DomainSlug = "borgerservice",
            Need = "I vores borgerservice står der kø om formiddagen og ingen om eftermiddagen. Vi vil lade borgere vælge et tidspunkt hjemmefra.\n\nSystemerne på markedet er bygget til læger og frisører.",
            Benefit = "Alle kommuner har en borgerservice.", PlanGovernance = "En styregruppe med en fra hver kommune mødes hvert kvartal.", PlanMoney = "Kommunerne deler udgiften efter indbyggertal.",
            PlanAnchoring = "Lederne af borgerservice tager løsningen i brug og passer på den.", Licence = "MPL-2.0", CodeAddress = "https://github.example/demo-fjordby/fjordtid",
            GovernanceAddress = "https://github.example/demo-fjordby/fjordtid/blob/main/docs/styring/styregruppe.md",
        };
        var slug = await DescribeAsync(database, time, 12.9, "demo-1", "fjordby-kommune", text, "people money", cancel);
        await DoAsync(database, time, 12.8, change => IdeaActs.SupportAsync(change, Of("storehavn-kommune"), slug, new IdeaSupport { Brings = "money test", Note = "Vi har 14 skranker at prøve det i." }), cancel);
        await DoAsync(database, time, 12.7, change => IdeaActs.SeatAsync(change, Of("fjordby-kommune"), slug, TeamKind.Steering, "formand", null), cancel);
        await DoAsync(database, time, 12.6, change => IdeaActs.SeatAsync(change, Of("storehavn-kommune"), slug, TeamKind.Users, "", null), cancel);
        await DoAsync(database, time, 12.5, change => IdeaActs.AskAsync(change, Of("fjordby-kommune"), slug, 1, "Vi er klar til at gå i gang."), cancel);
        await DoAsync(database, time, 12.4, change => IdeaActs.MoveAsync(change, Secretariat, slug, 2, IdeaStage.Project, "Planen holder, og der er et team."), cancel);
        await DoAsync(database, time, 12.3, change => IdeaActs.MoveAsync(change, Secretariat, slug, 3, IdeaStage.Product, null), cancel);
        await DoAsync(database, time, 12.2, change => IdeaActs.NameProductAsync(change, Secretariat, slug, 4, "fjordtid"), cancel);
    }

    private static async Task TidesAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        var text = new IdeaText
        {
            Title = Tides, Summary = "Målere i havnene samles i ét billede, som beredskab og havnefogeder kan stole på.", DomainSlug = "havn", Seeks = "money test",
            Need = "Hver havn har sine egne målere og sin egen skærm. Under stormflod ringer vi rundt til hinanden.\n\nVi vil samle målingerne, så alle ser det samme.",
            Benefit = "Alle kyster har vand.", Existing = "Der findes betalte tjenester, som viser landets egne målere, men ikke havnenes.",
            PlanGovernance = "Styrelsen leder styregruppen, kommunerne har hver en plads.", PlanMoney = "Styrelsen betaler det første år.", PlanAnchoring = "Havnefogederne bruger skærmen til daglig.",
            Licence = "EUPL-1.2",
        };
        var slug = await DescribeAsync(database, time, 11, "demo-2", "styrelsen-for-fyrtaarne", text, "people money", cancel);
        await DoAsync(database, time, 10.5, change => IdeaActs.SupportAsync(change, Of("fjordby-kommune"), slug, new IdeaSupport { Brings = "test", Note = "Vi har tre målere, der kan kobles på." }), cancel);
        await DoAsync(database, time, 10, change => IdeaActs.SeatAsync(change, Of("styrelsen-for-fyrtaarne"), slug, TeamKind.Steering, "formand", null), cancel);
        await DoAsync(database, time, 9.5, change => IdeaActs.SeatAsync(change, Of("styrelsen-for-fyrtaarne"), slug, TeamKind.Steering, "", "Brombær Data (opdigtet)"), cancel);
        await DoAsync(database, time, 9, change => IdeaActs.AskAsync(change, Of("styrelsen-for-fyrtaarne"), slug, 1, null), cancel);
        await DoAsync(database, time, 8, change => IdeaActs.DeclineAsync(change, Secretariat, slug, 2, "Vent på mødet i næste uge; der er spørgsmål til økonomien."), cancel);
        await DoAsync(database, time, 5, change => IdeaActs.AskAsync(change, Of("styrelsen-for-fyrtaarne"), slug, 3, "Økonomien er på plads."), cancel);
        await DoAsync(database, time, 4.5, change => IdeaActs.MoveAsync(change, Secretariat, slug, 4, IdeaStage.Project, "Mødet er holdt."), cancel);
    }

    private static async Task LendingAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        var text = new IdeaText
        {
            Title = Lending, Summary = "Rollatorer og senge står på lager i én kommune og mangler i nabokommunen.", Seeks = "people money test",
            Need = "Vi køber nye hjælpemidler, mens de samme står ubrugte hos naboen. Vi mangler et sted, hvor lagrene kan ses på tværs, og en enkel måde at låne på.",
            Benefit = "Hver kommune har et hjælpemiddeldepot.",
        };
        var slug = await DescribeAsync(database, time, 7, "demo-3", "engkilde-kommune", text, "people", cancel);
        await DoAsync(database, time, 6.5, change => IdeaActs.SupportAsync(change, Of("blaabjerg-aa-kommune"), slug, new IdeaSupport { Brings = "people test" }), cancel);
        var same = text with { Title = "Udlån af rollatorer", Summary = "Et fælles overblik over ledige rollatorer.", Seeks = "test" };
        var other = await DescribeAsync(database, time, 6, "demo-4", "region-vesterbaelt", same, "test", cancel);
        await DoAsync(database, time, 3, change => IdeaActs.MergeAsync(change, Secretariat, other, 1, slug, "De to beskriver det samme behov."), cancel);
        var parking = new IdeaText
        {
            Title = "Fælles app til parkering", Summary = "Én app til parkering i alle kommuner.", DomainSlug = "veje", Need = "Borgerne har en app til hver by. Vi vil have én app, der virker overalt.",
        };
        var closed = await DescribeAsync(database, time, 9, "demo-5", "storehavn-kommune", parking, "", cancel);
        await DoAsync(database, time, 2, change => IdeaActs.CloseAsync(change, Of("storehavn-kommune"), closed, 1, "Markedet løste det, mens vi ledte efter andre."), cancel);
    }

    private static async Task SuggestionsAsync(Database database, ShiftedTime time, CancellationToken cancel)
    {
        var pools = new IdeaText { Title = "Ventelister til svømmehold", Summary = "Forældre ser, hvor der er plads på et svømmehold i nabobyen.", Need = "Vi har bygget et forsøg for én svømmehal. Det kan vokse til flere, hvis kommunerne vil eje det sammen." };
        var slug = await SuggestAsync(database, time, 4, "demo-6", pools, cancel);
        await DoAsync(database, time, 3.5, change => IdeaActs.JudgeAsync(change, Secretariat, slug, 2, null), cancel);
        var lamps = new IdeaText { Title = "Gadelys efter behov", Summary = "Lygter, der dæmper sig selv, når ingen går forbi.", DomainSlug = "energi", Need = "Vi foreslår et fælles styringsmodul til gadelys, som kan bruges med flere slags armaturer." };
        await SuggestAsync(database, time, 1, "demo-7", lamps, cancel);
    }

    private static Actor Of(string body) => new() { AccountId = "demo", Role = RoleName.Member, BodySlug = body };

    private static async Task<string> DescribeAsync(Database database, ShiftedTime time, double daysBack, string form, string body, IdeaText text, string brings, CancellationToken cancel)
    {
        time.Back = TimeSpan.FromDays(daysBack);
        return (await database.ChangeAsync(change => IdeaActs.DescribeAsync(change, Of(body), form, text, brings, showsName: false, accountId: null), cancel)).IdeaSlug;
    }

    private static async Task<string> SuggestAsync(Database database, ShiftedTime time, double daysBack, string form, IdeaText text, CancellationToken cancel)
    {
        time.Back = TimeSpan.FromDays(daysBack);
        var sender = new IdeaSuggester { Company = "Bølgebryder Software (opdigtet)", ContactName = "Opdigtet kontakt", ContactEmail = "kontakt@boelgebryder.example" };
        var idea = await database.ChangeAsync(change => IdeaActs.SuggestAsync(change, form, text, sender, Keys.Hash(form)), cancel);
        await database.ChangeAsync(change => IdeaActs.ConfirmAsync(change, Keys.Hash(form)), cancel);
        return idea!.IdeaSlug;
    }

    private static async Task DoAsync(Database database, ShiftedTime time, double daysBack, Func<Change, Task<IdeaOutcome>> act, CancellationToken cancel)
    {
        time.Back = TimeSpan.FromDays(daysBack);
        var outcome = await database.ChangeAsync(act, cancel);
        if (outcome != IdeaOutcome.Done)
            throw new InvalidOperationException($"The demo's ideas do not keep the rules: {outcome}, {daysBack} days back.");
    }
}

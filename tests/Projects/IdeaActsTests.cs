using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Projects;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Projects;

public class IdeaActsTests
{
    private static readonly Actor Secretary = new() { AccountId = "secretary", Role = RoleName.Secretariat };
    private static readonly IdeaText Written = new() { Title = "Lån af hjælpemidler", Summary = "Borgere låner på tværs.", Need = "Vi mangler et fælles lager." };

    [Theory, Engines]
    public async Task A_body_writes_an_idea_down_and_leads_it(string engine)
    {
        await using var test = await OpenAsync(engine);
        var idea = await DescribeAsync(test, Of("a"));
        var found = await CaseAsync(test, idea.IdeaSlug);
        Assert.Equal(("laan-af-hjaelpemidler", IdeaStage.Idea, "a"), (found.Idea.IdeaSlug, found.Idea.Stage, found.Idea.LeadBody));
        Assert.Equal("people test", Assert.Single(found.Supporters).Brings);
        Assert.Equal(["idea.described"], await KindsAsync(test, idea.IdeaSlug));
    }

    [Theory, Engines]
    public async Task A_form_that_is_sent_again_makes_no_second_idea_and_another_of_the_same_name_gets_a_number(string engine)
    {
        await using var test = await OpenAsync(engine);
        var first = await DescribeAsync(test, Of("a"), "form-1");
        Assert.Equal(first.IdeaSlug, (await DescribeAsync(test, Of("a"), "form-1")).IdeaSlug);
        Assert.Equal("laan-af-hjaelpemidler-2", (await DescribeAsync(test, Of("b"), "form-2")).IdeaSlug);
    }

    [Theory, Engines]
    public async Task Of_two_who_edit_the_same_one_is_told_and_nothing_of_the_other_is_lost(string engine)
    {
        await using var test = await OpenAsync(engine);
        var idea = await DescribeAsync(test, Of("a"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            DoAsync(test, change => IdeaActs.EditAsync(change, Of("a"), idea.IdeaSlug, 1, Written with { Summary = $"Nummer {i}" }))));
        Assert.Single(outcomes, IdeaOutcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome == IdeaOutcome.Conflict));
        Assert.Equal(["idea.edited", "idea.described"], await KindsAsync(test, idea.IdeaSlug));
    }

    [Fact]
    public async Task The_record_holds_what_was_changed_and_long_texts_by_their_hash()
    {
        await using var test = await OpenAsync();
        var idea = await DescribeAsync(test, Of("a"));
        await DoAsync(test, change => IdeaActs.EditAsync(change, Of("a"), idea.IdeaSlug, 1, Written with { Need = "Ole Olsen siger nej", Licence = "MPL-2.0" }));
        var row = (await new DecisionStore(test.Database).OfSubjectAsync("idea", idea.IdeaSlug, CancellationToken.None))[0];
        Assert.Equal($"need: sha256:{Keys.Hash(Written.Need)}\nlicence: ", row.ValueBefore);
        Assert.Equal($"need: sha256:{Keys.Hash("Ole Olsen siger nej")}\nlicence: MPL-2.0", row.ValueAfter);
        Assert.Equal(("member", "a"), (row.ActorRole, row.ActorBody));
    }

    [Fact]
    public async Task Nothing_changed_is_no_row_in_the_record()
    {
        await using var test = await OpenAsync();
        var idea = await DescribeAsync(test, Of("a"));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.EditAsync(change, Of("a"), idea.IdeaSlug, 1, Written)));
        Assert.Equal(1, (await CaseAsync(test, idea.IdeaSlug)).Idea.Version);
    }

    [Theory]
    [InlineData("b")]
    [InlineData(null)]
    public async Task Another_body_edits_nothing(string? body)
    {
        await using var test = await OpenAsync();
        var idea = await DescribeAsync(test, Of("a"));
        var stranger = Of("b") with { BodySlug = body };
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.EditAsync(change, stranger, idea.IdeaSlug, 1, Written with { Title = "Vores" })));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.CloseAsync(change, stranger, idea.IdeaSlug, 1, "nej")));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.MoveAsync(change, stranger, idea.IdeaSlug, 1, IdeaStage.Project, null)));
    }

    [Theory, Engines]
    public async Task A_body_says_we_too_and_takes_it_back_with_its_seats(string engine)
    {
        await using var test = await OpenAsync(engine);
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("b"), slug, new IdeaSupport { Brings = "money" }));
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("b"), slug, new IdeaSupport { Brings = "money", Note = "100.000 kr." }));
        await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("b"), slug, TeamKind.Steering, "formand", null));
        Assert.Equal(["a", "b"], (await CaseAsync(test, slug)).Supporters.Select(support => support.BodySlug));

        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.LeaveAsync(change, Of("b"), slug)));
        var left = await CaseAsync(test, slug);
        Assert.Equal(["a"], left.Supporters.Select(support => support.BodySlug));
        Assert.Empty(left.Seats);
        Assert.Equal(["idea.left", "idea.seat", "idea.support-changed", "idea.supported", "idea.described"], await KindsAsync(test, slug));
    }

    [Fact]
    public async Task When_the_lead_leaves_the_longest_there_leads_and_the_last_body_cannot_leave()
    {
        await using var test = await OpenAsync();
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.LeaveAsync(change, Of("a"), slug)));
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("c"), slug, new IdeaSupport()));
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("b"), slug, new IdeaSupport()));
        await DoAsync(test, change => IdeaActs.LeaveAsync(change, Of("a"), slug));
        Assert.Equal("c", (await CaseAsync(test, slug)).Idea.LeadBody);
        Assert.Equal("idea.lead", (await KindsAsync(test, slug))[0]);
    }

    [Theory, Engines]
    public async Task A_suppliers_suggestion_is_seen_when_it_is_confirmed_and_published_and_becomes_an_idea_with_its_first_body(string engine)
    {
        await using var test = await OpenAsync(engine);
        var slug = await SuggestAsync(test, "key");
        var store = new IdeaStore(test.Database);
        Assert.Empty(await store.PublishedAsync(CancellationToken.None));
        Assert.Empty(await store.ForDeskAsync(CancellationToken.None));

        Assert.True((await test.Database.ChangeAsync(change => IdeaActs.ConfirmAsync(change, "key"), CancellationToken.None))!.Value.IsFirst);
        Assert.False((await test.Database.ChangeAsync(change => IdeaActs.ConfirmAsync(change, "key"), CancellationToken.None))!.Value.IsFirst);
        Assert.Equal([slug], (await store.ForDeskAsync(CancellationToken.None)).Select(idea => idea.IdeaSlug));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("a"), slug, new IdeaSupport())));

        await DoAsync(test, change => IdeaActs.JudgeAsync(change, Secretary, slug, 2, null));
        Assert.Equal([IdeaStage.Suggestion], (await store.PublishedAsync(CancellationToken.None)).Select(idea => idea.Stage));
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("a"), slug, new IdeaSupport()));
        Assert.Equal((IdeaStage.Idea, "a"), ((await CaseAsync(test, slug)).Idea.Stage, (await CaseAsync(test, slug)).Idea.LeadBody));

        await DoAsync(test, change => IdeaActs.LeaveAsync(change, Of("a"), slug));
        Assert.Equal((IdeaStage.Suggestion, null), ((await CaseAsync(test, slug)).Idea.Stage, (await CaseAsync(test, slug)).Idea.LeadBody));
    }

    [Fact]
    public async Task A_suggestion_that_is_not_confirmed_in_a_week_is_gone_and_a_refused_one_keeps_no_person()
    {
        await using var test = await OpenAsync();
        await SuggestAsync(test, "old");
        test.Time.Advance(IdeaActs.ConfirmationLife);
        var refused = await SuggestAsync(test, "new");
        Assert.Null(await new IdeaStore(test.Database).FindByFormAsync("form-old", CancellationToken.None));
        Assert.Null(await test.Database.ChangeAsync(change => IdeaActs.ConfirmAsync(change, "old"), CancellationToken.None));

        await test.Database.ChangeAsync(change => IdeaActs.ConfirmAsync(change, "new"), CancellationToken.None);
        await DoAsync(test, change => IdeaActs.JudgeAsync(change, Secretary, refused, 2, "Det er en reklame"));
        var suggester = (await CaseAsync(test, refused)).Suggester!;
        Assert.Equal(("Firma ApS", null, null), (suggester.Company, suggester.ContactName, suggester.ContactEmail));
        Assert.DoesNotContain("Kim", await EverythingAsync(test), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_way_to_a_product_is_kept_by_the_machine(string engine)
    {
        await using var test = await OpenAsync(engine);
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        Assert.Equal(IdeaOutcome.NotReady, await DoAsync(test, change => IdeaActs.AskAsync(change, Of("a"), slug, 1, null)));
        Assert.Equal(IdeaOutcome.NotReady, await DoAsync(test, change => IdeaActs.MoveAsync(change, Secretary, slug, 1, IdeaStage.Project, null)));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.MoveAsync(change, Secretary, slug, 1, IdeaStage.Product, null)));

        await DoAsync(test, change => IdeaActs.EditAsync(change, Of("a"), slug, 1, Written with { PlanGovernance = "g", PlanMoney = "m", PlanAnchoring = "r" }));
        await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("a"), slug, TeamKind.Steering, "formand", null));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.AskAsync(change, Of("b"), slug, 2, null)));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.AskAsync(change, Of("a"), slug, 2, "vi er klar")));
        Assert.Equal(IdeaOutcome.Conflict, await DoAsync(test, change => IdeaActs.DeclineAsync(change, Secretary, slug, 2, "set for gammelt")));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.DeclineAsync(change, Secretary, slug, 3, "vent på mødet")));
        Assert.Equal(("vent på mødet", null), ((await CaseAsync(test, slug)).Idea.Answer, (await CaseAsync(test, slug)).Idea.AskedStage));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.MoveAsync(change, Secretary, slug, 4, IdeaStage.Project, "mødet er holdt")));
        var row = (await new DecisionStore(test.Database).OfSubjectAsync("idea", slug, CancellationToken.None))[0];
        Assert.Equal(("idea.step", "idea", "project", "mødet er holdt"), (row.Kind, row.ValueBefore, row.ValueAfter, row.Reason));
        Assert.Contains("team: yes", row.Evidence, StringComparison.Ordinal);
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.MoveAsync(change, Secretary, slug, 5, IdeaStage.Idea, "for tidligt")));
    }

    [Fact]
    public async Task Of_two_secretaries_who_decide_at_once_one_is_told()
    {
        await using var test = await OpenAsync();
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        await DoAsync(test, change => IdeaActs.EditAsync(change, Of("a"), slug, 1, Written with { PlanGovernance = "g", PlanMoney = "m", PlanAnchoring = "r" }));
        await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("a"), slug, TeamKind.Users, "", null));
        await DoAsync(test, change => IdeaActs.AskAsync(change, Of("a"), slug, 2, null));
        var outcomes = await Task.WhenAll(
            DoAsync(test, change => IdeaActs.MoveAsync(change, Secretary, slug, 3, IdeaStage.Project, null)),
            DoAsync(test, change => IdeaActs.DeclineAsync(change, Secretary with { AccountId = "other" }, slug, 3, "nej")));
        Assert.Equal([IdeaOutcome.Conflict, IdeaOutcome.Done], outcomes.OrderBy(outcome => outcome == IdeaOutcome.Done));
    }

    [Fact]
    public async Task Nobody_seats_another_body_and_only_the_lead_seats_a_supplier()
    {
        await using var test = await OpenAsync();
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("b"), slug, new IdeaSupport()));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("c"), slug, TeamKind.Users, "", null)));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("b"), slug, TeamKind.Users, "", "Firma ApS")));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("a"), slug, "board", "", null)));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("a"), slug, TeamKind.Users, "leverandør", "Firma ApS")));
        var seat = Assert.Single((await CaseAsync(test, slug)).Seats);
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.UnseatAsync(change, Of("b"), slug, seat.SeatId)));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.UnseatAsync(change, Of("a"), slug, seat.SeatId)));
        Assert.Equal(IdeaOutcome.Conflict, await DoAsync(test, change => IdeaActs.UnseatAsync(change, Of("a"), slug, seat.SeatId)));
    }

    [Theory, Engines]
    public async Task Two_that_are_the_same_become_one_with_the_bodies_of_both(string engine)
    {
        await using var test = await OpenAsync(engine);
        var from = (await DescribeAsync(test, Of("a"), "1")).IdeaSlug;
        var into = (await DescribeAsync(test, Of("b"), "2")).IdeaSlug;
        foreach (var slug in new[] { from, into })
            await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("c"), slug, new IdeaSupport { Note = slug }));
        await DoAsync(test, change => IdeaActs.SeatAsync(change, Of("a"), from, TeamKind.Users, "", null));
        Assert.Equal(IdeaOutcome.NotAllowed, await DoAsync(test, change => IdeaActs.MergeAsync(change, Secretary, from, 1, from, "det samme")));
        Assert.Equal(IdeaOutcome.Done, await DoAsync(test, change => IdeaActs.MergeAsync(change, Secretary, from, 1, into, "det samme")));

        var merged = await CaseAsync(test, from);
        Assert.Equal((IdeaStage.Merged, into, 0), (merged.Idea.Stage, merged.Idea.MergedInto, merged.Supporters.Count));
        var other = await CaseAsync(test, into);
        Assert.Equal(["a", "b", "c"], other.Supporters.Select(support => support.BodySlug).Order());
        Assert.Equal(into, other.Supporters.Single(support => support.BodySlug == "c").Note);
        Assert.Equal("a", Assert.Single(other.Seats).BodySlug);
        Assert.Equal("idea.took-over", (await KindsAsync(test, into))[0]);
    }

    [Theory, Engines]
    public async Task An_erased_person_is_on_no_idea_and_the_body_stays(string engine)
    {
        await using var test = await OpenAsync(engine);
        var person = await AddPersonAsync(test, "Åse Ørn");
        var actor = new Actor { AccountId = person, Role = RoleName.Member, BodySlug = "a" };
        var slug = (await test.Database.ChangeAsync(change => IdeaActs.DescribeAsync(change, actor, "form", Written, "people", true, person), CancellationToken.None)).IdeaSlug;
        await DoAsync(test, change => IdeaActs.SeatAsync(change, actor, slug, TeamKind.Steering, "", null));
        var seat = (await CaseAsync(test, slug)).Seats[0];
        await DoAsync(test, change => IdeaActs.SitAsync(change, actor, slug, seat.SeatId, sits: true, showsName: true));
        var before = await CaseAsync(test, slug);
        Assert.Equal(("Åse Ørn", "Åse Ørn"), (before.Supporters[0].ContactName, before.Seats[0].PersonName));
        Assert.Equal((1, 1, 1), Counts(await new IdeaStore(test.Database).OfPersonAsync(person, CancellationToken.None)));

        await test.Database.ChangeAsync(change => AccountErasure.EraseAsync(change, actor, person, null), CancellationToken.None);
        var after = await CaseAsync(test, slug);
        Assert.Equal((null, null, "a"), (after.Supporters[0].ContactName, after.Seats[0].PersonName, after.Supporters[0].BodySlug));
        Assert.Equal((0, 0, 0), Counts(await new IdeaStore(test.Database).OfPersonAsync(person, CancellationToken.None)));
        Assert.DoesNotContain("Åse", await EverythingAsync(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_all_this_verifies()
    {
        await using var test = await OpenAsync();
        var slug = (await DescribeAsync(test, Of("a"))).IdeaSlug;
        await DoAsync(test, change => IdeaActs.SupportAsync(change, Of("b"), slug, new IdeaSupport()));
        await DoAsync(test, change => IdeaActs.CloseAsync(change, Of("a"), slug, 1, "det blev for dyrt"));
        await DoAsync(test, change => IdeaActs.ReopenAsync(change, Secretary, slug, 2, null));
        Assert.Equal(4, (await new DecisionStore(test.Database).VerifyAsync(null, CancellationToken.None)).Rows);
        Assert.Equal(IdeaStage.Idea, (await CaseAsync(test, slug)).Idea.Stage);
    }

    private static (int Described, int Supports, int Seats) Counts((IReadOnlyList<Idea> Described, IReadOnlyList<IdeaSupport> Supports, IReadOnlyList<IdeaSeat> Seats) of) =>
        (of.Described.Count, of.Supports.Count, of.Seats.Count);

    private static Actor Of(string body) => new() { AccountId = "person-of-" + body, Role = RoleName.Member, BodySlug = body };

    private static Task<Idea> DescribeAsync(TestDatabase test, Actor actor, string form = "form") =>
        test.Database.ChangeAsync(change => IdeaActs.DescribeAsync(change, actor, form, Written, "people test", false, null), CancellationToken.None);

    private static async Task<string> SuggestAsync(TestDatabase test, string key) => (await test.Database.ChangeAsync(
        change => IdeaActs.SuggestAsync(change, "form-" + key, Written, new IdeaSuggester { Company = "Firma ApS", ContactName = "Kim", ContactEmail = "kim@firma.example" }, key), CancellationToken.None))!.IdeaSlug;

    private static Task<IdeaOutcome> DoAsync(TestDatabase test, Func<Change, Task<IdeaOutcome>> act) => test.Database.ChangeAsync(act, CancellationToken.None);

    private static async Task<IdeaCase> CaseAsync(TestDatabase test, string slug) => (await new IdeaStore(test.Database).FindCaseAsync(slug, CancellationToken.None))!;

    private static async Task<IReadOnlyList<string>> KindsAsync(TestDatabase test, string slug) =>
        [.. (await new DecisionStore(test.Database).OfSubjectAsync("idea", slug, CancellationToken.None)).Select(row => row.Kind)];

    /// <summary>Every text of the tables that people's names could stand in.</summary>
    private static async Task<string> EverythingAsync(TestDatabase test)
    {
        var rows = await test.Database.QueryAsync<string>("""
            SELECT COALESCE(ContactName, '') FROM IdeaSuggester UNION ALL SELECT COALESCE(ContactEmail, '') FROM IdeaSuggester UNION ALL SELECT Name FROM Account
            UNION ALL SELECT COALESCE(ValueBefore, '') FROM Decision UNION ALL SELECT COALESCE(ValueAfter, '') FROM Decision UNION ALL SELECT COALESCE(Evidence, '') FROM Decision
            UNION ALL SELECT COALESCE(Reason, '') FROM Decision
            """, null, CancellationToken.None);
        return string.Join('\n', rows);
    }

    private static async Task<string> AddPersonAsync(TestDatabase test, string name)
    {
        var account = new Account
        {
            AccountId = Account.NewId(test.Database.Now), Email = "aase@kommune.example", EmailKey = Account.KeyOf("aase@kommune.example"), Name = name, State = AccountState.Active,
            SecurityStamp = "s", CreatedAt = test.Database.Now,
        };
        Assert.True(await test.Database.ChangeAsync(change => AccountStore.AddAsync(change, account), CancellationToken.None));
        return account.AccountId;
    }

    /// <summary>A database with the bodies a, b and c.</summary>
    private static async Task<TestDatabase> OpenAsync(string engine = EnginesAttribute.Sqlite)
    {
        var test = await TestDatabase.OpenAsync(engine);
        foreach (var body in new[] { "a", "b", "c" })
            await test.Database.ChangeAsync(change => change.ExecuteAsync("INSERT INTO PublicBody (BodySlug, Name, Kind, Tick) VALUES (@Body, @Body, 'municipality', 1)", new { Body = body }), CancellationToken.None);
        return test;
    }
}

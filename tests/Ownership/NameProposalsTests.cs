using OS2.Catalog.Ownership;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Ownership;

/// <summary>Names are proposed for merging, and a person decides.</summary>
public sealed class NameProposalsTests
{
    [Theory]
    [InlineData("Magneta ApS", "magenta")]
    [InlineData("Magenta Danmark", "magenta")]
    [InlineData("Digital-Identity A/S", null)]
    [InlineData("ITminds", null)]
    [InlineData("IT  Mindz", "it-minds")]
    [InlineData("Ballerup Kommunes IT-afdeling", "ballerup-kommune")]
    public void A_name_is_proposed_with_whom_it_may_stand_for(string name, string? slug)
    {
        var seen = Propose(name);
        if (slug is null)
            Assert.Empty(seen); // The table knows it already, whatever its spelling.
        else
            Assert.Equal(slug, Assert.Single(seen).Candidates[0].Slug);
    }

    [Fact]
    public void Names_that_share_only_common_words_are_not_alike() => Assert.Empty(Assert.Single(Propose("Software Group Kommune Team")).Candidates);

    [Fact]
    public void Names_are_counted_by_repository_whatever_their_spelling()
    {
        var proposals = new NameProposals(PartyTable.Shipped);
        proposals.Add(1, [Holder("Kodehuset ApS", "2014-2016"), Holder("Magenta ApS", null)]);
        proposals.Add(2, [Holder("Kodehuset", "2019")]);
        var name = Assert.Single(proposals.Propose([]));
        Assert.Equal((2, (2014, 2019), 1), (name.Repositories.Count, name.Years!.Value, name.Spellings.Count));
    }

    [Theory]
    [InlineData("Free Software Foundation, Inc.")]
    [InlineData("Free Software Foundation, Inc., 51 Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA")]
    public void A_foreign_party_with_its_address_is_one_party(string name)
    {
        Assert.Equal(PartyKind.Foreign, Assert.Single(PartyTable.Shipped.ResolveAll(name)).Kind);
        Assert.Empty(Propose(name));
    }

    [Fact]
    public void What_a_person_has_refused_is_not_proposed_again()
    {
        var proposals = new NameProposals(PartyTable.Shipped);
        proposals.Add(1, [Holder("Magneta ApS", null)]);
        var name = Assert.Single(proposals.Propose([new() { State = PartyAlias.Refused, Name = "Magneta", PartySlug = "magenta" }]));
        Assert.DoesNotContain(name.Candidates, party => party.Slug == "magenta");
    }

    [Theory, Engines]
    public async Task A_merged_name_counts_in_its_years_until_it_is_taken_back(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        await world.PushAsync(("README.md", "# Kitos\n\nCopyright (c) 2014 Magneta\n"));
        Assert.Equal(ClaimAnswer.Other, (await world.VerdictAsync()).ClaimAnswer);

        var said = new PartyAlias { State = PartyAlias.Merged, Name = "Magneta", PartySlug = "magenta", FromYear = 2010, UntilYear = 2015, Reason = "En tastefejl." };
        Assert.Equal(PartyOutcome.Done, await world.DoAsync(change => PartyStore.SayAsync(change, world.First, said)));
        Assert.Equal(PartyOutcome.NotNow, await world.DoAsync(change => PartyStore.SayAsync(change, world.First, said)));
        Assert.Equal(PartyOutcome.Years, await world.DoAsync(change => PartyStore.SayAsync(change, world.First, said with { Name = "Magneto", FromYear = 2016 })));
        Assert.Equal(PartyOutcome.NoParty, await world.DoAsync(change => PartyStore.SayAsync(change, world.First, said with { PartySlug = "nobody" })));
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Equal(ClaimAnswer.Supplier, (await world.VerdictAsync()).ClaimAnswer);
        var table = await world.Parties.TableAsync(CancellationToken.None);
        Assert.Equal(("magenta", null), (table.Resolve("Magneta", 2014).Slug, table.Resolve("Magneta", 2020).Slug));

        var alias = Assert.Single(await world.Parties.AliasesAsync(CancellationToken.None));
        Assert.Equal(PartyOutcome.Done, (await world.DoAsync(change => PartyStore.UndoAsync(change, world.Second, alias.AliasId, "Det var en anden."))).Outcome);
        Assert.Equal(PartyOutcome.NotNow, (await world.DoAsync(change => PartyStore.UndoAsync(change, world.Second, alias.AliasId, "Igen."))).Outcome);
        await world.Crawl.Verdicts.JudgeAllAsync(CancellationToken.None);
        Assert.Equal(ClaimAnswer.Other, (await world.VerdictAsync()).ClaimAnswer);
        Assert.Equal(["ownership.name-undone", "ownership.name-merged"], (await world.Decisions.OfSubjectAsync(PartyAlias.Subject, "magenta", CancellationToken.None)).Select(row => row.Kind));
        Assert.Null((await world.Decisions.VerifyAsync(null, CancellationToken.None)).Problem);
    }

    [Theory, Engines]
    public async Task A_party_that_was_added_can_be_meant_and_a_human_being_is_not_named_in_the_record(string engine)
    {
        await using var world = await TitleWorld.OpenAsync(engine);
        Assert.Equal(PartyOutcome.Done, await world.DoAsync(change => PartyStore.AddAsync(change, world.First, "Kodehuset Østjylland ApS", PartyKind.Supplier, null)));
        Assert.Equal(PartyOutcome.Taken, await world.DoAsync(change => PartyStore.AddAsync(change, world.First, "Kodehuset Østjylland", PartyKind.Supplier, null)));
        Assert.Equal(PartyOutcome.Done, await world.DoAsync(change => PartyStore.AddAsync(change, world.First, "Åse Ærø", PartyKind.Person, null)));
        var table = await world.Parties.TableAsync(CancellationToken.None);
        Assert.Equal((PartyKind.Supplier, "kodehuset-oestjylland-aps"), (table.Resolve("Kodehuset Østjylland").Kind, table.Resolve("Kodehuset Østjylland").Slug));
        Assert.Equal(PartyKind.Person, table.Resolve("Åse Ærø").Kind);
        await foreach (var row in world.Decisions.WalkAsync(CancellationToken.None))
            Assert.DoesNotContain("Ærø", $"{row.SubjectKey} {row.ValueAfter}", StringComparison.Ordinal);
        // The names are gathered anew when somebody has said something.
        using var names = new NameStore(world.Database, world.Parties);
        Assert.Empty(await names.AllAsync(CancellationToken.None));
        await world.PushAsync(("a.cs", "// Copyright (c) 2020 Softwarehuset Nord ApS"));
        Assert.Equal("Softwarehuset Nord ApS", Assert.Single(await names.AllAsync(CancellationToken.None)).Name);
    }

    private static IReadOnlyList<SeenName> Propose(string name)
    {
        var proposals = new NameProposals(PartyTable.Shipped);
        proposals.Add(1, [Holder(name, null)]);
        return proposals.Propose([]);
    }

    private static Claim Holder(string name, string? years) => new() { Role = ClaimRole.Holder, Name = name, Years = years, Path = "a.cs", Line = 1 };
}

using System.Globalization;
using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <content>Who takes part: bodies that say "we too", and their seats in teams. Members act for their own body alone.</content>
public static partial class IdeaActs
{
    /// <summary>The actor's body says "we too", or says it otherwise than before. The first body takes a supplier's suggestion up and becomes its lead.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">A member, with the body.</param>
    /// <param name="slug">Which idea.</param>
    /// <param name="support">What the body says; slug, body and time are filled in here.</param>
    public static async Task<IdeaOutcome> SupportAsync(Change change, Actor actor, string slug, IdeaSupport support)
    {
        if (actor.BodySlug is not { } body || await IdeaStore.FindCaseAsync(change, slug) is not { } found || !IdeaStage.IsOpen(found.Idea.Stage))
            return IdeaOutcome.NotAllowed;
        var before = found.Supporters.FirstOrDefault(known => known.BodySlug == body);
        await IdeaStore.SaveSupportAsync(change, support with { IdeaSlug = slug, BodySlug = body, SaidAt = before?.SaidAt ?? change.At });
        if (before is null || (before.Brings, before.Note) != (support.Brings, support.Note))
            await LogAsync(change, actor, found.Idea, before is null ? "idea.supported" : "idea.support-changed", before is null ? null : Lines(before), Lines(support));
        if (found.Idea.Stage == IdeaStage.Suggestion)
        {
            await IdeaStore.SaveAsync(change, found.Idea with { Stage = IdeaStage.Idea, StageAt = change.At, LeadBody = body });
            await LogAsync(change, actor, found.Idea, "idea.taken-up", IdeaStage.Suggestion, IdeaStage.Idea);
        }

        return IdeaOutcome.Done;
    }

    /// <summary>The actor's body no longer takes part; its seats go with it. When it was the lead, the body that has been there longest is.</summary>
    /// <returns>Not allowed for the last body, except that a supplier's idea falls back to a suggestion.</returns>
    public static async Task<IdeaOutcome> LeaveAsync(Change change, Actor actor, string slug)
    {
        if (actor.BodySlug is not { } body || await IdeaStore.FindCaseAsync(change, slug) is not { } found || !found.IsSupportedBy(body) || !MayLeave(found))
            return IdeaOutcome.NotAllowed;
        var rest = found.Supporters.Where(support => support.BodySlug != body).ToList();
        await IdeaStore.RemoveBodyAsync(change, slug, body);
        await LogAsync(change, actor, found.Idea, "idea.left", Lines(found.Supporters.First(support => support.BodySlug == body)), null);
        if (rest.Count == 0)
        {
            await IdeaStore.SaveAsync(change, found.Idea with { Stage = IdeaStage.Suggestion, StageAt = change.At, LeadBody = null, AskedStage = null, AskedNote = null, AskedAt = null });
            await LogAsync(change, actor, found.Idea, "idea.let-go", found.Idea.Stage, IdeaStage.Suggestion);
        }
        else if (found.Idea.LeadBody == body)
        {
            await IdeaStore.SaveAsync(change, found.Idea with { LeadBody = rest[0].BodySlug });
            await LogAsync(change, actor, found.Idea, "idea.lead", body, rest[0].BodySlug);
        }

        return IdeaOutcome.Done;
    }

    /// <summary>Whether a body may leave: another stays, or it can be a suggestion again. The last one closes it instead.</summary>
    public static bool MayLeave(IdeaCase idea) => IdeaStage.IsOpen(idea.Idea.Stage)
        && (idea.Supporters.Count > 1 || (idea.Idea.Origin == Idea.OfSuggestion && idea.Idea.Stage == IdeaStage.Idea));

    /// <summary>Makes a seat: for the actor's own body when it takes part, or for a supplier when it leads.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">A member, with the body.</param>
    /// <param name="slug">Which idea.</param>
    /// <param name="team">One of <see cref="TeamKind"/>.</param>
    /// <param name="role">What the seat is; empty for a member like the others.</param>
    /// <param name="supplier">The supplier's name; null for the actor's body.</param>
    public static async Task<IdeaOutcome> SeatAsync(Change change, Actor actor, string slug, string team, string role, string? supplier)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found || !TeamKind.All.Contains(team, StringComparer.Ordinal) || !MaySeat(found, actor, supplier is not null))
            return IdeaOutcome.NotAllowed;
        var seat = new IdeaSeat
        {
            SeatId = Guid.CreateVersion7(change.At).ToString("N"), IdeaSlug = slug, Team = team, BodySlug = supplier is null ? actor.BodySlug : null, Supplier = supplier, Role = role, SeatedAt = change.At,
        };
        await IdeaStore.AddSeatAsync(change, seat);
        await LogAsync(change, actor, found.Idea, "idea.seat", null, Lines(seat));
        return IdeaOutcome.Done;
    }

    /// <summary>Whether somebody may make seats: bodies that take part for themselves, the lead for suppliers too.</summary>
    public static bool MaySeat(IdeaCase idea, Actor actor, bool forSupplier) => idea.Idea.Stage is IdeaStage.Idea or IdeaStage.Project or IdeaStage.Product
        && idea.IsSupportedBy(actor.BodySlug) && (!forSupplier || actor.BodySlug == idea.Idea.LeadBody);

    /// <summary>Takes a seat away.</summary>
    public static async Task<IdeaOutcome> UnseatAsync(Change change, Actor actor, string slug, string seatId)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found)
            return IdeaOutcome.NotAllowed;
        if (found.Seats.FirstOrDefault(known => known.SeatId == seatId) is not { } seat)
            return IdeaOutcome.Conflict;
        if (!IsTheirs(found, seat, actor))
            return IdeaOutcome.NotAllowed;
        await IdeaStore.RemoveSeatAsync(change, seat);
        await LogAsync(change, actor, found.Idea, "idea.seat", Lines(seat), null);
        return IdeaOutcome.Done;
    }

    /// <summary>Whether a seat is somebody's to take away: their body's, or a supplier's where their body leads.</summary>
    public static bool IsTheirs(IdeaCase idea, IdeaSeat seat, Actor actor) => IdeaStage.IsOpen(idea.Idea.Stage) && actor.BodySlug is not null
        && actor.BodySlug == (seat.BodySlug ?? idea.Idea.LeadBody);

    /// <summary>A person sits down on a seat of the own body, or gets up again. It stands in no record: nobody but the person decides it.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">A member, with the body.</param>
    /// <param name="slug">Which idea.</param>
    /// <param name="seatId">Which seat.</param>
    /// <param name="sits">Whether the person sits from now on.</param>
    /// <param name="showsName">Whether the person agrees to be named to everybody.</param>
    public static async Task<IdeaOutcome> SitAsync(Change change, Actor actor, string slug, string seatId, bool sits, bool showsName)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found || !IdeaStage.IsOpen(found.Idea.Stage)
            || found.Seats.FirstOrDefault(known => known.SeatId == seatId) is not { BodySlug: { } body } seat || body != actor.BodySlug)
            return IdeaOutcome.NotAllowed;
        if (seat.AccountId is not null && seat.AccountId != actor.AccountId)
            return IdeaOutcome.Conflict;
        await IdeaStore.SaveSeatAsync(change, seat with { AccountId = sits ? actor.AccountId : null, ShowsName = sits && showsName });
        return IdeaOutcome.Done;
    }

    private static string Lines(IdeaSupport support) => string.Join('\n', new[]
    {
        $"brings: {support.Brings}", support.Note.Length > 0 ? $"note: sha256:{Keys.Hash(support.Note)}" : null,
    }.OfType<string>());

    private static string Lines(IdeaSeat seat) => string.Create(CultureInfo.InvariantCulture,
        $"team: {seat.Team}\n{(seat.BodySlug is null ? "supplier: " + seat.Supplier : "body: " + seat.BodySlug)}{(seat.Role.Length > 0 ? "\nrole: " + seat.Role : "")}");
}

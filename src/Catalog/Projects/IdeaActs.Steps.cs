using OS2.Catalog.Accounts;
using OS2.Catalog.Data;

namespace OS2.Catalog.Projects;

/// <content>The way: asked for by the lead, decided by the secretariat.</content>
public static partial class IdeaActs
{
    /// <summary>The lead asks the secretariat for the next step. The machine keeps the rules: nothing that it must have may be missing.</summary>
    public static async Task<IdeaOutcome> AskAsync(Change change, Actor actor, string slug, int version, string? note)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found || actor.BodySlug is null || actor.BodySlug != found.Idea.LeadBody
            || found.Idea.Stage is not (IdeaStage.Idea or IdeaStage.Project))
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version || found.Idea.AskedStage is not null)
            return IdeaOutcome.Conflict;
        var next = IdeaStage.Next(found.Idea.Stage)!;
        if (!IdeaRules.IsReady(found, next))
            return IdeaOutcome.NotReady;
        await IdeaStore.SaveAsync(change, found.Idea with { AskedStage = next, AskedNote = note, AskedAt = change.At, Answer = null });
        await LogAsync(change, actor, found.Idea, "idea.step.asked", found.Idea.Stage, next);
        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat takes it a step on, or back when something that the stage asks for is gone.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Somebody of the secretariat.</param>
    /// <param name="slug">Which idea.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="stage">The next step, or the one before.</param>
    /// <param name="reason">Why; null when the facts say it.</param>
    public static async Task<IdeaOutcome> MoveAsync(Change change, Actor actor, string slug, int version, string stage, string? reason)
    {
        if (await LookAsync(change, actor, slug) is not { } found || (stage != IdeaStage.Next(found.Idea.Stage) && IdeaStage.Next(stage) != found.Idea.Stage)
            || !IdeaStage.Way.Contains(stage, StringComparer.Ordinal) || found.Idea.Stage == IdeaStage.Suggestion)
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        var isOnward = stage == IdeaStage.Next(found.Idea.Stage);
        if (isOnward && !IdeaRules.IsReady(found, stage))
            return IdeaOutcome.NotReady;
        var facts = IdeaRules.Facts(found, isOnward ? stage : found.Idea.Stage).Select(fact => $"{fact.Name}: {(fact.IsMet ? "yes" : "no")}");
        await IdeaStore.SaveAsync(change, Answered(found.Idea, isOnward ? null : reason) with { Stage = stage, StageAt = change.At });
        await LogAsync(change, actor, found.Idea, "idea.step", found.Idea.Stage, stage, reason, string.Join('\n', facts));
        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat says no to the step that was asked for.</summary>
    public static async Task<IdeaOutcome> DeclineAsync(Change change, Actor actor, string slug, int version, string reason)
    {
        if (await LookAsync(change, actor, slug) is not { } found)
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version || found.Idea.AskedStage is not { } asked)
            return IdeaOutcome.Conflict;
        await IdeaStore.SaveAsync(change, Answered(found.Idea, reason));
        await LogAsync(change, actor, found.Idea, "idea.step.declined", found.Idea.Stage, asked, reason);
        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat shows a supplier's suggestion to everybody, or does not.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Somebody of the secretariat.</param>
    /// <param name="slug">Which suggestion.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="refusal">Why not; null to publish it.</param>
    public static async Task<IdeaOutcome> JudgeAsync(Change change, Actor actor, string slug, int version, string? refusal)
    {
        if (await LookAsync(change, actor, slug) is not { } found)
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version || found.Idea.Stage != IdeaStage.Waiting)
            return IdeaOutcome.Conflict;
        var stage = refusal is null ? IdeaStage.Suggestion : IdeaStage.Refused;
        await IdeaStore.SaveAsync(change, found.Idea with { Stage = stage, StageAt = change.At, Answer = refusal });
        if (refusal is not null)
            await IdeaStore.ForgetSuggesterAsync(change, slug);
        await LogAsync(change, actor, found.Idea, refusal is null ? "idea.published" : "idea.refused", IdeaStage.Waiting, stage, refusal);
        return IdeaOutcome.Done;
    }

    /// <summary>The lead or the secretariat gives it up. It stays readable.</summary>
    public static async Task<IdeaOutcome> CloseAsync(Change change, Actor actor, string slug, int version, string reason)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found || found.Idea.Stage == IdeaStage.Waiting || !MayEdit(found.Idea, actor))
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        await IdeaStore.SaveAsync(change, Answered(found.Idea, reason) with { Stage = IdeaStage.Closed, StageAt = change.At, Seeks = "" });
        await IdeaStore.ForgetSuggesterAsync(change, slug);
        await LogAsync(change, actor, found.Idea, "idea.closed", found.Idea.Stage, IdeaStage.Closed, reason);
        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat opens a closed one again, as an idea, or as a suggestion where no body is left.</summary>
    public static async Task<IdeaOutcome> ReopenAsync(Change change, Actor actor, string slug, int version, string? reason)
    {
        if (await LookAsync(change, actor, slug) is not { Idea.Stage: IdeaStage.Closed } found)
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        var stage = found.Idea.LeadBody is null ? IdeaStage.Suggestion : IdeaStage.Idea;
        await IdeaStore.SaveAsync(change, Answered(found.Idea, null) with { Stage = stage, StageAt = change.At });
        await LogAsync(change, actor, found.Idea, "idea.reopened", IdeaStage.Closed, stage, reason);
        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat says that two are the same: the other takes the bodies and seats over, and this one only leads there.</summary>
    public static async Task<IdeaOutcome> MergeAsync(Change change, Actor actor, string slug, int version, string into, string reason)
    {
        if (slug == into || await LookAsync(change, actor, slug) is not { } found || !IdeaStage.IsOpen(found.Idea.Stage)
            || await IdeaStore.FindCaseAsync(change, into) is not { } other || !IdeaStage.IsOpen(other.Idea.Stage))
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        foreach (var seat in found.Seats)
            await IdeaStore.MoveSeatAsync(change, seat, into);
        foreach (var support in found.Supporters)
        {
            await IdeaStore.RemoveBodyAsync(change, slug, support.BodySlug);
            if (!other.IsSupportedBy(support.BodySlug))
                await IdeaStore.SaveSupportAsync(change, support with { IdeaSlug = into });
        }

        await IdeaStore.SaveAsync(change, Answered(found.Idea, null) with { Stage = IdeaStage.Merged, StageAt = change.At, MergedInto = into, Seeks = "" });
        await LogAsync(change, actor, found.Idea, "idea.merged", slug, into, reason);
        await LogAsync(change, actor, other.Idea, "idea.took-over", null, slug, reason);
        if (other.Idea.LeadBody is null && found.Supporters.Count > 0)
        {
            var lead = found.Idea.LeadBody ?? found.Supporters[0].BodySlug;
            await IdeaStore.SaveAsync(change, other.Idea with { Stage = IdeaStage.Idea, StageAt = change.At, LeadBody = lead });
            await LogAsync(change, actor, other.Idea, "idea.taken-up", other.Idea.Stage, IdeaStage.Idea);
        }

        return IdeaOutcome.Done;
    }

    /// <summary>The secretariat says which product of the catalogue it is, or takes that back.</summary>
    public static async Task<IdeaOutcome> NameProductAsync(Change change, Actor actor, string slug, int version, string? productSlug)
    {
        if (await LookAsync(change, actor, slug) is not { Idea.Stage: IdeaStage.Project or IdeaStage.Product } found)
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        if (found.Idea.ProductSlug == productSlug)
            return IdeaOutcome.Done;
        await IdeaStore.SaveAsync(change, found.Idea with { ProductSlug = productSlug });
        await LogAsync(change, actor, found.Idea with { ProductSlug = productSlug ?? found.Idea.ProductSlug }, "idea.product", found.Idea.ProductSlug, productSlug);
        return IdeaOutcome.Done;
    }

    private static Idea Answered(Idea idea, string? answer) => idea with { AskedStage = null, AskedNote = null, AskedAt = null, Answer = answer };

    private static async Task<IdeaCase?> LookAsync(Change change, Actor actor, string slug) => IsSecretariat(actor) ? await IdeaStore.FindCaseAsync(change, slug) : null;
}

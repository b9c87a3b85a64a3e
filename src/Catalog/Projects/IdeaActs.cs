using OS2.Catalog.Accounts;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;

namespace OS2.Catalog.Projects;

/// <summary>What people do with ideas, each with its row in the record: writing them down and editing them. Company and steps are in the neighbouring files.</summary>
public static partial class IdeaActs
{
    /// <summary>A supplier has so long to prove the mail address.</summary>
    public static readonly TimeSpan ConfirmationLife = TimeSpan.FromDays(7);

    /// <summary>A public body writes an idea down, and is its lead and first supporter. The same form sent again finds what it made.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">A member, with the body.</param>
    /// <param name="formKey">The form's number.</param>
    /// <param name="text">What was written.</param>
    /// <param name="brings">What the body brings, as <see cref="Contribution"/> writes it.</param>
    /// <param name="showsName">Whether the person agrees to be named as the contact.</param>
    /// <param name="accountId">The contact; null for none.</param>
    public static async Task<Idea> DescribeAsync(Change change, Actor actor, string formKey, IdeaText text, string brings, bool showsName, string? accountId)
    {
        if (await IdeaStore.FindByFormAsync(change, formKey) is { } made)
            return made;
        var body = actor.BodySlug ?? throw new InvalidOperationException("An idea needs a public body.");
        var idea = await IdeaStore.AddAsync(change, text.On(new Idea { FormKey = formKey, Origin = Idea.OfNeed, Stage = IdeaStage.Idea, LeadBody = body, DescribedBy = accountId }));
        await IdeaStore.SaveSupportAsync(change, new IdeaSupport
        {
            IdeaSlug = idea.IdeaSlug, BodySlug = body, AccountId = accountId, ShowsName = showsName, Brings = brings, SaidAt = change.At,
        });
        await LogAsync(change, actor, idea, "idea.described", null, IdeaText.Between(null, text).After);
        return idea;
    }

    /// <summary>A supplier sends a suggestion in. Nobody sees it before the address is proved and the secretariat has looked.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="formKey">The form's number.</param>
    /// <param name="text">What was written.</param>
    /// <param name="suggester">Who wrote it.</param>
    /// <param name="confirmKey">The SHA-256 of the secret in the letter that is posted with the change.</param>
    /// <returns>The new suggestion; null when the form was sent before.</returns>
    public static async Task<Idea?> SuggestAsync(Change change, string formKey, IdeaText text, IdeaSuggester suggester, string confirmKey)
    {
        await IdeaStore.SweepAsync(change, ConfirmationLife);
        if (await IdeaStore.FindByFormAsync(change, formKey) is not null)
            return null;
        var idea = await IdeaStore.AddAsync(change, text.On(new Idea { FormKey = formKey, Origin = Idea.OfSuggestion, Stage = IdeaStage.Unconfirmed }));
        await IdeaStore.AddSuggesterAsync(change, suggester with { IdeaSlug = idea.IdeaSlug }, confirmKey);
        return idea;
    }

    /// <summary>The supplier has proved the address: the secretariat may look.</summary>
    /// <returns>The suggestion, and whether this was the first time; null for a made-up secret, or one that came too late.</returns>
    public static async Task<(Idea Idea, bool IsFirst)?> ConfirmAsync(Change change, string confirmKey)
    {
        await IdeaStore.SweepAsync(change, ConfirmationLife);
        if (await IdeaStore.FindSuggesterAsync(change, confirmKey) is not { } suggester || await IdeaStore.FindCaseAsync(change, suggester.IdeaSlug) is not { } found)
            return null;
        if (found.Idea.Stage != IdeaStage.Unconfirmed)
            return (found.Idea, false);
        await IdeaStore.ConfirmSuggesterAsync(change, suggester.IdeaSlug);
        await IdeaStore.SaveAsync(change, found.Idea with { Stage = IdeaStage.Waiting, StageAt = change.At });
        return (found.Idea, true);
    }

    /// <summary>Edits what is written: the lead's people, and the secretariat.</summary>
    /// <param name="change">The change that it is part of.</param>
    /// <param name="actor">Who edits.</param>
    /// <param name="slug">Which idea.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="text">What it says from now on.</param>
    public static async Task<IdeaOutcome> EditAsync(Change change, Actor actor, string slug, int version, IdeaText text)
    {
        if (await IdeaStore.FindCaseAsync(change, slug) is not { } found || !MayEdit(found.Idea, actor))
            return IdeaOutcome.NotAllowed;
        if (found.Idea.Version != version)
            return IdeaOutcome.Conflict;
        var (before, after) = IdeaText.Between(IdeaText.Of(found.Idea), text);
        if (after is null)
            return IdeaOutcome.Done;
        await IdeaStore.SaveAsync(change, text.On(found.Idea));
        await LogAsync(change, actor, found.Idea, "idea.edited", before, after);
        return IdeaOutcome.Done;
    }

    /// <summary>Whether a person may edit: it is under way and the body's own, or the secretariat looks after it.</summary>
    public static bool MayEdit(Idea idea, Actor actor) => IsSecretariat(actor)
        ? IdeaStage.IsOpen(idea.Stage) || idea.Stage == IdeaStage.Waiting
        : IdeaStage.IsOpen(idea.Stage) && actor.BodySlug is not null && actor.BodySlug == idea.LeadBody;

    private static bool IsSecretariat(Actor actor) => actor.Role is RoleName.Secretariat or RoleName.Administrator;

    private static Task<long> LogAsync(Change change, Actor actor, Idea idea, string kind, string? before, string? after, string? reason = null, string? evidence = null) =>
        DecisionLog.AppendAsync(change, actor, new Act
        {
            Kind = kind, Subject = "idea", SubjectKey = idea.IdeaSlug, ProductSlug = idea.ProductSlug, Before = before, After = after, Reason = reason, Evidence = evidence,
        });
}

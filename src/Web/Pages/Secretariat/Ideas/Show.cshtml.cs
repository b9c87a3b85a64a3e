using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Ideas;
using OS2.Catalog.Web.Pages.Ideas;
using OS2.Catalog.Web.Pages.Record;

namespace OS2.Catalog.Web.Pages.Secretariat.Ideas;

/// <summary>One idea on the secretariat's desk: published or refused, moved or declined, merged, closed, opened again.</summary>
public sealed class ShowModel(IdeaStore ideas, PublicBodyStore bodies, ProductStore products, DecisionStore decisions) : IdeaPage(ideas, bodies, products)
{
    private const int MostReason = 1000;

    private readonly ProductStore _products = products;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    public IReadOnlyList<DecisionView> Decisions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public IReadOnlyList<SelectListItem> ProductChoices { get; private set; } = [];
    public bool IsWaiting => View.Idea.Stage == IdeaStage.Waiting;
    public bool IsClosed => View.Idea.Stage == IdeaStage.Closed;
    public bool IsAsked => View.Idea.AskedStage is not null;
    public bool MayName => View.Idea.Stage is IdeaStage.Project or IdeaStage.Product;
    public bool MayMove => View.Idea.Stage is IdeaStage.Idea or IdeaStage.Project;

    /// <summary>The step before, in words; null where there is none.</summary>
    public string? Previous => View.Idea.Stage switch
    {
        IdeaStage.Project => T.Of("IdeaStage", IdeaStage.Idea),
        IdeaStage.Product => T.Of("IdeaStage", IdeaStage.Project),
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await DrawAsync(slug, cancel))
            return NotFound();
        Version = View.Idea.Version;
        Product = View.Idea.ProductSlug;
        return Page();
    }

    public Task<IActionResult> OnPostPublishAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: false, (desk, _) => desk.JudgeAsync(Me!.SecretariatActor, slug, Version, null, cancel), cancel);

    public Task<IActionResult> OnPostRefuseAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: true, (desk, reason) => desk.JudgeAsync(Me!.SecretariatActor, slug, Version, reason, cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services, needsReason: false,
        (desk, reason) => desk.MoveAsync(Me!.SecretariatActor, slug, Version, IdeaStage.Next(View.Idea.Stage) ?? "", reason, cancel), cancel);

    public Task<IActionResult> OnPostBackAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services, needsReason: true,
        (desk, reason) => desk.MoveAsync(Me!.SecretariatActor, slug, Version, View.Idea.Stage == IdeaStage.Product ? IdeaStage.Project : IdeaStage.Idea, reason, cancel), cancel);

    public Task<IActionResult> OnPostDeclineAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: true, (desk, reason) => desk.DeclineAsync(Me!.SecretariatActor, slug, Version, reason!, cancel), cancel);

    public Task<IActionResult> OnPostMergeAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: true, (desk, reason) => desk.MergeAsync(Me!.SecretariatActor, slug, Version, Into ?? "", reason!, cancel), cancel);

    public Task<IActionResult> OnPostCloseAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: true, (desk, reason) => desk.CloseAsync(Me!.SecretariatActor, slug, Version, reason!, cancel), cancel);

    public Task<IActionResult> OnPostReopenAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, needsReason: false, (desk, reason) => desk.ReopenAsync(Me!.SecretariatActor, slug, Version, reason, cancel), cancel);

    public Task<IActionResult> OnPostProductAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services, needsReason: false,
        (desk, _) => Product is { Length: > 0 } named && ProductChoices.All(choice => choice.Value != named)
            ? Task.FromResult(IdeaOutcome.NotAllowed)
            : desk.NameProductAsync(Me!.SecretariatActor, slug, Version, Product is { Length: > 0 } ? Product : null, cancel), cancel);

    public async Task<IActionResult> OnPostForgetAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<IdeaDesk>().ForgetSuggesterAsync(slug, cancel);
        return Redirect(Links.SecretariatIdea(slug));
    }

    private async Task<IActionResult> ActAsync(
        string slug, IServiceProvider services, bool needsReason, Func<IdeaDesk, string?, Task<IdeaOutcome>> act, CancellationToken cancel)
    {
        if (!await DrawAsync(slug, cancel))
            return NotFound();
        var reason = IdeaFields.Clean(Reason) is { Length: > 0 and <= MostReason } given ? given : null;
        if (needsReason && reason is null)
        {
            Fault("", T.Of("Fault.idea", "reason"));
            return Page();
        }

        var outcome = await act(services.GetRequiredService<IdeaDesk>(), reason);
        if (outcome == IdeaOutcome.Done)
            return Redirect(Links.SecretariatIdea(slug));
        await DrawAsync(slug, cancel);
        Version = View.Idea.Version;
        ModelState.Remove(nameof(Version));
        Fault("", T.Of("IdeaOutcome", outcome.ToString()));
        return Page();
    }

    private async Task<bool> DrawAsync(string slug, CancellationToken cancel)
    {
        if (!await LookAsync(slug, _ => true, cancel) || View.Idea.Stage == IdeaStage.Unconfirmed)
            return false;
        Section = "secretariat";
        IsListed = false;
        Decisions = [.. (await decisions.OfSubjectAsync("idea", View.Idea.IdeaSlug, cancel)).Select(decision => DecisionView.Of(T, decision, Bodies))];
        Others = [new SelectListItem(T["Merge.choose"], ""), .. (await Store.PublishedAsync(cancel)).Where(idea => IdeaStage.IsOpen(idea.Stage) && idea.IdeaSlug != slug)
            .OrderBy(idea => idea.Title, Show.Order).Select(idea => new SelectListItem(idea.Title, idea.IdeaSlug))];
        ProductChoices = [new SelectListItem(T["IdeaProduct.none"], ""), .. (await _products.AllAsync(cancel)).OrderBy(product => product.Name, Show.Order)
            .Select(product => new SelectListItem(product.Name, product.ProductSlug))];
        return true;
    }
}

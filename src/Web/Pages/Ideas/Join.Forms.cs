using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Projects;
using OS2.Catalog.Web.Ideas;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <content>What the forms of the page do.</content>
public sealed partial class JoinModel
{
    private const int MostNote = 1000;
    private const int MostRole = 100;
    private const int MostSupplier = 200;

    public Task<IActionResult> OnPostSupportAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services,
        () => IsShort(nameof(Note), Note, MostNote),
        desk => desk.SupportAsync(Me!, slug, Contribution.Kept(Brings ?? []), IdeaFields.Clean(Note), ShowsName, cancel), cancel);

    public Task<IActionResult> OnPostLeaveAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, () => true, desk => desk.LeaveAsync(Me!, slug, cancel), cancel, Links.Idea(slug));

    public Task<IActionResult> OnPostSeatAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services,
        () => IsShort(nameof(Role), Role, MostRole), desk => desk.SeatAsync(Me!, slug, Team ?? "", IdeaFields.Clean(Role), null, cancel), cancel);

    public Task<IActionResult> OnPostSupplierAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services,
        () => IsShort(nameof(Role), Role, MostRole) && IsShort(nameof(Supplier), Supplier, MostSupplier) && IsGiven(nameof(Supplier), Supplier, "company"),
        desk => desk.SeatAsync(Me!, slug, Team ?? "", IdeaFields.Clean(Role), IdeaFields.Clean(Supplier), cancel), cancel);

    public Task<IActionResult> OnPostUnseatAsync(string slug, string? seat, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, () => true, desk => desk.UnseatAsync(Me!, slug, seat ?? "", cancel), cancel);

    public Task<IActionResult> OnPostSitAsync(string slug, string? seat, bool sits, [FromServices] IServiceProvider services, CancellationToken cancel) =>
        ActAsync(slug, services, () => true, desk => desk.SitAsync(Me!, slug, seat ?? "", sits, ShowsName, cancel), cancel);

    public Task<IActionResult> OnPostAskAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services,
        () => IsShort(nameof(AskNote), AskNote, MostNote), desk => desk.AskAsync(Me!, slug, Version, IdeaFields.Clean(AskNote) is { Length: > 0 } note ? note : null, cancel), cancel);

    public Task<IActionResult> OnPostCloseAsync(string slug, [FromServices] IServiceProvider services, CancellationToken cancel) => ActAsync(slug, services,
        () => IsShort(nameof(Reason), Reason, MostNote) && IsGiven(nameof(Reason), Reason, "reason"),
        desk => desk.CloseAsync(Actor, slug, Version, IdeaFields.Clean(Reason), cancel), cancel, Links.Idea(slug));

    private async Task<IActionResult> ActAsync(
        string slug, IServiceProvider services, Func<bool> isSound, Func<IdeaDesk, Task<IdeaOutcome>> act, CancellationToken cancel, string? afterwards = null)
    {
        if (!await OpenAsync(slug, cancel))
            return NotFound();
        if (!isSound())
            return Page();
        var outcome = await act(services.GetRequiredService<IdeaDesk>());
        if (outcome == IdeaOutcome.Done)
            return Redirect(afterwards ?? Links.JoinIdea(slug) + "?gemt=1");
        // Drawn anew: what the form was about is no longer so.
        if (!await OpenAsync(slug, cancel))
            return Redirect(Links.Idea(slug));
        Version = View.Idea.Version;
        ModelState.Clear();
        Fault("", T.Of("IdeaOutcome", outcome.ToString()));
        return Page();
    }

    private bool IsShort(string field, string? text, int most)
    {
        if (IdeaFields.Clean(text).Length <= most)
            return true;
        Fault(field, T["Fault.idea.long"]);
        return false;
    }

    private bool IsGiven(string field, string? text, string key)
    {
        if (IdeaFields.Clean(text).Length > 0)
            return true;
        Fault(field, T.Of("Fault.idea", key));
        return false;
    }
}

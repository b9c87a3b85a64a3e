using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Files;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Donations;
using OS2.Catalog.Web.Ownership;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>One instrument: what it says, its papers, and correcting or withdrawing it. Each form says what the person had seen.</summary>
[UploadLimit(IsForPapers = true), EnableRateLimiting(RateLimits.Paper)]
public sealed class InstrumentModel(PartyStore parties, RepositoryStore repositories, InstrumentStore instruments, FileStore files, OwnershipDesk desk, TimeProvider time) : InstrumentPage(parties, repositories)
{
    private const int RepositoriesShown = 60;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? WithdrawReason { get; set; }

    [BindProperty]
    public IFormFile? Paper { get; set; }

    public Instrument Instrument { get; private set; } = new();
    public InstrumentTerms Terms { get; private set; } = new();
    public IReadOnlyList<InstrumentPaper> Papers { get; private set; } = [];

    /// <summary>The repositories that it names or whose organisation it names, with how it stands to each today.</summary>
    public new IReadOnlyList<(string FullName, InstrumentStanding Standing)> Repositories { get; private set; } = [];

    public bool IsOpen => Instrument.State != Instrument.Withdrawn;
    public bool IsProposed => Instrument.State == Instrument.Proposed;

    public StateSign Sign => InstrumentSign.Of(T, Instrument, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public async Task<IActionResult> OnGetAsync(string instrumentId, CancellationToken cancel)
    {
        if (!await LookAsync(instrumentId, cancel))
            return NotFound();
        Input = await InstrumentInput.OfAsync(Terms, Table, base.Repositories, cancel);
        if (Request.Query.ContainsKey(UploadLimitAttribute.TooLarge))
            Fault(nameof(Paper), T["Donation.code.tooLarge", Show.Size(DonationSettings.PaperLimitBytes)]);
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(string instrumentId, CancellationToken cancel)
    {
        if (!await LookAsync(instrumentId, cancel))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Reason))
            Fault(nameof(Reason), T["Instrument.noReason"]);
        return await TypedAsync(cancel) is { } terms
            ? await DoAsync(change => InstrumentStore.CorrectAsync(change, Me!.SecretariatActor, instrumentId, Version, terms, Reason!.Trim()), [Terms, terms], cancel)
            : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string instrumentId, CancellationToken cancel)
    {
        if (!await LookAsync(instrumentId, cancel))
            return NotFound();
        if (WithdrawReason?.Trim() is { Length: > 0 } reason)
            return await DoAsync(change => InstrumentStore.WithdrawAsync(change, Me!.SecretariatActor, instrumentId, Version, reason), [Terms], cancel);
        return await RefusedAsync(nameof(WithdrawReason), T["Instrument.noReason"], cancel);
    }

    public async Task<IActionResult> OnPostPaperAsync(string instrumentId, CancellationToken cancel)
    {
        if (!await LookAsync(instrumentId, cancel))
            return NotFound();
        if (await SignedPapers.KeepAsync(T, files, Paper, cancel) is var (file, fault) && file is null)
            return await RefusedAsync(nameof(Paper), fault, cancel);

        // The same paper once more, as a browser resends it, is one paper.
        var isKnown = Papers.Any(known => known.Sha256 == file.Sha256);
        var outcome = isKnown ? InstrumentOutcome.Done
            : await desk.DoAsync(change => InstrumentStore.AddPaperAsync(change, Me!.SecretariatActor, instrumentId, Version, file.FileId), [Terms], cancel);
        if (isKnown || outcome != InstrumentOutcome.Done)
            await files.DeleteAsync(file.FileId, cancel);
        return outcome == InstrumentOutcome.Done ? Redirect(Links.Instrument(instrumentId) + "#papers") : await RefusedAsync("", T.Of("Instrument.outcome", outcome.ToString()), cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string instrumentId, string? fileId, CancellationToken cancel) => await LookAsync(instrumentId, cancel)
        ? await DoAsync(change => InstrumentStore.RemovePaperAsync(change, Me!.SecretariatActor, instrumentId, Version, fileId ?? ""), [Terms], cancel)
        : NotFound();

    private async Task<IActionResult> DoAsync(Func<Catalog.Data.Change, Task<InstrumentOutcome>> act, IReadOnlyList<InstrumentTerms> about, CancellationToken cancel)
    {
        var outcome = await desk.DoAsync(act, about, cancel);
        return outcome == InstrumentOutcome.Done ? Redirect(Links.Instrument(Instrument.InstrumentId)) : await RefusedAsync("", T.Of("Instrument.outcome", outcome.ToString()), cancel);
    }

    /// <summary>Draws the page as it is now, with what was wrong.</summary>
    private async Task<IActionResult> RefusedAsync(string field, string text, CancellationToken cancel)
    {
        await LookAsync(Instrument.InstrumentId, cancel);
        Input = await InstrumentInput.OfAsync(Terms, Table, base.Repositories, cancel);
        Fault(field, text);
        return Page();
    }

    private async Task<bool> LookAsync(string instrumentId, CancellationToken cancel)
    {
        if (await instruments.FindAsync(instrumentId, cancel) is not { } found)
            return false;
        await ReadTableAsync(cancel);
        (Instrument, Terms) = (found, found.Said);
        Papers = await instruments.PapersAsync(instrumentId, cancel);
        Title = $"{T.Of("InstrumentKind", Terms.Kind)}: {Names(Terms.Givers)}";
        Section = "secretariat";
        IsListed = false;
        var named = new List<Repository>();
        foreach (var id in Terms.Repositories.Take(RepositoriesShown))
        {
            if (await base.Repositories.FindAsync(id, cancel) is { } repository)
                named.Add(repository);
        }

        foreach (var key in Terms.Organisations)
            named.AddRange(await base.Repositories.OfOrganisationAsync(key, cancel));
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Repositories =
        [
            .. named.DistinctBy(repository => repository.RepositoryId).OrderBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase).Take(RepositoriesShown)
                .Select(repository => (repository.FullName, InstrumentRules.StandingOf(found, repository.RepositoryId, repository.OrganisationKey, today))),
        ];
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Ownership;
using OS2.Catalog.Web.Pages.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>Where two people sign the title of a repository. Each form says what the person had seen, so that whatever changes meanwhile is told.</summary>
public sealed class TitleModel(RepositoryStore repositories, VerdictStore verdicts, TitleStore titles, InstrumentStore instruments, PartyStore parties, AccountStore accounts, OwnershipDesk desk) : CatalogPage
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Residue { get; set; }

    [BindProperty]
    public string? Jurist { get; set; }

    [BindProperty]
    public string? SignatureId { get; set; }

    [BindProperty]
    public string? RevokeReason { get; set; }

    public Repository Repository { get; private set; } = new();
    public Judgement? Judged { get; private set; }
    public TitleSignature? Signature { get; private set; }
    public TitleSignature? Proposed { get; private set; }
    public IReadOnlyList<(Instrument Instrument, string Givers, InstrumentStanding Standing)> Instruments { get; private set; } = [];

    /// <summary>What is no longer as it was when the proposal was made: it cannot be confirmed, only made anew.</summary>
    public IReadOnlyList<string> Differences { get; private set; } = [];

    /// <summary>Why the signature no longer holds as it is.</summary>
    public IReadOnlyList<string> Stale => [.. (Judged?.Verdict.Stale ?? []).Select(reason => TitleWords.Of(T, reason))];

    /// <summary>The levels that files and instruments bear, the highest first.</summary>
    public IReadOnlyList<SelectListItem> Levels => Judged is not { Verdict: { Basis: not null, Reading: var reading } } ? [] :
    [
        .. TitleAnswer.All.Reverse().Where(level => TitleReading.MaySign(level, reading.WithoutSignature, reading.Supported)).Select(level => new SelectListItem(T.Of("TitleAnswer", level), level)),
    ];

    /// <summary>Who somebody is; an erased person is told by the side.</summary>
    public string NameOf(string? accountId) => _names.GetValueOrDefault(accountId ?? "") is { Length: > 0 } name ? name : T["Donation.side.secretariat"];

    public async Task<IActionResult> OnGetAsync(string owner, string name, CancellationToken cancel)
    {
        if (!await LookAsync(owner, name, cancel))
            return NotFound();
        return Repository.FullName == $"{owner}/{name}" ? Page() : Redirect(Links.SignTitle(Repository.FullName));
    }

    public async Task<IActionResult> OnPostProposeAsync(string owner, string name, CancellationToken cancel) => await DoAsync(owner, name, () => desk.ProposeAsync(Me!.SecretariatActor, Repository, Seen ?? "", new()
    {
        RepositoryId = Repository.RepositoryId, Title = Level ?? "", Reason = Reason?.Trim() ?? "", Residue = Text(Residue), Jurist = Text(Jurist),
    }, cancel), cancel);

    public async Task<IActionResult> OnPostConfirmAsync(string owner, string name, CancellationToken cancel) =>
        await DoAsync(owner, name, change => TitleStore.ConfirmAsync(change, Me!.SecretariatActor, Repository.RepositoryId, Seen ?? ""), cancel);

    public async Task<IActionResult> OnPostRejectAsync(string owner, string name, CancellationToken cancel) =>
        await DoAsync(owner, name, change => TitleStore.RejectAsync(change, Me!.SecretariatActor, Repository.RepositoryId, null), cancel);

    public async Task<IActionResult> OnPostRevokeAsync(string owner, string name, CancellationToken cancel) =>
        await DoAsync(owner, name, change => TitleStore.RevokeAsync(change, Me!.SecretariatActor, Repository.RepositoryId, SignatureId ?? "", RevokeReason?.Trim() ?? ""), cancel);

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private Task<IActionResult> DoAsync(string owner, string name, Func<Catalog.Data.Change, Task<TitleOutcome>> act, CancellationToken cancel) => DoAsync(owner, name, () => desk.DoAsync(act, cancel), cancel);

    private async Task<IActionResult> DoAsync(string owner, string name, Func<Task<TitleOutcome>> act, CancellationToken cancel)
    {
        if (!await LookAsync(owner, name, cancel))
            return NotFound();
        var outcome = await act();
        if (outcome == TitleOutcome.Done)
            return Redirect(Links.SignTitle(Repository.FullName));
        await LookAsync(owner, name, cancel);
        Fault("", T.Of("SignTitle.outcome", outcome.ToString()));
        return Page();
    }

    private async Task<bool> LookAsync(string owner, string name, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return false;
        Repository = repository;
        Title = T["SignTitle.title", repository.FullName];
        Section = "secretariat";
        IsListed = false;
        Judged = await verdicts.LookAsync(repository.RepositoryId, cancel);
        var all = await titles.OfRepositoryAsync(repository.RepositoryId, cancel);
        Signature = all.FirstOrDefault(row => row.State == TitleSignature.Given);
        Proposed = all.FirstOrDefault(row => row.State == TitleSignature.Proposed);
        Differences = Proposed is null || Judged is null || Judged.Seen == Proposed.BasisHash ? [] : [.. Judged.Since(Proposed).Select(reason => TitleWords.Of(T, reason)).DefaultIfEmpty(T["SignTitle.differs"])];
        var table = await parties.TableAsync(cancel);
        var today = Judged?.Facts.Today ?? default;
        Instruments =
        [
            .. (await instruments.AllAsync(cancel)).Select(each => (each, string.Join(", ", each.Said.Givers.Select(slug => table.Find(slug)?.Name ?? slug)), InstrumentRules.StandingOf(each, repository.RepositoryId, repository.OrganisationKey, today)))
                .Where(row => InstrumentRules.IsAbout(row.each.Said, repository.RepositoryId, repository.OrganisationKey)),
        ];
        foreach (var id in new[] { Signature?.ProposedBy, Signature?.SignedBy, Proposed?.ProposedBy }.OfType<string>())
            _names[id] = (await accounts.FindAsync(id, cancel))?.Name ?? "";
        return true;
    }
}

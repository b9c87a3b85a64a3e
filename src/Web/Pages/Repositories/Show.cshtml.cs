using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Documents;
using OS2.Catalog.Ownership;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Repositories;

/// <summary>One repository: what it is, what state it is in, and what its files say.</summary>
public sealed class ShowModel(RepositoryStore repositories, ProductStore products, DocumentStore documents, EvidenceStore evidence, VerdictStore verdicts, Prose prose) : CatalogPage
{
    private const int DocumentsShown = 30;
    private const int EventsShown = 12;
    private const int ManifestsShown = 20;
    private const int ReadmeLength = 20_000;

    public Repository Repository { get; private set; } = new();
    public StoredSnapshot? Snapshot { get; private set; }
    public RepositoryReading? Reading { get; private set; }
    public IReadOnlyList<Product> Products { get; private set; } = [];
    public RenderedDocument? Readme { get; private set; }
    public bool IsReadmeCut { get; private set; }

    /// <summary>As <c>lang</c> has it; null when not known.</summary>
    public string? ReadmeLanguage { get; private set; }

    public IReadOnlyList<LicenceView> Licences { get; private set; } = [];
    public StoredVerdict? Verdict { get; private set; }
    public IReadOnlyList<LicenceStatementView> LicenceStatements { get; private set; } = [];
    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];
    public int DocumentTotal { get; private set; }
    public IReadOnlyList<StoredDocument> Manifests { get; private set; } = [];
    public int ManifestTotal { get; private set; }
    public PublicCodeView? PublicCode { get; private set; }
    public IReadOnlyList<string> Problems { get; private set; } = [];
    public IReadOnlyList<EventView> History { get; private set; } = [];
    public int HistoryTotal { get; private set; }
    public LanguageBar Bar { get; private set; } = new([]);

    public StateSign State => StateSign.OfRepository(T, Repository.LifeCycle);

    /// <summary>Whether the catalogue saw it come into its state; else it was so when it was first seen, and nobody knows since when.</summary>
    public bool HasChangedState => Repository.LifeCycleAt > Repository.FirstSeenAt;
    public bool IsPresent => LifeCycle.IsPresent(Repository.LifeCycle);
    public bool IsMissing => IsPresent && Repository.MissingSince is not null;

    /// <summary>Whether it was read and had no file at all.</summary>
    public bool IsEmpty => Snapshot is { FileCount: 0 };
    public bool IsLicensed => Repository.HostLicence is not (null or "NOASSERTION");
    public IReadOnlyList<string> Topics => Repository.Topics.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where a moved repository now stands at the code host.</summary>
    public string? MovedAddress => Repository.MovedTo is null || !Uri.TryCreate(Repository.Address, UriKind.Absolute, out var address)
        ? null : new Uri(address, "/" + Repository.MovedTo).AbsoluteUri;

    /// <summary>The homepage, when it is an address that may be linked to.</summary>
    public string? Homepage => Uri.TryCreate(Repository.Homepage, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Repository.Homepage : null;

    public string? ReadmeAddress => Snapshot?.ReadmePath is { } path ? Links.Document(Repository.FullName, path) : null;

    public async Task<IActionResult> OnGetAsync(string owner, string name, CancellationToken cancel)
    {
        if (await repositories.FindAsync(owner, name, cancel) is not { } repository)
            return NotFound();
        if (repository.FullName != $"{owner}/{name}")
            return RedirectPermanent(Links.Repository(repository.FullName));

        Repository = repository;
        Title = repository.FullName;
        Description = repository.Description;
        Products = [.. (await products.OfRepositoryAsync(repository.RepositoryId, cancel)).OrderBy(p => p.Name, Show.Order)];
        Verdict = await verdicts.FindAsync(repository.RepositoryId, cancel);
        Reading = await repositories.ReadingAsync(repository.RepositoryId, cancel);
        var history = await repositories.HistoryAsync(repository.RepositoryId, cancel);
        HistoryTotal = history.Count;
        History = [.. history.Take(EventsShown).Select(e => EventView.Of(T, e))];
        if (await repositories.SnapshotAsync(repository.RepositoryId, cancel) is { } snapshot)
            await FillAsync(snapshot, cancel);
        return Page();
    }

    private async Task FillAsync(StoredSnapshot snapshot, CancellationToken cancel)
    {
        Snapshot = snapshot;
        Bar = LanguageBar.Of(T, snapshot);
        var all = await documents.ListAsync(Repository.RepositoryId, cancel);
        var rows = DocumentRow.Of(this, Repository, all);
        DocumentTotal = rows.Count;
        Documents = [.. rows.Take(DocumentsShown)];
        var manifests = all.Where(d => d.Kind == StoredDocument.ManifestKind).OrderBy(d => d.Path.Count(c => c == '/')).ThenBy(d => d.Path, StringComparer.OrdinalIgnoreCase).ToList();
        ManifestTotal = manifests.Count;
        Manifests = [.. manifests.Take(ManifestsShown)];
        Problems = [.. snapshot.Problems.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. all.Where(d => d.Problem is not null).Select(d => $"{d.Path}: {d.Problem}").Take(ManifestsShown)];
        Licences = LicenceView.Of(await documents.OfKindAsync(Repository.RepositoryId, "licence", cancel), path => Links.Document(Repository.FullName, path));
        if (await evidence.FindAsync(Repository.RepositoryId, cancel) is { } stored)
            LicenceStatements = LicenceStatementView.Of(this, OwnershipEvidence.FromJson(stored.Evidence), Repository.Address, snapshot.CommitId ?? Repository.DefaultBranch);
        if (snapshot.PublicCodePath is { } file && await documents.FindAsync(Repository.RepositoryId, file, cancel) is { } publicCode)
            PublicCode = PublicCodeView.Of(this, publicCode);
        if (snapshot.ReadmePath is { } path && await documents.FindAsync(Repository.RepositoryId, path, cancel) is { Text: { } text } readme)
        {
            var parts = DocumentParts.Of(text, readme.Markup, ReadmeLength);
            IsReadmeCut = parts.Count > 1;
            ReadmeLanguage = readme.Language;
            Readme = await prose.RenderAsync(Repository, readme, parts[0], 1, Links, cancel);
        }
    }
}

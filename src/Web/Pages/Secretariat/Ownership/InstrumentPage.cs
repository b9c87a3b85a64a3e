using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>What the pages share on which the terms of an instrument are typed.</summary>
public abstract class InstrumentPage(PartyStore parties, RepositoryStore repositories) : CatalogPage
{
    [BindProperty]
    public InstrumentInput Input { get; set; } = new();

    public PartyTable Table { get; private set; } = PartyTable.Shipped;

    public IReadOnlyList<SelectListItem> Kinds => [.. InstrumentKind.All.Select(kind => new SelectListItem(T.Of("InstrumentKind", kind), kind))];

    public IReadOnlyList<SelectListItem> Grants => [.. InstrumentGrant.All.Select(grant => new SelectListItem(T.Of("InstrumentGrant", grant), grant))];

    public IReadOnlyList<SelectListItem> Authorities => [.. InstrumentAuthority.All.Select(authority => new SelectListItem(T.Of("InstrumentAuthority", authority), authority))];

    protected RepositoryStore Repositories => repositories;

    protected async Task ReadTableAsync(CancellationToken cancel) => Table = await parties.TableAsync(cancel);

    /// <summary>Parties by name.</summary>
    public string Names(IEnumerable<string> slugs) => string.Join(", ", slugs.Select(slug => Table.Find(slug)?.Name ?? slug));

    /// <summary>The terms that were typed; null when something in them cannot be understood or is missing, and then the faults say what.</summary>
    protected async Task<InstrumentTerms?> TypedAsync(CancellationToken cancel)
    {
        var terms = await Input.ToTermsAsync(Table, repositories, (field, typed) => Fault($"Input.{field}", T.Of("Instrument.wrong", field).Replace("{0}", typed, StringComparison.Ordinal)), cancel);
        if (!ModelState.IsValid)
            return null;
        foreach (var lack in InstrumentRules.Lacking(terms))
            Fault(lack switch { "givers" => "Input.Givers", "receivers" => "Input.Receivers", "scope" => "Input.Scope", _ => "Input.ValidUntil" }, T.Of("Instrument.lacks", lack));
        return ModelState.IsValid ? terms : null;
    }
}

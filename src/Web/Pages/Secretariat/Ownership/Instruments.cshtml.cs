using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>All instruments, those that nobody has read first.</summary>
public sealed class InstrumentsModel(InstrumentStore instruments, PartyStore parties, RepositoryStore repositories, TimeProvider time) : CatalogPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["Instruments.title"];
        Section = "secretariat";
        IsListed = false;
        var table = await parties.TableAsync(cancel);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rows = new List<Row>();
        foreach (var instrument in (await instruments.AllAsync(cancel)).OrderBy(each => each.State switch { Instrument.Proposed => 0, Instrument.Registered => 1, _ => 2 }))
        {
            var terms = instrument.Said;
            rows.Add(new(
                Links.Instrument(instrument.InstrumentId), T.Of("InstrumentKind", terms.Kind), string.Join(", ", terms.Givers.Select(slug => table.Find(slug)?.Name ?? slug)), await ScopeAsync(terms, cancel),
                terms.SignedOn is { } signed ? Show.Day(signed) : "–", terms.ValidUntil is { } until ? Show.Day(until) : "–", InstrumentSign.Of(T, instrument, today)));
        }

        Rows = rows;
    }

    private async Task<string> ScopeAsync(InstrumentTerms terms, CancellationToken cancel)
    {
        if (terms.AllRepositories)
            return T["Instrument.about.all"];
        var first = terms.Repositories.Count > 0 ? (await repositories.FindAsync(terms.Repositories[0], cancel))?.FullName : null;
        var parts = terms.Organisations.Select(key => key + "/*").Concat(first is null ? [] : [first]).ToList();
        var more = terms.Repositories.Count - 1;
        return string.Join(", ", parts) + (more > 0 ? " " + T.Count("Instruments.more", more) : "");
    }

    /// <summary>An instrument as it is listed.</summary>
    public sealed record Row(string Address, string Kind, string Givers, string Scope, string SignedOn, string Until, StateSign Sign);
}

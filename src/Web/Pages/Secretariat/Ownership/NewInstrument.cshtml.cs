using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Ownership;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>Registers an instrument; its paper is added on its own page.</summary>
public sealed class NewInstrumentModel(PartyStore parties, RepositoryStore repositories, OwnershipDesk desk) : InstrumentPage(parties, repositories)
{
    public async Task OnGetAsync(string? repository, string? part, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        Input = new() { Kind = InstrumentKind.Transfer, Grant = InstrumentGrant.Transfer, Authority = InstrumentAuthority.Unknown, CoversDocuments = true, Receivers = Table.Resolve("OS2").Name, Givers = part, Scope = repository };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DrawAsync(cancel);
        if (await TypedAsync(cancel) is not { } terms)
            return Page();
        var id = "";
        var outcome = await desk.DoAsync(async change =>
        {
            (var done, id) = await InstrumentStore.RegisterAsync(change, Me!.SecretariatActor, terms);
            return done;
        }, [terms], cancel);
        if (outcome == InstrumentOutcome.Done)
            return Redirect(Links.Instrument(id));
        Fault("", T.Of("Instrument.outcome", outcome.ToString()));
        return Page();
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Instrument.new"];
        Section = "secretariat";
        IsListed = false;
        await ReadTableAsync(cancel);
    }
}

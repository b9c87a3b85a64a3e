using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;

namespace OS2.Catalog.Web.Pages.Ideas;

/// <summary>What the pages about one idea share: the words for what is stored.</summary>
public abstract class IdeaPage(IdeaStore ideas, PublicBodyStore bodies, ProductStore products) : CatalogPage
{
    private IReadOnlyList<Domain> _domains = [];

    protected IdeaStore Store => ideas;

    public IdeaView View { get; private set; } = null!;

    /// <summary>Names of public bodies by their slug.</summary>
    public IReadOnlyDictionary<string, string> Bodies { get; private set; } = new Dictionary<string, string>();

    /// <summary>Fields of work to choose from.</summary>
    public IReadOnlyList<SelectListItem> Domains => [new SelectListItem(T["Field.ideaDomain.none"], ""),
        .. _domains.Select(domain => new SelectListItem(Either(domain.NameDa, domain.NameEn), domain.DomainSlug)).OrderBy(choice => choice.Text, Show.Order)];

    /// <summary>Reads the words.</summary>
    protected async Task ReadWordsAsync(CancellationToken cancel)
    {
        Section = "ideas";
        Bodies = (await bodies.AllAsync(cancel)).ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn)!, StringComparer.Ordinal);
        _domains = await products.DomainsAsync(cancel);
    }

    /// <summary>Reads an idea and the words around it.</summary>
    /// <param name="slug">As the address has it.</param>
    /// <param name="isInside">Whether the reader sees contacts: those who take part and the secretariat.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>False when there is none.</returns>
    protected async Task<bool> LookAsync(string slug, Func<IdeaCase, bool> isInside, CancellationToken cancel)
    {
        if (await ideas.FindCaseAsync(slug, cancel) is not { } found)
            return false;
        await ReadWordsAsync(cancel);
        var product = found.Idea.ProductSlug is { } named ? await products.FindAsync(named, cancel) : null;
        var into = found.Idea.MergedInto is { } other ? await ideas.FindAsync(other, cancel) : null;
        var domain = _domains.FirstOrDefault(known => known.DomainSlug == found.Idea.DomainSlug);
        View = new IdeaView(this, found, isInside(found)) { Domain = Either(domain?.NameDa, domain?.NameEn), Product = product, MergedInto = into };
        Title = found.Idea.Title;
        return true;
    }

    /// <summary>Says what is wrong with the fields of a form.</summary>
    protected void Check(IdeaFields fields)
    {
        foreach (var (field, key) in fields.Faults(_domains))
            Fault($"Input.{field}", T.Of("Fault.idea", key));
    }
}

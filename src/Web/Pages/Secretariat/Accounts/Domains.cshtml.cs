using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>Mail domains whose people are let in as members of a body without being asked about.</summary>
public sealed class DomainsModel(BodyDomains domains, PublicBodyStore bodies, Database database) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<(BodyDomain Domain, string? Body)> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => DrawAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DrawAsync(cancel);
        var domain = Input.Domain?.Trim().TrimStart('@').ToLowerInvariant() ?? "";
        if (domain.Length > 200 || !domain.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(domain) != UriHostNameType.Dns)
            Fault("Input.Domain", T["Field.domain.wrong"]);
        if (Input.Body is not { Length: > 0 } body || Bodies.All(known => known.Value != body))
            Fault("Input.Body", T["Field.body.wrong"]);
        if (!ModelState.IsValid)
            return Page();

        var isNew = await database.ChangeAsync(async change =>
        {
            if (!await BodyDomains.AddAsync(change, domain, Input.Body!))
                return false;
            await DecisionLog.AppendAsync(change, Me!.SecretariatActor, new Act { Kind = "body.mail-domain", Subject = "body", SubjectKey = Input.Body!, After = domain });
            return true;
        }, cancel);
        if (isNew)
            return Redirect(Links.BodyDomains);
        Fault("Input.Domain", T["Field.domain.taken"]);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? domain, CancellationToken cancel)
    {
        if ((await domains.AllAsync(cancel)).FirstOrDefault(known => known.MailDomain == domain) is { } found)
        {
            await database.ChangeAsync(async change =>
            {
                await BodyDomains.RemoveAsync(change, found.MailDomain);
                await DecisionLog.AppendAsync(change, Me!.SecretariatActor, new Act { Kind = "body.mail-domain", Subject = "body", SubjectKey = found.BodySlug, Before = found.MailDomain });
            }, cancel);
        }

        return Redirect(Links.BodyDomains);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Domains.title"];
        Section = "secretariat";
        IsListed = false;
        var all = await bodies.AllAsync(cancel);
        Bodies = BodyChoices.Of(all, T["Field.body.choose"], IsEnglish);
        var names = all.ToDictionary(body => body.BodySlug, body => Either(body.Name, body.NameEn), StringComparer.Ordinal);
        Rows = [.. (await domains.AllAsync(cancel)).OrderBy(domain => domain.MailDomain, StringComparer.Ordinal).Select(domain => (domain, names.GetValueOrDefault(domain.BodySlug)))];
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Domain { get; set; }
        public string? Body { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.Secretariat.Accounts;

/// <summary>Invites a person. Only administrators make others of the secretariat or of their own kind.</summary>
public sealed class InviteModel(PublicBodyStore bodies) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles => [.. RoleName.All.Where(role => role != RoleName.Coordinator && MayGive(role)).Select(role => new SelectListItem(T.Of("Role.account", role), role))];

    public Task OnGetAsync(CancellationToken cancel) => DrawAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        var name = Input.Name?.Trim() ?? "";
        if (name.Length is 0 or > 200)
            Fault("Input.Name", T["Field.name.wrong"]);
        if (!MailAddresses.IsOne(Input.Email))
            Fault("Input.Email", T["Field.email.wrong"]);
        if (Roles.All(role => role.Value != Input.Role))
            Fault("Input.Role", T["Field.role.wrong"]);
        var body = Input.Body is { Length: > 0 } ? Input.Body : null;
        if (Input.Role == RoleName.Member ? body is null : body is not null && Bodies.All(known => known.Value != body))
            Fault("Input.Body", T["Field.body.wrong"]);
        if (!ModelState.IsValid)
            return Page();

        var invited = await services.GetRequiredService<Admissions>().InviteAsync(Me!.SecretariatActor, Input.Email!, name, body, Language.Code, [Input.Role!], cancel);
        if (invited is null)
        {
            Fault("Input.Email", T["Invite.known"]);
            return Page();
        }

        return Redirect(Links.Account(invited.AccountId));
    }

    private bool MayGive(string role) => role is not (RoleName.Secretariat or RoleName.Administrator) || Me!.Roles.Contains(RoleName.Administrator);

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Accounts.invite"];
        Section = "secretariat";
        IsListed = false;
        Bodies = BodyChoices.Of(await bodies.AllAsync(cancel), T["Field.body.choose"], IsEnglish);
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Body { get; set; }
        public string? Role { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Bodies;
using OS2.Catalog.Web.Accounts;
using OS2.Catalog.Web.Pages.Parts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Asks for an account. The answer is the same whether the address has one or not.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AskModel(PublicBodyStore bodies) : CatalogPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public bool IsSent { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => DrawAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        await DrawAsync(cancel);
        var name = Input.Name?.Trim() ?? "";
        if (name.Length is 0 or > 200)
            Fault("Input.Name", T["Field.name.wrong"]);
        if (!MailAddresses.IsOne(Input.Email))
            Fault("Input.Email", T["Field.email.wrong"]);
        if (Input.Body is not { Length: > 0 } body || Bodies.All(known => known.Value != body))
            Fault("Input.Body", T["Field.body.wrong"]);
        if (!ModelState.IsValid)
            return Page();

        var (email, chosen, language) = (Input.Email!.Trim(), Input.Body!, Language.Code);
        services.GetRequiredService<Afterwards>().Do((provider, later) => provider.GetRequiredService<Admissions>().AskAsync(email, name, chosen, language, later));
        IsSent = true;
        return Page();
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        Title = T["Ask.title"];
        Description = T["Ask.lede"];
        Section = "sign-in";
        Bodies = BodyChoices.Of(await bodies.AllAsync(cancel), T["Field.body.choose"], IsEnglish);
    }

    /// <summary>What the form asks for.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Body { get; set; }
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OS2.Catalog.Web.Accounts;

namespace OS2.Catalog.Web.Pages.SignIn;

/// <summary>Asks for a link to choose another password. The answer is the same for every address.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgottenModel : CatalogPage
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet() => Draw();

    public IActionResult OnPost([FromServices] IServiceProvider services)
    {
        Draw();
        if (!MailAddresses.IsOne(Email))
        {
            Fault(nameof(Email), T["Field.email.wrong"]);
            return Page();
        }

        var email = Email!;
        services.GetRequiredService<Afterwards>().Do((provider, cancel) => provider.GetRequiredService<Admissions>().ForgottenAsync(email, cancel));
        IsSent = true;
        return Page();
    }

    private void Draw()
    {
        Title = T["Forgotten.title"];
        Section = "sign-in";
        IsListed = false;
    }
}

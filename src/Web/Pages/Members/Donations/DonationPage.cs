using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Accounts;
using OS2.Catalog.Donations;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>A page of a body's donation. Whoever is not of the body is told that there is none.</summary>
public abstract class DonationPage(DonationStore donations, DonationDesk desk) : CatalogPage
{
    private const int MostCharacters = 4000;

    /// <summary>What the person saw when the form was drawn.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Which of the form's buttons was pressed: <c>next</c>, <c>close</c> or <c>more</c>.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public Donation Donation { get; private set; } = new();

    /// <summary>What the body has answered so far.</summary>
    public DonationForm Form { get; private set; } = new();

    /// <summary>The step that the page is, one of <see cref="DonationStep"/>; empty for the page of the whole.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Whether it may be changed now.</summary>
    public bool IsEditable => DonationState.IsEditable(Donation.State);

    public string Name => Donation.Name.Length > 0 ? Donation.Name : T["Donation.unnamed"];

    /// <summary>The number of the step, from 1.</summary>
    public int Number => ((List<string>)[.. DonationStep.All]).IndexOf(Step) + 1;

    protected DonationStore Store => donations;

    protected DonationDesk Desk => desk;

    protected Actor Actor => Me!.Actor(RoleName.Member);

    /// <summary>Finds the donation and fills the page's head.</summary>
    /// <returns>False when there is none, or it is another body's.</returns>
    protected async Task<bool> FindAsync(string donationId, string step, CancellationToken cancel)
    {
        if (await donations.FindAsync(donationId, cancel) is not { } found || found.BodySlug != Me!.BodySlug)
            return false;
        Donation = found;
        Form = found.Answers;
        Step = step;
        Section = "desk";
        IsListed = false;
        Title = step.Length == 0 ? Name : $"{T.Of("Donation.step", step)} · {Name}";
        return true;
    }

    /// <summary>Saves a step and goes where the pressed button says; on a conflict the page is drawn again with what was typed.</summary>
    /// <param name="step">The page's.</param>
    /// <param name="fill">The form as it stands, with this step's answers.</param>
    /// <param name="draw">Gets what the page needs to be drawn again.</param>
    /// <param name="cancel">Nothing is saved when it is set before the end.</param>
    protected async Task<IActionResult> SaveAsync(string step, Func<DonationForm, DonationForm> fill, Func<Task> draw, CancellationToken cancel)
    {
        if (!IsEditable)
            return Redirect(Links.Donation(Donation.DonationId));
        var outcome = await desk.DoAsync(change => DonationStore.SaveFormAsync(change, Donation.DonationId, Version, fill), cancel);
        return outcome == DonationOutcome.Done ? Redirect(After(step)) : await AgainAsync(outcome, step, draw, cancel);
    }

    /// <summary>Draws the page once more and says why nothing was done.</summary>
    protected async Task<IActionResult> AgainAsync(DonationOutcome outcome, string step, Func<Task> draw, CancellationToken cancel)
    {
        await FindAsync(Donation.DonationId, step, cancel);
        await draw();
        Fault("", T.Of("Donation.outcome", outcome.ToString()));
        return Page();
    }

    /// <summary>Where the pressed button leads.</summary>
    private string After(string step) => Go switch
    {
        "close" => Links.Donation(Donation.DonationId),
        "more" => Links.DonationStep(Donation.DonationId, step) + "?flere=1#team",
        _ => Links.DonationStep(Donation.DonationId, DonationStep.All[Math.Min(Number, DonationStep.All.Count - 1)]),
    };

    /// <summary>What was typed, without what nobody means: blanks around it, and more than a column holds. Null for nothing.</summary>
    protected static string? Text(string? typed, int most = MostCharacters)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        return string.IsNullOrEmpty(text) ? null : text.Length > most ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : text;
    }
}

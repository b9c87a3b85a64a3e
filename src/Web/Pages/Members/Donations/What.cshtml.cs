using Microsoft.AspNetCore.Mvc;
using OS2.Catalog.Donations;
using OS2.Catalog.Search;
using OS2.Catalog.Web.Donations;

namespace OS2.Catalog.Web.Pages.Members.Donations;

/// <summary>Step 1: what it is and why.</summary>
public sealed class WhatModel(DonationStore donations, DonationDesk desk, NearestProducts nearest) : DonationPage(donations, desk)
{
    private const int MostNearest = 5;

    [BindProperty]
    public DonationForm Input { get; set; } = new();

    /// <summary>What the catalogue has already that is like it.</summary>
    public IReadOnlyList<ProductHit> Nearest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.What, cancel))
            return NotFound();
        Input = Form;
        await DrawAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string donationId, CancellationToken cancel)
    {
        if (!await FindAsync(donationId, DonationStep.What, cancel))
            return NotFound();
        return await SaveAsync(Step, form => form with
        {
            Name = Text(Input.Name, 200), Purpose = Text(Input.Purpose, 1000), PurposeEn = Text(Input.PurposeEn, 1000), Need = Text(Input.Need), Value = Text(Input.Value),
            Others = Text(Input.Others), Nearest = Text(Input.Nearest),
        }, DrawAsync, cancel);
    }

    private Task DrawAsync()
    {
        Nearest = nearest.Of(Input.Name, [Input.Purpose, Input.Need], IsEnglish, MostNearest);
        return Task.CompletedTask;
    }
}

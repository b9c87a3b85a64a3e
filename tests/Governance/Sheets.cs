using System.Net;
using OS2.Catalog.Governance;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Governance;

/// <summary>The way of a self-assessment and an evaluation through their pages, for tests that begin further on.</summary>
internal static class Sheets
{
    private static readonly string[] Themes = ["relevans", "formkrav", "strategi", "governance"];

    /// <summary>Begins a self-assessment that aims at a level.</summary>
    public static async Task BeginAsync(Browsing who, string slug, int aim = 1)
    {
        using var begun = await who.SendFormAsync($"/produkter/{slug}/ret/governance", ("Aim", $"{aim}"), ("Go", "begynd"));
        Assert.Equal($"/produkter/{slug}/ret/selvevaluering/relevans", begun.Headers.Location?.OriginalString);
    }

    /// <summary>Fills in all themes with one choice, and a text at each.</summary>
    /// <param name="who">Whose browser.</param>
    /// <param name="form">The form's address, without the theme.</param>
    /// <param name="choice">What is chosen everywhere.</param>
    public static async Task FillAsync(Browsing who, string form, string choice)
    {
        foreach (var theme in Themes)
        {
            var page = await who.PageAsync($"{form}/{theme}");
            var asked = Requirements.All.Where(demand => page.Contains($"name=\"{demand.Id}.Seen\"", StringComparison.Ordinal));
            using var saved = await who.SendFormAsync($"{form}/{theme}", [.. asked.SelectMany(demand => new[] { ($"{demand.Id}.Choice", choice), ($"{demand.Id}.Body", $"Om {demand.Id} æøå") }), ("Go", "videre")]);
            Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        }
    }

    /// <summary>Sends or publishes, and tells where the sheet stands.</summary>
    public static async Task<string> SendAsync(Browsing who, string form, int level, params (string, string)[] more)
    {
        using var sent = await who.SendFormAsync(form, [("Level", $"{level}"), ("OnBehalfOf", "Styregruppen"), ("Words", ""), ("Go", "send"), .. more]);
        Assert.True(sent.StatusCode == HttpStatusCode.Found, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return sent.Headers.Location!.OriginalString.Split('?')[0];
    }
}

using System.Globalization;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>How a product is looked after, ready to be drawn.</summary>
/// <param name="Care">The measure.</param>
/// <param name="ReadAt">When the youngest of the histories was read.</param>
/// <param name="Read">Repositories whose history was read.</param>
/// <param name="Unread">Repositories whose history was not.</param>
public sealed record CareView(Care Care, DateTimeOffset ReadAt, int Read, int Unread)
{
    private const int BarWidth = 5;
    private const int Step = 7;

    public const int HeightPixels = 48;

    public static int WidthPixels => Care.DrawnMonths * Step;

    /// <summary>Bars of the months, oldest first: where each begins, how high it is, and whether it counts.</summary>
    public IEnumerable<(int X, int Y, int Width, int Height, bool Counts)> Bars()
    {
        var most = Math.Max(1, Care.Months.Max(month => month.Commits));
        for (var at = 0; at < Care.Months.Count; at++)
        {
            // By the square root: a busy month shall not hide that the others were not empty.
            var height = Care.Months[at].Commits == 0 ? 1 : Math.Max(3, (int)Math.Round(Math.Sqrt(Care.Months[at].Commits / (double)most) * HeightPixels));
            yield return (at * Step, HeightPixels - height, BarWidth, height, at >= Care.Months.Count - Care.WindowMonths);
        }
    }

    /// <summary>The months of the window, newest first, with their names.</summary>
    public IEnumerable<(string Name, int Commits)> Window => Care.Months.TakeLast(Care.WindowMonths).Reverse()
        .Select(month => (month.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture), month.Commits));

    public StateSign Sign(Texts texts) => Care.Grade switch
    {
        "well" => new("good", "✓", texts.Of("Care", Care.Grade)),
        "steady" => new("good", "✓", texts.Of("Care", Care.Grade)),
        "some" => new("fair", "!", texts.Of("Care", Care.Grade)),
        _ => new("poor", "■", texts.Of("Care", Care.Grade)),
    };
}

namespace OS2.Catalog.Web.Pages;

/// <summary>Where in a long list the reader is.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries on a page.</param>
/// <param name="Total">Entries on all pages.</param>
/// <param name="Address">The list's address without the page number.</param>
/// <param name="Name">What addresses call the page number.</param>
public sealed record Paging(int Page, int Size, int Total, string Address, string Name = "side")
{
    /// <summary>The last page for an address that asks for one behind it.</summary>
    public int Page { get; } = Math.Clamp(Page, 1, Math.Max(1, (Total + Size - 1) / Size));

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public string? Previous => Page > 1 ? Links.Numbered(Address, Math.Min(Page - 1, Pages), Name) : null;

    public string? Next => Page < Pages ? Links.Numbered(Address, Page + 1, Name) : null;

    /// <summary>The page numbers to show: the first, the last and those around this one; 0 stands for a gap.</summary>
    public IReadOnlyList<int> Shown
    {
        get
        {
            var near = Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1);
            var shown = new List<int>();
            foreach (var number in near)
            {
                if (shown.Count > 0 && number > shown[^1] + 1)
                    shown.Add(0);
                shown.Add(number);
            }

            return shown;
        }
    }

    public string To(int page) => Links.Numbered(Address, page, Name);

    /// <summary>The page number that an address asks for; anything that is no page is the first.</summary>
    internal static int Asked(string? side) =>
        int.TryParse(side, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>The part of a list that stands on this page.</summary>
    internal IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Skip((Page - 1) * Size).Take(Size)];
}

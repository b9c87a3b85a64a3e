using System.Globalization;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Web.Pages.Secretariat.Ownership;

/// <summary>How the portfolio has moved, drawn as areas that lie on each other, with the same figures as a table.</summary>
public sealed record PortfolioView
{
    public const int WidthPixels = 720;
    public const int HeightPixels = 260;

    private const int Moments = 61;
    private const int MonthsShown = 13;
    private const int Left = 44;
    private const int Right = 8;
    private const int Top = 10;
    private const int Bottom = 30;

    /// <summary>From the ground up: the best first.</summary>
    private static readonly string[] Order = [TitleAnswer.Owned, TitleAnswer.Secured, TitleAnswer.Claimed, TitleAnswer.Unclear, TitleAnswer.Others, TitleAnswer.Unlicensed, TitleAnswer.Unassessed];

    /// <summary>The areas, from the ground up.</summary>
    public IReadOnlyList<Band> Bands { get; private init; } = [];

    /// <summary>The line of signatures that no longer hold as they are; null where there were never any.</summary>
    public string? StaleLine { get; private init; }

    public IReadOnlyList<Mark> Heights { get; private init; } = [];
    public IReadOnlyList<Mark> Days { get; private init; } = [];

    /// <summary>The rows of the table, the newest first.</summary>
    public IReadOnlyList<PortfolioMoment> Rows { get; private init; } = [];

    /// <summary>The answers that ever were, the best first: the columns of the table.</summary>
    public IReadOnlyList<string> Answers { get; private init; } = [];

    /// <summary>One sentence that tells what the picture shows.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>Draws the changes up to now.</summary>
    public static PortfolioView Of(Texts texts, IReadOnlyList<VerdictChange> changes, DateTimeOffset now)
    {
        var moments = Portfolio.Of(changes, now, Moments);
        if (moments.Count < 2)
            return new();
        var top = Ceiling(moments.Max(moment => moment.Total));
        double X(int step) => Left + ((WidthPixels - Left - Right) * (double)step / (moments.Count - 1));
        double Y(int count) => HeightPixels - Bottom - ((HeightPixels - Top - Bottom) * (double)count / top);
        var ground = new int[moments.Count];
        var bands = new List<Band>();
        foreach (var answer in Order.Where(answer => moments.Any(moment => moment.Titles[answer] > 0)))
        {
            var roof = moments.Select((moment, step) => ground[step] + moment.Titles[answer]).ToArray();
            var points = roof.Select((count, step) => Point(X(step), Y(count))).Concat(ground.Select((count, step) => Point(X(step), Y(count))).Reverse());
            bands.Add(new(answer, $"tint-{Array.IndexOf(Order, answer)}", string.Join(' ', points), moments[^1].Titles[answer]));
            ground = roof;
        }

        var (first, last) = (moments[0], moments[^1]);
        string Day(PortfolioMoment moment) => last.At - first.At < TimeSpan.FromDays(2) ? Show.Moment(moment.At) : Show.Date(moment.At);
        return new()
        {
            Bands = bands,
            StaleLine = moments.Any(moment => moment.Stale > 0) ? string.Join(' ', moments.Select((moment, step) => Point(X(step), Y(moment.Stale)))) : null,
            Heights = [.. Enumerable.Range(0, 5).Select(quarter => top * quarter / 4).Distinct().Select(count => new Mark(Number(Y(count)), Show.Number(count)))],
            Days = [new(Number(X(0)), Day(first)), new(Number(X(moments.Count - 1)), Day(last))],
            Rows = [.. Portfolio.Months(changes, now, MonthsShown).Reverse()],
            Answers = [.. bands.Select(band => band.Answer)],
            Summary = texts["Portfolio.summary", Show.Date(first.At), Show.Number(first.Total), Show.Number(Documented(first)), Show.Date(last.At), Show.Number(last.Total), Show.Number(Documented(last))],
        };
    }

    private static int Documented(PortfolioMoment moment) => moment.Titles[TitleAnswer.Owned] + moment.Titles[TitleAnswer.Secured];

    /// <summary>The next round number that four lines part evenly.</summary>
    private static int Ceiling(int most)
    {
        var step = 4;
        foreach (var next in (ReadOnlySpan<int>)[4, 8, 20, 40, 80, 120, 200, 400, 800, 1200, 2000, 4000, 8000])
        {
            step = next;
            if (next >= most)
                break;
        }

        return Math.Max(step, most);
    }

    private static string Point(double x, double y) => $"{Number(x)},{Number(y)}";

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>One area.</summary>
    /// <param name="Answer">One of <see cref="TitleAnswer"/>.</param>
    /// <param name="Tint">The CSS class of its colour.</param>
    /// <param name="Points">Its outline.</param>
    /// <param name="Now">How many there are now.</param>
    public sealed record Band(string Answer, string Tint, string Points, int Now);

    /// <summary>A mark on an axis.</summary>
    /// <param name="At">Where, in the picture's units.</param>
    /// <param name="Text">What it says.</param>
    public sealed record Mark(string At, string Text);
}

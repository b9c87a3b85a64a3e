using OS2.Catalog.Decisions;
using OS2.Catalog.Products;
using OS2.Catalog.Repositories;
using OS2.Catalog.Web.Pages.Record;
using OS2.Catalog.Web.Pages.Repositories;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>One thing that changed about a product, in words.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
/// <param name="Where">Who decided it, or in which repository it happened.</param>
public sealed record HappenedView(DateTimeOffset At, string Text, string Where)
{
    /// <summary>What people decided, what the code host showed, and what the register changed: one list, the newest first.</summary>
    internal static IReadOnlyList<HappenedView> Of(
        Texts texts, IReadOnlyList<Decision> decisions, IReadOnlyDictionary<string, string> bodies, IReadOnlyList<RepositoryEvent> events, IReadOnlyDictionary<long, string> repositories,
        IReadOnlyList<FieldBefore> before, int most)
    {
        var decided = decisions.Take(most).Select(row => (row.At, Make: (Func<HappenedView>)(() => OfDecision(texts, row, bodies))));
        // A reading by itself is no news.
        var seen = events.Where(happened => happened.Kind != RepositoryEventKind.Read).Select(happened => (happened.At, Make: (Func<HappenedView>)(() =>
            new HappenedView(happened.At, EventView.Of(texts, happened).Text, repositories.GetValueOrDefault(happened.RepositoryId) ?? ""))));
        // What a person changed stands among the decisions.
        var said = before.Where(field => field.Origin == FieldOrigin.Register && !decisions.Any(row => row.At == field.EndedAt)).Select(field => (At: field.EndedAt, Make: (Func<HappenedView>)(() =>
            new HappenedView(field.EndedAt, texts["Happened.field", texts.Of("Field", field.Field)], texts.Of("Origin", field.Origin)))));
        return [.. decided.Concat(seen).Concat(said).OrderByDescending(each => each.At).Take(most).Select(each => each.Make())];
    }

    private static HappenedView OfDecision(Texts texts, Decision row, IReadOnlyDictionary<string, string> bodies)
    {
        var view = DecisionView.Of(texts, row, bodies);
        return new HappenedView(row.At, view.What, view.Who);
    }
}

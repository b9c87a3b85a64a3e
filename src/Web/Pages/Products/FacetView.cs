using OS2.Catalog.Products;
using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>A facet as the form draws it: the first values in sight, the rest folded.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Heading">Its name for people.</param>
/// <param name="First">The most frequent values and every chosen one.</param>
/// <param name="Rest">The others.</param>
public sealed record FacetView(string Name, string Heading, IReadOnlyList<FacetView.Choice> First, IReadOnlyList<FacetView.Choice> Rest)
{
    private const int InSight = 6;

    public static FacetView Of(Texts texts, Facet facet)
    {
        var choices = InOrder(facet).Select((value, at) => new Choice(
            value.Value, Label(texts, facet.Name, value), Show.Number(value.Count), value.IsChosen, $"{facet.Name}-{at}")).ToList();
        var isShort = choices.Count <= InSight + 2;
        return new FacetView(facet.Name, texts.Of("Facet", facet.Name),
            [.. choices.Where((choice, at) => isShort || at < InSight || choice.IsChosen)],
            [.. choices.Where((choice, at) => !isShort && at >= InSight && !choice.IsChosen)]);
    }

    /// <summary>The words for a value: the data's, the page's, or the value itself.</summary>
    public static string Label(Texts texts, string facet, FacetValue value) => value.Label ?? facet switch
    {
        FacetName.State => texts.Of("State", value.Value),
        FacetName.Level => texts.Of("Level", value.Value),
        FacetName.Active when value.Value != FacetName.Unknown => texts.Of("Activity", value.Value),
        FacetName.Documentation or FacetName.Container => texts.Of("YesNo", value.Value),
        _ when value.Value == FacetName.Unknown => texts["Unknown"],
        _ => value.Value,
    };

    /// <summary>States and levels have an order of their own; the rest stand by how many there are.</summary>
    private static IEnumerable<FacetValue> InOrder(Facet facet) => facet.Name switch
    {
        FacetName.State => facet.Values.OrderBy(v => ProductState.All.ToList().IndexOf(v.Value) is var at && at < 0 ? int.MaxValue : at),
        FacetName.Level => facet.Values.OrderBy(v => v.Value == FacetName.Unknown).ThenByDescending(v => v.Value, StringComparer.Ordinal),
        FacetName.Active => facet.Values.OrderBy(v => v.Value == FacetName.Unknown).ThenBy(v => v.Value, StringComparer.Ordinal),
        FacetName.Documentation or FacetName.Container => facet.Values.OrderBy(v => v.Value, StringComparer.Ordinal),
        _ => facet.Values.OrderBy(v => v.Value == FacetName.Unknown),
    };

    /// <summary>One value to tick.</summary>
    /// <param name="Value">As addresses have it.</param>
    /// <param name="Label">As people read it.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="IsChosen">Whether it is ticked.</param>
    /// <param name="Id">Unique on the page.</param>
    public sealed record Choice(string Value, string Label, string Count, bool IsChosen, string Id);
}

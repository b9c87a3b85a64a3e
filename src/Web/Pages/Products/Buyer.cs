using OS2.Catalog.Bodies;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>For whom prices are shown: told by the address of the page alone, so that nothing is kept of it.</summary>
/// <param name="Body">The body; null where only a size was given, or nothing.</param>
/// <param name="Band">One of <see cref="PopulationBands.Names"/>; null where it is not known.</param>
/// <param name="IsMember">Whether it is a member of the network.</param>
/// <param name="IsAsked">Whether anything was chosen.</param>
public sealed record Buyer(PublicBody? Body, string? Band, bool IsMember, bool IsAsked)
{
    public const string BodyKey = "myndighed";
    public const string BandKey = "stoerrelse";
    public const string MemberKey = "medlem";
    public const string Yes = "ja";
    public const string No = "nej";

    /// <summary>The part of the address that says the same; empty where nothing was chosen.</summary>
    public string Query => !IsAsked ? "" : $"?{BodyKey}={Body?.BodySlug}&{BandKey}={Band}&{MemberKey}={(IsMember ? Yes : No)}";

    internal static Buyer Of(IQueryCollection query, IEnumerable<PublicBody> bodies, SignedIn? me)
    {
        var asked = query[BodyKey].ToString();
        var size = query[BandKey].ToString();
        var isAsked = asked.Length > 0 || size.Length > 0;
        var slug = isAsked ? asked : me?.BodySlug;
        var body = string.IsNullOrEmpty(slug) ? null : bodies.FirstOrDefault(each => each.BodySlug == slug);
        // Regions and the state's bodies have no size of their own: there the reader's choice counts.
        var band = body?.Band is { } own ? PopulationBands.NameOf(own) : PopulationBands.Names.Contains(size, StringComparer.Ordinal) ? size : null;
        var isMember = query[MemberKey].ToString() switch { Yes => true, No => false, _ => body?.IsMember ?? me?.IsMember ?? false };
        return new Buyer(body, band, isMember, isAsked || body is not null);
    }

    /// <summary>What this buyer is asked to pay.</summary>
    internal PriceSheet Sheet(IEnumerable<Price> prices, DateTimeOffset today) => PriceSheet.For(prices, Band, IsMember, today);
}

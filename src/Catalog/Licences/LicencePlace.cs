namespace OS2.Catalog.Licences;

/// <summary>A piece of a text that shares runs of words with a template.</summary>
/// <param name="Template">Number of the template.</param>
/// <param name="From">First word of the piece.</param>
/// <param name="To">Behind its last word.</param>
/// <param name="Begin">Where the text would have the first word of the template; may be before the text.</param>
/// <param name="End">Where the text would have the end of the template; may be behind the text.</param>
/// <param name="Share">The share of the template's runs that are there.</param>
internal sealed record LicencePlace(int Template, int From, int To, int Begin, int End, double Share)
{
    /// <summary>Whether most of the shorter piece lies in the other.</summary>
    public bool Overlaps(LicencePlace other) => 2 * SharedWith(other.From, other.To) > Math.Min(To - From, other.To - other.From);

    public int SharedWith(int from, int to) => Math.Max(0, Math.Min(To, to) - Math.Max(From, from));
}

namespace OS2.Catalog.Search;

/// <summary>How one word of a question matches one entry: its best place, and all of them together.</summary>
internal sealed class ProductMatch
{
    private float _sum;

    internal float Best { get; private set; }
    internal string Place { get; private set; } = "";
    internal Alternative Found { get; private set; } = null!;

    /// <summary>How surely the word is answered, 0 to 1: what was typed surely, half a compound hardly.</summary>
    internal float Certainty { get; private set; }

    internal float Score => Best + (Weights.OtherPlaces * (_sum - Best));

    internal void Add(float score, string place, Alternative found, float certainty)
    {
        _sum += score;
        Certainty = Math.Max(Certainty, certainty);
        if (score <= Best)
            return;
        (Best, Place, Found) = (score, place, found);
    }

    internal HitReason Reason(string word) => new(word, Place, Found.Kind, Found.Text, Score);
}

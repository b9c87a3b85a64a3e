using OS2.Catalog.Search;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Why something was found, in words.</summary>
public static class Because
{
    /// <summary>A sentence such as »fundet i: område, beskrivelse«; null where name and summary show it already.</summary>
    public static string? Sentence(Texts texts, IReadOnlyList<HitReason> reasons)
    {
        var unseen = reasons.Where(reason => reason.Place is not ("product.name" or "product.summary") || reason.Kind is AlternativeKind.Synonym or AlternativeKind.LeadsTo or AlternativeKind.PieceSynonym or AlternativeKind.Spelling).ToList();
        return unseen.Count == 0 ? null : texts["Because.found", string.Join(", ", unseen.Select(reason => Place(texts, reason)).Distinct())];
    }

    /// <summary>One place of one word, with how it came to be searched and how much it counts: a line of the explanation.</summary>
    public static string Line(Texts texts, HitReason reason) => reason.Kind == AlternativeKind.Typed
        ? texts["Because.line", reason.Word, texts.Of("Place", reason.Place)]
        : texts["Because.lineBy", reason.Word, texts.Of("Place", reason.Place), texts.Of("By", reason.Kind.ToString()), reason.Found];

    /// <summary>How many of ten, of the strongest on the page.</summary>
    public static int Strength(HitReason reason, IEnumerable<HitReason> all) =>
        (int)Math.Clamp(Math.Round(10 * reason.Score / Math.Max(0.001f, all.Max(other => other.Score))), 1, 10);

    private static string Place(Texts texts, HitReason reason)
    {
        var place = texts.Of("Place", reason.Place);
        return reason.Kind is AlternativeKind.Synonym or AlternativeKind.LeadsTo or AlternativeKind.PieceSynonym or AlternativeKind.Spelling ? texts["Because.by", place, reason.Found] : place;
    }
}

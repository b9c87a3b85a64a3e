using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>The four states of a question: yes, no, not applicable, and nobody has said.</summary>
internal static class Answer
{
    public static StateSign SignOf(Texts texts, string? answer) => answer switch
    {
        ProductField.Yes => new("good", "✓", texts["Answer.yes"]),
        ProductField.No => new("poor", "×", texts["Answer.no"]),
        ProductField.NotApplicable => new("none", "–", texts["Answer.not-applicable"]),
        _ => new("none", "?", texts["Unknown"]),
    };
}

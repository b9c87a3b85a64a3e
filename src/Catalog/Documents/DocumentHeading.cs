namespace OS2.Catalog.Documents;

/// <summary>A heading of a rendered document.</summary>
/// <param name="Level">2 to 6, as rendered: one below the document's own level.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Id">Its anchor on the page, with the prefix.</param>
public sealed record DocumentHeading(int Level, string Text, string Id);

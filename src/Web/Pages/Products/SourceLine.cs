namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Where a part of the page comes from, and when it was last looked at.</summary>
/// <param name="Text">In words; null where nobody has said anything.</param>
/// <param name="At">When; null where that is not known.</param>
/// <param name="IsChecked">Whether it was looked at then; else it has only stood there since.</param>
public sealed record SourceLine(string? Text, DateTimeOffset? At, bool IsChecked = true);

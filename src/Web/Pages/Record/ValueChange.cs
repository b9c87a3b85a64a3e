namespace OS2.Catalog.Web.Pages.Record;

/// <summary>What is said before and after a decision.</summary>
/// <param name="Label">Of what; null when the decision is about one thing only.</param>
/// <param name="Before">Null for nothing.</param>
/// <param name="After">Null for nothing.</param>
public sealed record ValueChange(string? Label, string? Before, string? After);

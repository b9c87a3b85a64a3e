namespace OS2.Catalog.Web.Pages.Products;

/// <summary>One thing that narrows the list, with the address of the list without it.</summary>
/// <param name="Heading">What it narrows by.</param>
/// <param name="Label">To what.</param>
/// <param name="Address">The list without it.</param>
public sealed record Chip(string Heading, string Label, string Address);
